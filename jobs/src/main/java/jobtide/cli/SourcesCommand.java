package jobtide.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sources",
    description = "Lists the mappings: which dumps can be read, and how.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  jobtide sources", "  jobtide sources ashby"})
final class SourcesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "One mapping, in full.")
  private String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Mappings mappings = Mappings.load(schemas.schemas());
    if (name != null) {
      print(out, mappings.named(name));
      return ExitCode.DONE;
    }
    for (Mapping mapping : mappings.all()) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-16s %-6s %s",
              mapping.source(),
              mapping.kind().name().toLowerCase(Locale.ROOT),
              mapping.title()));
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, Mapping mapping) {
    out.println("source         " + mapping.source());
    out.println("title          " + mapping.title());
    out.println("kind           " + mapping.kind().name().toLowerCase(Locale.ROOT));
    out.println("licence        " + mapping.licence());
    out.println("attribution    " + mapping.attribution());
    out.println("documentation  " + mapping.documentation());
    out.println("file           " + mapping.file());
  }
}
