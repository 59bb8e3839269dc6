package jobtide.cli;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import jobtide.model.Causes;
import jobtide.model.UserError;
import org.apache.hadoop.security.AccessControlException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the user's errors, which get one line, from ours, which keep their stack trace. */
final class ExecutionErrors implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result)
      throws Exception {
    if (e instanceof CommandLine.ParameterException usage) {
      return line.getParameterExceptionHandler().handleParseException(usage, new String[0]);
    }
    return report(e, line.getErr());
  }

  /** Prints what went wrong; returns the exit code. */
  static int report(Throwable e, PrintWriter err) {
    if (isShuttingDown()) {
      // Whatever fails now, fails because Spark has been stopped.
      err.println(
          ProgressLines.fresh()
              + "jobtide: interrupted: what was published stays; run the same command again");
      return ExitCode.USER_ERROR;
    }
    if (Causes.of(e).anyMatch(StandardOutput.NobodyReads.class::isInstance)) {
      return ExitCode.DONE;
    }
    Optional<String> remedy = remedy(e);
    if (remedy.isPresent()) {
      err.println(
          ProgressLines.fresh()
              + "jobtide: "
              + remedy.get().strip().replaceAll("\\s*\\R\\s*", " "));
      return ExitCode.USER_ERROR;
    }
    err.println(
        ProgressLines.fresh() + "jobtide: internal error, please report it with what follows:");
    e.printStackTrace(err);
    return ExitCode.OUR_ERROR;
  }

  /** Whether the JVM has been told to end, as by Ctrl-C; only then are hooks refused. */
  private static boolean isShuttingDown() {
    try {
      Runtime.getRuntime().removeShutdownHook(new Thread(() -> {}));
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** What the user can do about it, if anything; looks through what Spark and others wrapped. */
  private static Optional<String> remedy(Throwable e) {
    return Causes.of(e).flatMap(cause -> line(cause).stream()).findFirst();
  }

  private static Optional<String> line(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof UserError) {
      return Optional.of(message);
    }
    // What fails in a task reaches the driver as text, if its exception does not serialize.
    if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
      return Optional.of(
          "the disk is full: free space or give another --out; nothing was published, and what was"
              + " written is swept by the next run");
    }
    if (cause instanceof OutOfMemoryError || message.contains("java.lang.OutOfMemoryError")) {
      return Optional.of(
          "out of memory: give more, such as JOBTIDE_JAVA_OPTS=-Xmx8g, or under spark-submit"
              + " --driver-memory and --executor-memory; nothing was published");
    }
    if (cause instanceof AccessDeniedException denied) {
      return Optional.of(denied.getFile() + " may not be accessed: change its permissions");
    }
    if (cause instanceof AccessControlException) {
      return Optional.of(message + ": change its permissions");
    }
    if (cause instanceof NoSuchFileException missing) {
      return Optional.of(missing.getFile() + " is missing: was it moved while it was in use?");
    }
    if (cause instanceof FileAlreadyExistsException exists) {
      return Optional.of(exists.getFile() + " is a file: name a folder");
    }
    if (cause instanceof FileNotFoundException) {
      return Optional.of(message + ": was it moved, or may it not be accessed?");
    }
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return Optional.of(file.getFile() + " cannot be used: " + file.getReason());
    }
    if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
      return Optional.of("no connection: " + message + ": check the address and the network");
    }
    return Optional.empty();
  }
}
