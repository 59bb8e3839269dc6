package jobtide.cli;

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
  void anIdThatIsNotThereIsAnError() {
    Cli cli = Cli.run("explain", file, "--id", "three");
    assertThat(cli.error()).isEqualTo(file + " has no posting whose id begins with 'three'");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }
}
