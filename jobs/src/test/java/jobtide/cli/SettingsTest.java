package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  @TempDir private Path folder;

  private Path settings(String... lines) throws IOException {
    return Files.writeString(folder.resolve("jobtide.yaml"), String.join("\n", lines) + "\n");
  }

  /** The command 'publish' names the folder that it does not find, and needs no Spark. */
  private String outFolder(Map<String, String> environment, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "publish";
    System.arraycopy(options, 0, arguments, 1, options.length);
    String error = Cli.in(folder, environment, arguments).error();
    return Path.of(error.substring(0, error.indexOf(" does not exist"))).getFileName().toString();
  }

  @Test
  void withoutAnySettingTheDefaultCounts() {
    assertThat(outFolder(Map.of())).isEqualTo("jobtide-out");
  }

  @Test
  void theFileCounts() throws IOException {
    settings("out: from-file");
    assertThat(outFolder(Map.of())).isEqualTo("from-file");
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    settings("out: from-file");
    assertThat(outFolder(Map.of("JOBTIDE_OUT", "from-environment"))).isEqualTo("from-environment");
  }

  @Test
  void anOptionWinsOverTheEnvironment() throws IOException {
    settings("out: from-file");
    assertThat(outFolder(Map.of("JOBTIDE_OUT", "from-environment"), "--out", "from-option"))
        .isEqualTo("from-option");
  }

  @Test
  void anUnderscoreInAVariableIsAHyphenInItsOption() {
    Cli cli = Cli.in(folder, Map.of("JOBTIDE_DUMP_DATE", "soon"), "run", "dumps");
    assertThat(cli.error())
        .startsWith("environment variable JOBTIDE_DUMP_DATE: 'soon' is no value for --dump-date");
  }

  @ParameterizedTest
  @MethodSource("namesInTheManual")
  void variablesOfTheManualAreKnownOrLeftAlone(String name) {
    Cli cli = Cli.in(folder, Map.of(name, "1", "JOB", "x"), "--version");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
  }

  private static Set<String> namesInTheManual() throws IOException {
    Path manual = Path.of(System.getProperty("jobtide.root"), "docs/OPERATIONS.md");
    return Pattern.compile("JOBTIDE_[A-Z_]+")
        .matcher(Files.readString(manual))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anUnknownVariableIsAnErrorThatNamesTheNearest() {
    Cli cli = Cli.in(folder, Map.of("JOBTIDE_OUTT", "x"), "sources");
    assertThat(cli.error())
        .isEqualTo(
            "environment variable JOBTIDE_OUTT: unknown setting 'outt': did you mean 'out'?");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void anEmptyVariableIsAnError() {
    assertThat(Cli.in(folder, Map.of("JOBTIDE_OUT", ""), "sources").error())
        .isEqualTo(
            "environment variable JOBTIDE_OUT: out is empty: give it a value, or leave it out");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown key          | # mine;sorce: ashby | :2: unknown setting 'sorce': did you mean 'source'?
          a key like none         | xyzzy: 1            | :1: unknown setting 'xyzzy': known are
          a list                  | - out               | :1: no settings: write lines such as 'out: my-folder'
          a value that is a map   | out:;  a: b         | :1: out needs a plain value
          a value that is a list  | since: 2024-01;out: [a] | :2: out needs a plain value
          a value of a wrong form | # mine;since: soon  | :2: 'soon' is no value for --since: give a month as YYYY-MM
          no value                | # mine;out:          | :2: out is empty: give it a value, or leave it out
          an empty value          | out: ''             | :1: out is empty: give it a value, or leave it out
          a key twice             | out: a;out: b        | :2: out is set twice: remove one
          bad indentation         | out: a;  since: b   | :2: no valid YAML: mapping values are not allowed here
          """)
  void aWrongFileIsAnErrorWithItsLine(String description, String lines, String error)
      throws IOException {
    Path file = settings(lines.split(";"));
    Cli cli = Cli.in(folder, Map.of(), "run", "dumps");

    assertThat(cli.error()).as(description).startsWith(file + error);
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void anEmptyFileSetsNothing() throws IOException {
    settings("# nothing yet");
    assertThat(outFolder(Map.of())).isEqualTo("jobtide-out");
  }
}
