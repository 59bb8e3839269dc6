package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void standardInputGivesTheSame() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(TWO.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Cli.run("facts", "-")).isEqualTo(Cli.run("facts", file(TWO).toString()));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void noPostingsAreNoLines() throws IOException {
    assertThat(Cli.run("facts", file("\n \n").toString())).isEqualTo(new Cli(0, "", ""));
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
          """)
  void aWrongLineIsAnErrorWithItsNumber(String description, String line, String error)
      throws IOException {
    Path file = file("{\"id\": 1, \"text\": \"Java\"}\n\n" + line + "\n");
    Cli cli = Cli.run("facts", file.toString());

    assertThat(cli.error()).as(description).startsWith(file + ":3: " + error);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(lines(cli.out())).as("what came before the error").hasSize(1);
  }

  @Test
  void aMissingFileAndAFolderAreErrors() {
    assertThat(Cli.run("facts", folder + "/absent.jsonl").error())
        .isEqualTo("no such file: " + folder + "/absent.jsonl");
    assertThat(Cli.run("facts", folder.toString()).error())
        .isEqualTo(folder + " is a folder: give a file of JSON Lines");
  }
}
