package jobtide.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Queue;
import jobtide.model.UserError;

/**
 * Lines that are no postings: one must not cost the others, so they are told of and left out. Not
 * before a posting is found, since a file without any is one error.
 */
final class LeftOutLines {
  private static final int MOST_TOLD = 20;

  private final PrintWriter err;
  private final Queue<String> pending = new ArrayDeque<>();
  private boolean found;
  private long broken;

  LeftOutLines(PrintWriter err) {
    this.err = err;
  }

  /** A line is no posting. */
  void leaveOut(UserError problem) {
    broken++;
    if (broken <= MOST_TOLD) {
      pending.add(problem.getMessage());
    }
    if (found) {
      tell();
    }
  }

  /** A posting is found. */
  void found() {
    found = true;
    tell();
  }

  /** What is left out, for a message about something else; empty where nothing is. */
  String aside() {
    return broken == 0 ? "" : " (left out, of %,d: %s)".formatted(broken, pending.peek());
  }

  private void tell() {
    while (!pending.isEmpty()) {
      err.printf("jobtide: left out: %s%n", pending.remove());
    }
  }

  /** All is read; throws {@link UserError} where there were lines and none is a posting. */
  void end() {
    if (!found && broken > 0) {
      throw new UserError(
          broken == 1 ? pending.peek() : "%s; nor is any other line".formatted(pending.peek()));
    }
    if (broken > MOST_TOLD) {
      err.printf("jobtide: left out: %,d lines in all%n", broken);
    }
  }
}
