package jobtide.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void writePostings() throws IOException {
    file =
        Files.writeString(
                folder.resolve("postings.jsonl"),
                """
                {"id": "one", "title": "Django developer", "text": "You know PostgreSQL and Git."}
                {"id": "two", "title": "Cook", "text": "You cook."}
                """)
            .toString();
  }

  @Test
  void wordsAreMarkedWithWhatTheyShow() {
    Cli cli = Cli.run("explain", file);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .containsPattern("technologies +Django, PostgreSQL, Git\n")
        .contains("«Django»[")
        .contains("«PostgreSQL»[")
        .containsPattern("\\d+  technology +PostgreSQL, (required|mentioned)\n");
  }

  @Test
  void aPostingIsChosenByItsId() {
    assertThat(Cli.run("explain", file, "--id", "tw").out()).contains("Cook").doesNotContain("Git");
  }

  @Test
  void theSameIdWinsOverItsBeginningAndSeveralBeginningsAreRefused() throws IOException {
    String more =
        Files.writeString(
                folder.resolve("more.jsonl"),
                """
                {"id": "12", "title": "Cook", "text": "You cook."}
                {"id": "1", "title": "Baker", "text": "You bake."}
                {"id": "123", "title": "Cook", "text": "You cook."}
                """)
            .toString();
    assertThat(Cli.run("explain", more, "--id", "1").out()).contains("Baker");
    assertThat(Cli.run("explain", more, "--id", "12").out()).contains("Cook");
    String postings = file;
    Files.writeString(
        folder.resolve("postings.jsonl"), "{\"id\": \"twenty\", \"text\": \"a\"}\n", APPEND);
    Cli several = Cli.run("explain", postings, "--id", "tw");
    assertThat(several.error())
        .isEqualTo(
            postings
                + " has several postings whose ids begin with 'tw', such as two and twenty:"
                + " give more of the id");
    assertThat(several.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void aBrokenLineBeforeItIsLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("postings.jsonl"),
        "{oops\n{\"id\": \"one\", \"title\": \"Cook\", \"text\": \"You cook.\"}\n");
    Cli cli = Cli.run("explain", file, "--id", "one");
    assertThat(cli.out()).contains("Cook");
    assertThat(cli.error()).startsWith("left out: " + file + ":1: no JSON");
    assertThat(Cli.run("explain", file, "--id", "two").error())
        .startsWith(file + " (left out, of 1: " + file + ":1: no JSON")
        .endsWith(" has no posting whose id begins with 'two'");
  }

  @Test
  void anIdThatIsNotThereIsAnError() {
    Cli cli = Cli.run("explain", file, "--id", "three");
    assertThat(cli.error()).isEqualTo(file + " has no posting whose id begins with 'three'");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }
}
