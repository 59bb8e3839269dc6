package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsCommandTest {
  private static final String TWO =
      """
      {"id": 1, "title": "Django developer", "text": "You know PostgreSQL. Grüße aus Köln."}

      {"id": "b", "title": null, "text": "We sell shoes."}
      """;

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("postings.jsonl"), text);
  }

  private static List<JsonNode> lines(String out) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void everyPostingBecomesOneLineInOrder() throws IOException {
    Cli cli = Cli.run("facts", file(TWO).toString());

    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.err()).isEmpty();
    assertThat(cli.out()).endsWith("}\n");
    List<JsonNode> facts = lines(cli.out());
    assertThat(facts).extracting(line -> line.get("id").asText()).containsExactly("1", "b");
    assertThat(facts.get(0).get("technologies").findValuesAsText("name"))
        .containsExactlyInAnyOrder("Django", "PostgreSQL");
    assertThat(facts.get(1).get("technologies")).isEmpty();
  }

  private static Cli facts(String standardInput, String... options) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
    try {
      String[] arguments = new String[options.length + 2];
      arguments[0] = "facts";
      arguments[1] = "-";
      System.arraycopy(options, 0, arguments, 2, options.length);
      return Cli.run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void standardInputGivesTheSame() throws IOException {
    assertThat(facts(TWO)).isEqualTo(Cli.run("facts", file(TWO).toString()));
    assertThat(facts("\n" + TWO)).isEqualTo(facts(TWO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n"})
  void noPostingsAreAnError(String text) throws IOException {
    Path file = file(text);
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.error()).isEqualTo(file + " holds no posting");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(facts(text).error()).isEqualTo("standard input holds no posting");
  }

  private static final String RECORDS =
      """
      {"id": "7", "title": "Cook", "text": "You cook."}
      {"id": "8", "title": "Cook", "text": "You cook.", "salary_min": 50000, "salary_max": 60000, \
      "currency": "EUR", "salary_period": "year"}
      """;

  @Test
  void recordsOfOtherFieldsAreReadByTheirMapping() throws IOException {
    Cli cli = Cli.run("facts", file(RECORDS).toString());
    assertThat(cli.err()).isEmpty();
    List<JsonNode> facts = lines(cli.out());
    assertThat(facts).extracting(line -> line.get("id").asText()).containsExactly("7", "8");
    assertThat(facts.get(0).get("salary").isNull()).isTrue();
    assertThat(facts.get(1).at("/salary/max").asInt()).isEqualTo(60000);
  }

  @Test
  void aBrokenFirstLineIsLeftOutToo() throws IOException {
    Path file = file("{oops\n" + TWO);
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.error()).startsWith("left out: " + file + ":1: no JSON");
    assertThat(lines(cli.out())).hasSize(2);
  }

  @Test
  void aDocumentOverSeveralLinesIsADump() throws IOException {
    Path file =
        file("{\n\"jobs\": [\n{\"id\": 1, \"title\": \"Cook\", \"text\": \"You cook.\"}\n]}");
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.err()).isEmpty();
    assertThat(lines(cli.out())).hasSize(1);
  }

  @Test
  void standardInputMayBeADumpToo() throws IOException {
    String board = "id,title,company,description\n8,Django developer,Alder,You know Go.\n";
    Path file = Files.writeString(folder.resolve("jobs.csv"), board);
    assertThat(facts(board)).isEqualTo(Cli.run("facts", file.toString()));
    assertThat(facts(board).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(facts(board, "--source", "generic")).isEqualTo(facts(board));
    assertThat(facts(TWO, "--source", "generic").exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aSourceThatFitsInPartIsDoubtful() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("board.json"),
            "{\"jobs\": [{\"id\": \"a\", \"title\": \"Cook\", \"descriptionPlain\": \"You cook.\"}]}");
    String doubt =
        "doubtful: " + file + " has no jobUrl, employmentType, publishedAt, which dumps of mapping";
    assertThat(Cli.run("facts", file.toString(), "--source", "ashby").error()).startsWith(doubt);
    assertThat(Cli.run("explain", file.toString(), "--source", "ashby").error()).startsWith(doubt);
  }

  @Test
  void aLineThatIsNoUtf8IsLeftOut() throws IOException {
    Path file = folder.resolve("postings.jsonl");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFF{\"id\": 1, \"text\": \"Grüße\"}\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("{\"id\": 2, \"text\": \"Grüße\"}\r\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("{\"id\": 3, \"text\": \"Go\"}".getBytes(StandardCharsets.UTF_8));
    Files.write(file, bytes.toByteArray());
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.error())
        .isEqualTo("left out: " + file + ":2: no UTF-8: write the file in UTF-8");
    assertThat(lines(cli.out())).extracting(l -> l.get("id").asText()).containsExactly("1", "3");
  }

  @Test
  void whereNobodyReadsOnItEndsQuietly() throws IOException {
    PrintWriter closed =
        new PrintWriter(
            new StandardOutput(
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    throw new IOException("Broken pipe");
                  }
                }));
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            closed,
            new PrintWriter(err, true),
            Settings.of(Map.of()),
            folder,
            "facts",
            file(TWO.repeat(200)).toString());
    assertThat(err.toString()).isEmpty();
    assertThat(code).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no JSON              | {oops                                 | no JSON: Unexpected character
          cut off              | {"id": 1, "text":                     | no JSON: Unexpected end-of-input
          two objects a line   | {"id": 1, "text": "a"} {"id": 2}      | no JSON: Trailing token
          no object            | [1, 2]                                | no posting: each line must be an object
          no id                | {"title": "a", "text": "b"}           | no posting: each line must be an object
          neither title nor text | {"id": 1}                           | no posting: each line must be an object
          a text that is none  | {"id": 1, "text": ["a"]}              | text is no text: give a string
          an empty id          | {"id": " ", "text": "a"}              | id is no id: give a string that is not empty
          an id that is none   | {"id": true, "text": "a"}             | id is no id: give a string that is not empty
          """)
  void aWrongLineIsLeftOutAndToldOfWithItsNumber(String description, String line, String error)
      throws IOException {
    Path file =
        file("{\"id\": 1, \"text\": \"Java\"}\n\n" + line + "\n{\"id\": 4, \"text\": \"Go\"}\n");
    Cli cli = Cli.run("facts", file.toString());

    assertThat(cli.err())
        .as(description)
        .startsWith("jobtide: left out: " + file + ":3: " + error)
        .hasLineCount(1);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(lines(cli.out()))
        .extracting(fact -> fact.get("id").asText())
        .containsExactly("1", "4");
  }

  @Test
  void ofManyWrongLinesTheFirstAreToldAndTheNumber() throws IOException {
    Path file = file("{\"id\": 1, \"text\": \"Java\"}\n" + "{}\n".repeat(30));
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.err()).hasLineCount(21).endsWith("left out: 30 lines in all\n");
  }

  @Test
  void aFileOfWrongLinesIsNone() throws IOException {
    Path file = file("{}\n{}\n");
    Cli cli = Cli.run("facts", file.toString());
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(cli.error())
        .startsWith(file + ":1: no posting: each line must be")
        .endsWith("; nor is any other line");
  }

  @Test
  void aDumpIsReadByItsMapping() throws IOException {
    Path dump =
        Files.writeString(
            folder.resolve("jobs.csv"),
            "id,title,company,description\n7,Django developer,Alder,You know PostgreSQL.\n");
    List<JsonNode> facts = lines(Cli.run("facts", dump.toString()).out());
    assertThat(facts).extracting(line -> line.get("id").asText()).containsExactly("7");
    assertThat(facts.get(0).get("technologies").findValuesAsText("name"))
        .containsExactlyInAnyOrder("Django", "PostgreSQL");
    assertThat(Cli.run("facts", dump.toString(), "--source", "generic").out())
        .isEqualTo(Cli.run("facts", dump.toString()).out());
  }

  @Test
  void recordsThatAreRejectedAreToldOf() throws IOException {
    Path dump =
        Files.writeString(
            folder.resolve("jobs.csv"),
            "id,title,company,description\n7,,,\n8,Django developer,Alder,You know Go.\n9,,,\n");
    Cli cli = Cli.run("facts", dump.toString());
    assertThat(lines(cli.out())).extracting(line -> line.get("id").asText()).containsExactly("8");
    assertThat(cli.error())
        .isEqualTo("2 rejected, for which there is no line: 'jobtide check " + dump + "' says why");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whereNoMoreCanBeWrittenItEnds() throws IOException {
    PrintWriter full =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("No space left on device");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            full,
            new PrintWriter(err, true),
            Settings.of(Map.of()),
            folder,
            "facts",
            file(TWO).toString());
    assertThat(err.toString()).startsWith("jobtide: standard output cannot be written: free space");
    assertThat(code).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void aDumpThatNoMappingFitsIsAnError() throws IOException {
    Path dump = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    assertThat(Cli.run("facts", dump.toString()).error()).startsWith(dump + ": no mapping fits");
  }

  @Test
  void linesAreAsTheirSchemaSays() throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Schemas.bundled().read("facts.schema.json"));
    String posting =
        """
        {"id": 1, "title": "Senior Django developer", "text": "Remote, full-time, $100k - $120k.\\n\
        Requirements\\n- 5+ years of experience with Python and AWS\\n- a bachelor's degree in \
        computer science\\n- excellent communication skills\\n- caching"}
        """;
    for (JsonNode line : lines(Cli.run("facts", file(TWO + posting).toString()).out())) {
      assertThat(schema.validate(line)).isEmpty();
    }
  }

  @Test
  void aMissingFileAndAFolderAreErrors() {
    assertThat(Cli.run("facts", folder + "/absent.jsonl").error())
        .isEqualTo("no such file: " + folder + "/absent.jsonl");
    assertThat(Cli.run("facts", folder.toString()).error())
        .isEqualTo(folder + " is a folder: give a file");
  }
}
