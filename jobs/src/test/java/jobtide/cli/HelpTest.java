package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

  static Stream<String> commands() {
    List<String> others = List.of("help", "generate-completion");
    return new CommandLine(new JobtideCommand())
        .getSubcommands().keySet().stream().filter(name -> !others.contains(name));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExampleOfItself(String command) {
    Cli help = Cli.run(command, "--help");

    assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: jobtide " + command);
    assertThat(help.out().substring(help.out().indexOf("Example"))).contains("jobtide " + command);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpShowsNoNamesOfJava(String command) {
    assertThat(Cli.run(command, "--help").out()).doesNotContain("<", "java.", "Spark's own log");
  }

  @Test
  void helpOfTheProgramListsAllCommandsTheExitCodesAndExamples() {
    String help = Cli.run("--help").out();

    assertThat(help).contains("Examples:", "jobtide run data-samples", "Exit codes: 0");
    assertThat(commands()).allSatisfy(command -> assertThat(help).contains("  " + command + " "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void noDescriptionIsCutOffInTheListAndNoExampleBroken(String command) {
    CommandLine line = new CommandLine(new JobtideCommand()).getSubcommands().get(command);
    assertThat(line.getCommandSpec().usageMessage().description()).hasSize(1);
    assertThat(List.of(line.getCommandSpec().usageMessage().footer()))
        .allSatisfy(example -> assertThat(Cli.run(command, "--help").out()).contains(example));
  }

  @Test
  void everyCommandKnowsTheVersion() {
    for (String command : List.of("run", "check", "query", "facts", "sources")) {
      assertThat(Cli.run(command, "-V")).isEqualTo(Cli.run("-V"));
    }
  }

  @Test
  void helpAsCommandIsTheSame() {
    assertThat(Cli.run("help", "check").out()).isEqualTo(Cli.run("check", "--help").out());
  }

  @Test
  void versionIsOneLine() {
    assertThat(Cli.run("--version")).isEqualTo(new Cli(0, "jobtide development\n", ""));
  }

  @Test
  void completionIsAScriptThatKnowsTheCommandsAndOptions() {
    Cli completion = Cli.run("generate-completion");

    assertThat(completion.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(completion.out()).startsWith("#!").contains("complete -F", "--dump-date");
    assertThat(commands()).allSatisfy(command -> assertThat(completion.out()).contains(command));
  }
}
