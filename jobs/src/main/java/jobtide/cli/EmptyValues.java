package jobtide.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command unless a value of it is given as nothing: that is a variable of a script which is
 * not set, and never what was meant.
 */
final class EmptyValues implements IExecutionStrategy {
  private final IExecutionStrategy command = new CommandLine.RunLast();

  @Override
  public int execute(ParseResult result) {
    for (ParseResult part = result; part != null; part = part.subcommand()) {
      for (ArgSpec argument : part.matchedArgs()) {
        if (!argument.typeInfo().isBoolean()
            && argument.originalStringValues().stream().anyMatch(String::isBlank)) {
          throw new ParameterException(
              part.commandSpec().commandLine(),
              "%s is empty: give %s".formatted(name(argument), argument.paramLabel()));
        }
      }
    }
    return command.execute(result);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : "an argument";
  }
}
