package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingErrorsTest {
  private static final String FIELDS = "fields:\n  title: a\n";

  static Stream<Arguments> wrongMappings() {
    return Stream.of(
        wrong(
            "a misspelt field",
            "fields:\n  title: a\n  compnay: b\n",
            9,
            "unknown key 'compnay', did you mean 'company'?; known here: source_posting_id,"),
        wrong(
            "a misspelt key of a value",
            "fields:\n  title:\n    pth: a\n",
            9,
            "unknown key 'pth', did you mean 'path'?"),
        wrong(
            "a misspelt key of pay",
            "fields:\n  title: a\n  salary: {kind: k, mni: a}\n",
            9,
            "unknown key 'mni', did you mean 'min'?"),
        wrong(
            "a misspelt section",
            "feilds:\n  title: a\n",
            7,
            "unknown key 'feilds', did you mean 'fields'?"),
        wrong("no fields", "records: a\n", 1, "the mapping lacks 'fields': add it"),
        wrong(
            "pay of unknown kind",
            "fields:\n  title: a\n  salary: {min: a}\n",
            9,
            "fields.salary lacks 'kind'"),
        wrong(
            "a list for a value",
            "fields:\n  title: [a]\n",
            8,
            "fields.title is of the wrong kind: expected string or object"),
        wrong(
            "an unknown format",
            "format: {types: [xml]}\n" + FIELDS,
            7,
            "format.types.0 is 'xml': use one of csv, json,"),
        wrong(
            "an unknown encoding",
            "format: {encoding: utf-9}\n" + FIELDS,
            7,
            "encoding 'utf-9' is unknown"),
        wrong(
            "neither title nor description",
            "fields:\n  url: a\n",
            7,
            "a posting has a title or a description"),
        wrong(
            "two sources",
            "fields:\n  title: {path: a, constant: b}\n",
            8,
            "this has path and constant"),
        wrong("no source", "fields:\n  title: {html: 'yes'}\n", 8, "this has none"),
        wrong(
            "a join without separator",
            "fields:\n  title: {join: [a, b]}\n",
            8,
            "join needs a separator"),
        wrong("each without value", "fields:\n  title: {each: a}\n", 8, "each needs a value"),
        wrong("a bad path", "fields:\n  title: a\n  url: 'a[0'\n", 9, "path 'a[0' needs [], [0]"),
        wrong(
            "a bad path deep in a value",
            "fields:\n  title:\n    first:\n      - a\n      - b..c\n",
            11,
            "path 'b..c' has an empty name"),
        wrong(
            "a bad expression",
            "fields:\n  title: {path: a, capture: '(b'}\n",
            8,
            "regular expression '(b' is wrong (missing closing )): RE2 syntax"),
        wrong(
            "an expression without group",
            "fields:\n  title: {path: a, capture: b}\n",
            8,
            "has no group: put ( )"),
        wrong(
            "a bad expression in a path",
            "fields:\n  title: 'a[b~(]'\n",
            8,
            "error parsing regexp: missing closing )"),
        wrong(
            "a bad date format",
            "fields:\n  title: a\n  posted_at: {path: a, dates: [bogus]}\n",
            9,
            "a date format of 'bogus' is wrong"),
        wrong(
            "a bad zone",
            "fields:\n  title: a\n  posted_at: {path: a, zone: Mars}\n",
            9,
            "'Mars' is no time zone"),
        wrong(
            "dates of a title",
            "fields:\n  title: {path: a, dates: [iso]}\n",
            8,
            "dates and zone go with posted_at"),
        wrong(
            "an unknown employment type",
            "fields:\n  title: a\n  employment_types:\n    path: b\n    map:\n      F: full-tme\n",
            12,
            "'full-tme' is none of full-time, part-time, contract, internship, temporary"),
        wrong(
            "an unknown period",
            "fields:\n  title: a\n  salary:\n    kind: k\n    period: {constant: aeon}\n",
            11,
            "'aeon' is none of year, month,"),
        wrong(
            "a reject rule of two kinds",
            "reject:\n  - {path: a, equals: 1, is: blank, reason: r, message: m}\n" + FIELDS,
            8,
            "exactly one of equals and is"),
        wrong(
            "a reject reason with spaces",
            "reject:\n  - {path: a, is: blank, reason: no text, message: m}\n" + FIELDS,
            8,
            "reject.0.reason"),
        wrong(
            "a repeated key",
            "fields:\n  title: a\n  title: b\n",
            9,
            "'title' stands here a second time"),
        wrong("no YAML", "fields:\n  title: {path: a\n", 8, "not YAML ("),
        wrong(
            "a dump date from nowhere",
            "dump_date: {dates: [iso]}\n" + FIELDS,
            7,
            "dump_date needs file_name, latest, or both"));
  }

  private static Arguments wrong(String description, String rest, int line, String problem) {
    return Arguments.of(description, rest, line, problem);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongMappings")
  void namesFileAndLineAndWhatIsWrong(
      String description, String rest, int line, String problem, @TempDir Path folder)
      throws Exception {
    Path file = Files.writeString(folder.resolve("own.yaml"), TextMapping.head("own") + rest);

    assertThatThrownBy(() -> Mappings.loadFile(file))
        .as(description)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(file + ":" + line + ": ")
        .hasMessageContaining(problem)
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesAFileThatIsMissingEmptyOrNoMapping(@TempDir Path folder) throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
    Path list = Files.writeString(folder.resolve("list.yaml"), "- a\n");
    Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> Mappings.loadFile(folder.resolve("none.yaml")))
        .hasMessageContaining("none.yaml cannot be read");
    assertThatThrownBy(() -> Mappings.loadFile(empty))
        .hasMessage(empty + ":1: the file is empty: write a mapping, or remove it");
    assertThatThrownBy(() -> Mappings.loadFile(list))
        .hasMessage(list + ":1: the mapping is of the wrong kind: expected object");
    assertThatThrownBy(() -> Mappings.loadFile(latin)).hasMessageContaining("is not UTF-8 text");
  }

  @Test
  void namesBothFilesOfASourceThatIsThereTwice(@TempDir Path folder) throws Exception {
    Files.createDirectories(folder.resolve("sources"));
    Files.writeString(
        folder.resolve("mapping.schema.json"), Schemas.bundled().read("mapping.schema.json"));
    for (String name : new String[] {"a.yaml", "b.yaml"}) {
      Files.writeString(folder.resolve("sources/" + name), TextMapping.head("own") + FIELDS);
    }

    assertThatThrownBy(() -> Mappings.load(Schemas.in(folder)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("b.yaml: source 'own' is also that of")
        .hasMessageContaining("a.yaml: rename one of them");
  }
}
