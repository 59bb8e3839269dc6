package jobtide.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;
import jobtide.model.UserError;
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
    PrintWriter err = line.getErr();
    Optional<String> remedy = remedy(e);
    if (remedy.isPresent()) {
      err.println("jobtide: " + remedy.get());
      return ExitCode.USER_ERROR;
    }
    err.println("jobtide: internal error, please report it with what follows:");
    e.printStackTrace(err);
    return ExitCode.OUR_ERROR;
  }

  /** What the user can do about it, if anything; looks through what Spark wrapped. */
  private static Optional<String> remedy(Throwable e) {
    return causes(e).flatMap(cause -> line(cause).stream()).findFirst();
  }

  private static Optional<String> line(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof UserError) {
      return Optional.of(message.replaceAll("\\s*\\R\\s*", " "));
    }
    if (cause instanceof IOException && message.contains("No space left on device")) {
      return Optional.of(
          "the disk is full: free space or give another --out; nothing was published, and what was"
              + " written is swept by the next run");
    }
    if (cause instanceof java.nio.file.AccessDeniedException) {
      return Optional.of(message + " may not be accessed: change its permissions");
    }
    return Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(50);
  }
}
