package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  private static final String LABELS =
      """
      {"id": "1", "title": "Django developer", "text": "You know PostgreSQL.", "technologies": \
      [{"name": "Django", "requirement": "required"}, {"name": "Postgres", "requirement": \
      "required"}], "role": "backend", "levels": ["unspecified"], "degree": "none"}
      {"id": "2", "title": "Cook", "text": "Requirements\\n- Python", "technologies": [], "role": "non-tech"}
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void scoresOfEveryFieldArePrinted() throws IOException {
    Cli cli = Cli.run("evaluate", file("labels.jsonl", LABELS).toString(), "--errors", "3");
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains("postings scored: 2;")
        .containsPattern(
            "technologies +0\\.667 +1\\.000 +0\\.800 +\\d\\.\\d+ – \\d\\.\\d+ +0\\.\\d+ +2")
        .containsPattern("role +1\\.000")
        .contains("technologies: Python invented")
        .contains("2\ttechnologies: Python invented");
  }

  @Test
  void postingsMayStandInAFileOfTheirOwn() throws IOException {
    Path postings = file("postings.jsonl", LABELS);
    Path labels =
        file("labels.jsonl", "{\"id\": \"2\", \"technologies\": [], \"role\": \"non-tech\"}\n");
    Cli cli = Cli.run("evaluate", labels.toString(), "--postings", postings.toString());
    assertThat(cli.out()).contains("postings scored: 1;");
  }

  @Test
  void labelsMayHaveSomeOfTheFields() throws IOException {
    Path postings = file("postings.jsonl", LABELS);
    Path labels = file("labels.jsonl", "{\"id\": \"2\", \"role\": \"non-tech\"}\n");
    Cli cli = Cli.run("evaluate", labels.toString(), "--postings", postings.toString());
    assertThat(cli.out())
        .containsPattern("role +1\\.000")
        .contains("not labelled: technologies, requirement, cloud_providers")
        .doesNotContain("technologies by kind");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {oops                          | labels.jsonl:1: no JSON
          {"id": "1"}                    | labels.jsonl:1: no labels
          {"id": "1", "technologies": "Go"} | labels.jsonl:1: no labels
          ''                             | holds no labels
          {"id": "9", "technologies": []} | no posting: each line must be an object
          """)
  void wrongLabelsAreAnErrorWithTheirLine(String text, String error) throws IOException {
    Cli cli = Cli.run("evaluate", file("labels.jsonl", text).toString());
    assertThat(cli.error()).contains(error);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void aPostingThatIsLabelledButAbsentIsAnError() throws IOException {
    Path labels = file("labels.jsonl", "{\"id\": \"9\", \"technologies\": []}\n");
    Path postings = file("postings.jsonl", LABELS);
    assertThat(Cli.run("evaluate", labels.toString(), "--postings", postings.toString()).error())
        .contains("has no posting '9'");
  }
}
