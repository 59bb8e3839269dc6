package jobtide.model;

/**
 * Something that the user can put right: an option, a file, a mapping, a setting.
 *
 * <p>The message is one line that says what was wrong, where, and what to do. The command prints it
 * alone, without a stack trace, and exits with 2.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
