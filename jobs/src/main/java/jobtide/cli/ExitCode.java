package jobtide.cli;

/** What a command's exit tells. */
final class ExitCode {
  static final int DONE = 0;

  /** The command finished, and checks failed or, with --strict, a dump could not be used. */
  static final int FAILING_CHECKS = 1;

  /** The user can put it right: one line says how. */
  static final int USER_ERROR = 2;

  /** The mistake is ours. */
  static final int OUR_ERROR = 3;

  private ExitCode() {}
}
