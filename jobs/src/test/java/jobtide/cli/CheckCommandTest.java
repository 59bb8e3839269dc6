package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
  private static final String CSV =
      """
      id,title,company,location,description
      1,Data engineer,Lighthouse,Berlin,You know Python and Kafka and write to me@lighthouse.example
      2,Nurse,Harbour,Bremen,You care for people
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ashby, ashby/board.json",
    "generic, generic/vacancies.csv",
    "greenhouse, greenhouse/board.json",
    "hackernews, hackernews/2017-03-combined.json",
    "jobspy, jobspy/jobs.csv",
    "lever, lever/postings.json",
    "linkedin_kaggle, linkedin_kaggle/postings.csv",
    "nyc, nyc/nyc_jobs.csv",
    "schema_org, schema_org/postings.json",
    "usajobs, usajobs/jobs_department_of_lighthouses.json"
  })
  void aDumpOfEverySourceIsRecognisedAndShown(String source, String file) {
    Cli cli = Cli.run("check", FIXTURES.resolve(file).toString());

    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out())
        .contains("  mapping   " + source + ": ", "  rows ", "  filled:", "    title ")
        .containsPattern("posting at \\d+:\\n    title +\\S");
  }

  @Test
  void allDumpsOfAFolderAreShown() {
    Cli cli = Cli.run("check", FIXTURES.toString());

    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out().lines().filter(line -> line.startsWith("  mapping "))).hasSize(10);
  }

  @Test
  void fieldsRowsAndRejectsAreCounted() throws IOException {
    Cli cli = Cli.run("check", file("a.csv", CSV + "3,,Acme,Kiel,\n").toString());

    assertThat(cli.out())
        .contains(
            "form      csv, delimiter ',', UTF-8, compression none",
            "rows      3 = 2 postings + 1 rejects + 0 skipped",
            "company          100.0 %",
            "salary             0.0 %",
            "rejects:")
        .doesNotContain("me@lighthouse.example");
  }

  @Test
  void standardInputIsADumpToo() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Cli.run("check", "-").out()).contains("2 postings + 0 rejects");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void oneUnusableDumpAmongGoodOnesIsListed() throws IOException {
    file("a.csv", CSV);
    Path bad = file("b.pdf", "%PDF-1.7\n\0\0\0");
    Cli cli = Cli.run("check", folder.toString());

    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out()).contains("2 postings", "unusable: " + bad + ": is binary data (a PDF)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an empty file       | a.csv  | ''                           | is empty
          blanks              | a.csv  | ' ~ ~'                       | is empty: it holds blanks only
          no title            | a.csv  | 'jobb,desript~a,b~'          | no mapping fits: no column for title; nearest: 'jobb'
          an archive          | a.zip  | 'PK\u0003\u0004\u0014\u0000' | is binary data (a zip archive): unpack it first
          broken JSON         | a.json | '[{"title": "a"}, {"b"'      | is not valid JSON (
          XML                 | a.xml  | '<?xml version="1.0"?><a/>'  | is XML: convert it to CSV or JSON
          HTML                | a.html | '<!doctype html><p>a'        | is HTML without schema.org JobPosting
          """)
  void anUnusableDumpIsAnErrorThatNamesIt(
      String description, String name, String text, String error) throws IOException {
    Path file = file(name, text.replace('~', '\n'));
    Cli cli = Cli.run("check", file.toString());

    assertThat(cli.error()).as(description).startsWith(file + ": " + error);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(cli.out()).isEmpty();
  }

  @Test
  void aNameMayHoldAColon() throws IOException {
    Path dump = file("dump-2026-08-01T06:00.csv", CSV);

    assertThat(Cli.run("check", dump.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(Cli.run("check", folder.toString()).out()).contains("dump-2026-08-01T06:00.csv");
    Path within = Files.createDirectory(folder.resolve("c:d"));
    Files.copy(dump, within.resolve("a.csv"));
    assertThat(Cli.run("check", within.toString()).out()).contains("c:d/a.csv");
  }

  @Test
  void aDateToComeIsNotTheDumps() throws IOException {
    String text =
        "title,description,date_posted\nCook,You cook well,2026-01-05\nBaker,You bake well,"
            + LocalDate.now(ZoneOffset.UTC).plusDays(30)
            + "\n";
    assertThat(Cli.run("check", file("a.csv", text).toString()).out())
        .contains("dump date 2026-01-05 (latest posting)");
  }

  @Test
  void anEmptyNameIsAnError() {
    assertThat(Cli.run("check", "").error()).startsWith("an argument is empty: give DUMP");
  }

  @Test
  void aSourceThatIsAFileButNoMappingIsAnError() throws IOException {
    Path dump = file("a.csv", CSV);
    assertThat(Cli.run("check", dump.toString(), "--source", "pom.xml").error())
        .isEqualTo("no mapping is named 'pom.xml', and a mapping's file ends in .yaml");
  }

  @Test
  void nothingBehindANameIsAnError() {
    assertThat(Cli.run("check", folder + "/absent.csv").error())
        .isEqualTo("no such file, folder or glob: " + folder + "/absent.csv");
    assertThat(Cli.run("check", folder + "/*.csv").error())
        .isEqualTo("no such file, folder or glob: " + folder + "/*.csv");
    assertThat(Cli.run("check", folder.toString()).error()).contains("holds no dump");
  }

  @Test
  void aSourceThatIsNoneOrDoesNotFitIsAnError() throws IOException {
    String dump = file("a.csv", CSV).toString();

    assertThat(Cli.run("check", dump, "--source", "greenhose").error())
        .startsWith("no mapping is named 'greenhose', did you mean greenhouse?");
    assertThat(Cli.run("check", dump, "--source", "nyc").error())
        .startsWith(dump + ": mapping nyc does not fit: ");
    assertThat(Cli.run("check", dump, "--source", folder + "/mine.yaml").error())
        .contains("mine.yaml", "cannot be read");
  }

  @Test
  void aMappingOfOnesOwnIsUsedAndItsMistakesHaveLines() throws IOException {
    String dump = file("a.csv", CSV).toString();
    String mapping =
        """
        source: mine
        title: Mine
        kind: stock
        licence: none
        attribution: me
        documentation: none
        fields:
          title: title
          description: description
        """;
    Path good = file("mine.yaml", mapping);
    Path bad = file("bad.yaml", mapping.replace("  title:", "  titel:"));

    assertThat(Cli.run("check", dump, "--source", good.toString()).out())
        .contains("mapping   mine: named by --source");
    assertThat(Cli.run("check", dump, "--source", bad.toString()).error())
        .startsWith(bad + ":8: unknown key 'titel', did you mean 'title'?");
  }
}
