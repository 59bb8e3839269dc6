package jobtide.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final Settings settings;

  UsageErrors(Settings settings) {
    this.settings = settings;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr()
        .println("jobtide: " + message(e, arguments).strip().replaceAll("\\s*\\R\\s*", " "));
    return ExitCode.USER_ERROR;
  }

  private String message(ParameterException e, String[] arguments) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(command, unmatched.getUnmatched().get(0));
    }
    if (e instanceof MissingParameterException) {
      // What is missing may be behind an option that is not known.
      Optional<String> unknown =
          Arrays.stream(arguments).filter(typed -> isUnknownOption(command, typed)).findFirst();
      if (unknown.isPresent()) {
        return unmatched(command, unknown.get());
      }
      return lowerFirst(e.getMessage()) + ": " + help(command);
    }
    String picocli = String.valueOf(e.getMessage());
    if (picocli.startsWith("Invalid value for") && e.getArgSpec() instanceof OptionSpec option) {
      return wrongValue(option, e.getValue());
    }
    // The command 'help' is picocli's own, and tells what it does not know as text alone.
    String wrong = e.getValue();
    if (wrong != null && picocli.startsWith("Unknown subcommand")) {
      return unmatched(command.root(), wrong.replaceAll("[\\[\\]]", ""));
    }
    // picocli says "option option" of a map's option.
    return lowerFirst(picocli.replace("option option", "option"));
  }

  private static boolean isUnknownOption(CommandSpec command, String typed) {
    return typed.length() > 1
        && typed.startsWith("-")
        && !typed.equals("--")
        && options(command).stream()
            .noneMatch(
                option ->
                    option.equals(name(typed))
                        || (option.length() == 2 && typed.startsWith(option)));
  }

  private static String unmatched(CommandSpec command, String wrong) {
    if (!wrong.startsWith("-")) {
      String kind = command.subcommands().isEmpty() ? "argument" : "command";
      return unknown(command, kind, wrong, command.subcommands().keySet());
    }
    List<String> options = options(command);
    for (CommandLine subcommand : command.subcommands().values()) {
      CommandSpec spec = subcommand.getCommandSpec();
      if (options(spec).contains(name(wrong))) {
        return "option '%s' belongs after the command: '%s %s'"
            .formatted(wrong, spec.qualifiedName(), wrong);
      }
    }
    return unknown(command, "option", wrong, options);
  }

  private static String unknown(
      CommandSpec command, String kind, String wrong, Iterable<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    List<String> nearest = Nearest.names(name(wrong), names, 1);
    String remedy = nearest.isEmpty() ? help(command) : "did you mean '" + nearest.get(0) + "'?";
    return "unknown " + kind + " '" + wrong + "': " + remedy;
  }

  /** What stands there, where it was set, and what would be right. */
  private String wrongValue(OptionSpec option, String value) {
    String where = settings.whereSet(option, value);
    return "%s'%s' is no value for %s: %s"
        .formatted(
            where == null ? "" : where + ": ", value, option.longestName(), expected(option));
  }

  private static String expected(OptionSpec option) {
    Class<?> type = option.type();
    if (type.isEnum()) {
      return "use one of "
          + Arrays.stream(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (type == YearMonth.class) {
      return "give a month as YYYY-MM, such as 2024-01";
    }
    if (type == LocalDate.class) {
      return "give a day as YYYY-MM-DD, such as 2024-01-31";
    }
    if (type == long.class || type == int.class) {
      return "give a whole number";
    }
    if (type == boolean.class) {
      return "give true or false";
    }
    return "give " + option.paramLabel();
  }

  private static String help(CommandSpec command) {
    return "see '" + command.qualifiedName() + " --help'";
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

  private static String lowerFirst(String text) {
    return text == null || text.isEmpty()
        ? "wrong usage"
        : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
