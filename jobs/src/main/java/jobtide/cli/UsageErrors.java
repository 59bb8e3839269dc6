package jobtide.cli;

import java.util.ArrayList;
import java.util.List;
import jobtide.vocabulary.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for a command that was typed wrong, with what was probably meant. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("jobtide: " + message(e));
    return ExitCode.USER_ERROR;
  }

  private static String message(ParameterException e) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    String help = "see '" + command.qualifiedName() + " --help'";
    if (e instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().get(0);
      boolean option = wrong.startsWith("-");
      String kind = option ? "option" : command.subcommands().isEmpty() ? "argument" : "command";
      List<String> nearest =
          Nearest.names(name(wrong), option ? options(command) : commands(command), 1);
      String remedy = nearest.isEmpty() ? help : "did you mean '" + nearest.get(0) + "'?";
      return "unknown " + kind + " '" + wrong + "': " + remedy;
    }
    if (e instanceof MissingParameterException) {
      return lowerFirst(e.getMessage()) + ": " + help;
    }
    return lowerFirst(e.getMessage());
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }

  private static List<String> options(CommandSpec command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }

  private static List<String> commands(CommandSpec command) {
    CommandSpec root = command.parent() == null ? command : command.root();
    return root == command ? List.copyOf(command.subcommands().keySet()) : List.of();
  }

  private static String lowerFirst(String text) {
    return text == null || text.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
