package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import jobtide.job.Stage;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  private static final String ESCAPE = "\u001b";

  private final StringWriter err = new StringWriter();

  private ProgressLines lines(boolean terminal, boolean quiet) {
    return new ProgressLines(new PrintWriter(err, true), terminal, quiet);
  }

  /** Long enough for a terminal to be written again. */
  private static void pause() throws InterruptedException {
    Thread.sleep(120);
  }

  @Test
  void aTerminalShowsWhatIsDoneOnOneLine() throws InterruptedException {
    ProgressLines lines = lines(true, false);
    lines.begin(Stage.INGEST);
    pause();
    lines.advance("bytes", 500, 2000, 0);
    pause();
    lines.advance("tables", 3, 16, 0);
    lines.end(Stage.INGEST, "2 dumps");

    assertThat(err.toString().split("\n")).hasSize(1);
    assertThat(err.toString())
        .contains("ingest …", " 25 %, 500 B of 2.0 kB, ", " 19 %, 3 of 16 tables, ")
        .containsPattern("\r" + ESCAPE + "\\[2Kingest +\\d\\.\\d s  2 dumps\n$");
  }

  @Test
  void whatIsAllReadIsBeingFinished() throws InterruptedException {
    ProgressLines lines = lines(true, false);
    lines.begin(Stage.INGEST);
    pause();
    lines.advance("bytes", 2000, 2000, 0);

    assertThat(err.toString()).contains("100 %, 2.0 kB of 2.0 kB, finishing" + ESCAPE);
  }

  @Test
  void aPipeGetsPlainLinesAndNoneTooOften() throws InterruptedException {
    ProgressLines lines = lines(false, false);
    lines.say("starting Spark");
    lines.begin(Stage.LINK);
    pause();
    lines.advance("tables", 3, 16, 0);
    lines.warn("odd");
    lines.end(Stage.LINK, "done");

    assertThat(err.toString()).doesNotContain(ESCAPE, "\r", "starting", "tables");
    assertThat(err.toString().lines()).hasSize(2).first().isEqualTo("warning: odd");
  }

  @Test
  void quietSaysNothingButWarnings() {
    ProgressLines lines = lines(true, true);
    lines.say("starting Spark");
    lines.begin(Stage.LINK);
    lines.end(Stage.LINK, "done");
    lines.warn("odd");

    assertThat(err.toString()).isEqualTo("warning: odd\n");
  }
}
