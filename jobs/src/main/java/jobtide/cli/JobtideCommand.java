package jobtide.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "jobtide",
    description = "Turns dumps of job postings into trustworthy tables of the labor market.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      IngestCommand.class,
      ExtractCommand.class,
      LinkCommand.class,
      AggregateCommand.class,
      PublishCommand.class,
      CheckCommand.class,
      QueryCommand.class,
      FactsCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      SamplesCommand.class,
      SourcesCommand.class,
      VocabularyCommand.class,
      GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide run data-samples                        everything, into jobtide-out",
      "  jobtide check postings.csv                      how a dump would be read; writes nothing",
      "  jobtide query \"select * from salary_bands\"      any table by its bare name",
      "  source <(jobtide generate-completion)           completion for bash and zsh",
      "",
      "Settings: options win over the environment (JOBTIDE_OUT for --out), which wins over",
      "jobtide.yaml in the current folder (out: ...). Exit codes: 0 done; 1 done, with failing",
      "checks; 2 something to put right, named in one line; 3 a mistake of Jobtide's."
    })
final class JobtideCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "no command given: try 'jobtide run DUMPS' or 'jobtide --help'");
  }
}
