package jobtide.cli;

import java.io.PrintWriter;
import java.util.Locale;
import jobtide.job.Progress;
import jobtide.job.Stage;

/** Progress as text: one line that is written over on a terminal, plain lines elsewhere. */
final class ProgressLines implements Progress {
  private static final long TERMINAL_PAUSE_NANOS = 100_000_000L;
  private static final long PLAIN_PAUSE_NANOS = 10_000_000_000L;

  /** The launcher sets it where standard error is a terminal: Java cannot tell. */
  static final String TERMINAL = "jobtide.terminal";

  private static final String CLEAR_LINE = "\r\u001b[2K";

  /** A line that wraps at the edge of a narrow terminal could not be written over. */
  private static final String CUT = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private Stage stage;
  private long begun;
  private long lastShown;

  ProgressLines(PrintWriter err, boolean terminal, boolean quiet) {
    this.err = err;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  /** Says on a terminal what takes a while before the first stage. */
  synchronized void say(String what) {
    if (terminal && !quiet) {
      show(what + " …");
    }
  }

  /** What must be printed before a line on its own, lest it follow a line of progress. */
  static String fresh() {
    return Boolean.getBoolean(TERMINAL) ? CLEAR_LINE : "";
  }

  @Override
  public synchronized void begin(Stage begunStage) {
    stage = begunStage;
    begun = System.nanoTime();
    lastShown = begun;
    say(stage.toString());
  }

  @Override
  public synchronized void advance(String what, long done, long total, long rows) {
    long now = System.nanoTime();
    if (quiet
        || total == 0
        || now - lastShown < (terminal ? TERMINAL_PAUSE_NANOS : PLAIN_PAUSE_NANOS)) {
      return;
    }
    lastShown = now;
    double seconds = (now - begun) / 1e9;
    double share = Math.min(1, (double) done / total);
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%s %3.0f %%", stage, 100 * share));
    line.append(", ").append(amount(what, done)).append(" of ").append(amount(what, total));
    if (!what.equals("bytes")) {
      line.append(" ").append(what);
    }
    if (share == 1) {
      line.append(", finishing");
    } else if (rows > 0) {
      line.append(String.format(Locale.ROOT, ", %,.0f rows/s", rows / seconds));
    } else if (what.equals("bytes") && done > 0) {
      line.append(", ").append(Sizes.bytes((long) (done / seconds))).append("/s");
    }
    if (share > 0.02 && share < 1) {
      line.append(", ").append(Sizes.seconds(seconds * (1 - share) / share)).append(" left");
    }
    if (terminal) {
      show(line.toString());
    } else {
      err.println(line);
    }
  }

  private static String amount(String what, long number) {
    return what.equals("bytes") ? Sizes.bytes(number) : String.format(Locale.ROOT, "%,d", number);
  }

  private void show(String line) {
    err.print(CLEAR_LINE + CUT + line + WRAP);
    err.flush();
  }

  @Override
  public synchronized void end(Stage ended, String result) {
    if (quiet) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "%-9s %7s  %s",
            ended,
            Sizes.seconds((System.nanoTime() - begun) / 1e9),
            result);
    err.println((terminal ? CLEAR_LINE : "") + line);
  }

  @Override
  public synchronized void warn(String message) {
    err.println((terminal && !quiet ? CLEAR_LINE : "") + "warning: " + message);
  }
}
