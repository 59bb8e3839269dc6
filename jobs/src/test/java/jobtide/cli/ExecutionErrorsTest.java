package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import jobtide.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutionErrorsTest {

  private static Cli report(Throwable e) {
    StringWriter err = new StringWriter();
    int code = ExecutionErrors.report(e, new PrintWriter(err, true));
    return new Cli(code, "", err.toString());
  }

  static Stream<Arguments> remedies() {
    return Stream.of(
        Arguments.of(new UserError("a.csv is empty"), "a.csv is empty"),
        Arguments.of(new UserError("first\n  second\r\n"), "first second"),
        Arguments.of(new IOException("write: No space left on device"), "the disk is full"),
        Arguments.of(
            new IllegalStateException(
                "Task 0 failed 1 times: java.io.IOException: No space left on device\n at x.Y"),
            "the disk is full"),
        Arguments.of(new OutOfMemoryError("Java heap space"), "out of memory"),
        Arguments.of(new AccessDeniedException("/a"), "/a may not be accessed"),
        Arguments.of(new NoSuchFileException("/a"), "/a is missing"),
        Arguments.of(new FileAlreadyExistsException("/a"), "/a is a file: name a folder"),
        Arguments.of(
            new FileSystemException("/a", null, "Read-only file system"),
            "/a cannot be used: Read-only file system"));
  }

  @ParameterizedTest
  @MethodSource("remedies")
  void whatTheUserCanPutRightIsOneLine(Throwable e, String line) {
    Cli told = report(e);

    assertThat(told.error()).startsWith(line);
    assertThat(told.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @ParameterizedTest
  @MethodSource("remedies")
  void itIsFoundBehindWhatOthersWrappedAroundIt(Throwable e, String line) {
    Throwable inner = e instanceof IOException io ? new UncheckedIOException(io) : e;
    Cli told =
        report(new IllegalStateException("Job aborted", new RuntimeException("task", inner)));

    assertThat(told.error()).startsWith(line);
    assertThat(told.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void aMistakeOfOursKeepsItsStackTrace() {
    Cli told = report(new IllegalStateException("broken"));

    assertThat(told.exitCode()).isEqualTo(ExitCode.OUR_ERROR);
    assertThat(told.err())
        .startsWith("jobtide: internal error, please report it with what follows:\n")
        .contains("IllegalStateException: broken", "at jobtide.cli.ExecutionErrorsTest");
  }
}
