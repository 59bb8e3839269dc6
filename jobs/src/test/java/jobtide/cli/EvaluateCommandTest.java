package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.evaluate.LabelRules;
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
          {"id": "1", "technologies": "Go"} | labels.jsonl:1: technologies is "Go": give a list of {name, requirement}
          {"id": "1", "technologies": ["Python"]} | labels.jsonl:1: technologies is "Python": give a list of {name, requirement}
          {"id": "1", "technologies": [{"name": "Go"}]} | labels.jsonl:1: requirement of Go is missing: use one of required, preferred, mentioned
          {"id": "1", "technologies": [{"name": "Go", "requirement": "must"}]} | :1: requirement of Go is "must": use one of
          {"id": "1", "levels": "senior"} | labels.jsonl:1: levels is "senior": give a list, such as ["senior"]
          {"id": "1", "levels": ["sr"]} | labels.jsonl:1: an item of levels is "sr": use one of intern, junior
          {"id": "1", "work_mode": null} | labels.jsonl:1: work_mode is null: give a list
          {"id": "1", "soft_skills": [3]} | labels.jsonl:1: an item of soft_skills is 3: give a text
          {"id": "1", "salary": "3"} | labels.jsonl:1: salary is "3": give null or {min, max, currency, period}
          {"id": "1", "salary": {"min": 9, "max": 3, "currency": "USD", "period": "year"}} | give the lower amount as min
          {"id": "1", "salary": {"min": 9, "max": null, "currency": "$", "period": "year"}} | currency of salary is "$"
          {"id": "1", "salary": {"min": 9, "max": null, "currency": "USD", "period": "yearly"}} | period of salary is "yearly": use one of year,
          {"id": "1", "min_years": "3"} | labels.jsonl:1: min_years is "3": give a whole number of years, or null
          {"id": "1", "min_years": -3} | labels.jsonl:1: min_years is -3
          {"id": "1", "role": "hero"} | labels.jsonl:1: role is "hero": use one of architect, backend
          {"id": "1", "degree": null} | labels.jsonl:1: degree is null: use one of required, preferred, none
          {"id": "1", "cloud_providers": ["GCP"]} | an item of cloud_providers is "GCP": use one of AWS, Google Cloud
          {"id": "", "role": "backend"} | labels.jsonl:1: id is no id
          [1] | labels.jsonl:1: no labels
          ''                             | holds no labels
          {"id": "9", "technologies": []} | no posting: each line must be an object
          """)
  void wrongLabelsAreAnErrorWithTheirLine(String text, String error) throws IOException {
    Cli cli = Cli.run("evaluate", file("labels.jsonl", text).toString());
    assertThat(cli.error()).contains(error);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void whatIsThereTwiceIsAnError() throws IOException {
    Path labels = file("labels.jsonl", LABELS + "\n{\"id\": 2, \"role\": \"non-tech\"}\n");
    assertThat(Cli.run("evaluate", labels.toString()).error())
        .isEqualTo(labels + ":4: '2' is labelled twice: remove one");
    Path postings = file("postings.jsonl", LABELS + LABELS);
    Path once = file("once.jsonl", "{\"id\": \"2\", \"role\": \"non-tech\"}\n");
    assertThat(Cli.run("evaluate", once.toString(), "--postings", postings.toString()).error())
        .isEqualTo(postings + " has two postings '2': leave out one");
  }

  @Test
  void labelsOfTheProjectMayBe() throws IOException {
    Path labels = Path.of(System.getProperty("jobtide.root"), "benchmarks/labels");
    LabelRules rules = LabelRules.load();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(labels, "*.jsonl")) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          assertThat(rules.problem(new ObjectMapper().readTree(line))).as(line).isEmpty();
        }
      }
    }
  }

  @Test
  void whatCannotBeReadAtAllIsAnError() throws IOException {
    Path labels = Files.write(folder.resolve("labels.jsonl"), new byte[] {'{', '"', (byte) 0xfc});
    assertThat(Cli.run("evaluate", labels.toString()).error())
        .isEqualTo(labels + ":1: no UTF-8: write the file in UTF-8");
    assertThat(Cli.run("evaluate", folder.toString()).error())
        .isEqualTo(folder + " is a folder: give a file");
    assertThat(Cli.run("evaluate", file("x.jsonl", LABELS).toString(), "--errors", "-1").error())
        .isEqualTo("--errors is -1: give 0 or more");
  }

  @Test
  void aPostingThatIsLabelledButAbsentIsAnError() throws IOException {
    Path labels = file("labels.jsonl", "{\"id\": \"9\", \"technologies\": []}\n");
    Path postings = file("postings.jsonl", LABELS);
    assertThat(Cli.run("evaluate", labels.toString(), "--postings", postings.toString()).error())
        .contains("has no posting '9'");
  }
}
