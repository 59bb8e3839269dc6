package jobtide.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "vocabulary",
    description = "Lists the technologies that are looked for, by kind, or tells of one.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide vocabulary",
      "  jobtide vocabulary django",
      "  jobtide vocabulary database"
    })
final class VocabularyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "A technology in any of its spellings, or a kind.")
  private String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Technology> technologies = Vocabulary.of(schemas.schemas()).technologies();
    Map<String, List<Technology>> byKind =
        technologies.stream()
            .collect(Collectors.groupingBy(Technology::kind, TreeMap::new, Collectors.toList()));
    if (name == null) {
      byKind.forEach(
          (kind, found) ->
              out.println(String.format(Locale.ROOT, "%-26s %,5d", kind, found.size())));
      out.println(String.format(Locale.ROOT, "%-26s %,5d", "total", technologies.size()));
    } else if (byKind.containsKey(name)) {
      byKind.get(name).forEach(technology -> out.println(technology.label()));
    } else {
      print(out, find(technologies));
    }
    return ExitCode.DONE;
  }

  private Technology find(List<Technology> technologies) {
    return technologies.stream()
        .filter(
            technology ->
                technology.spellings().stream().anyMatch(s -> s.text().equalsIgnoreCase(name)))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> labels = technologies.stream().map(Technology::label).toList();
              List<String> nearest = Nearest.names(name, labels, 3);
              return new UserError(
                  "no technology is named '%s'%s"
                      .formatted(
                          name,
                          nearest.isEmpty()
                              ? ": add a row to schemas/vocabulary/technologies.csv"
                              : ": did you mean " + String.join(" or ", nearest) + "?"));
            });
  }

  private static void print(PrintWriter out, Technology technology) {
    out.println("label     " + technology.label());
    out.println("id        " + technology.id());
    out.println("kind      " + technology.kind());
    if (technology.parent() != null) {
      out.println("parent    " + technology.parent());
    }
    if (technology.provider() != null) {
      out.println("provider  " + technology.provider());
    }
    out.println(
        "spellings "
            + technology.spellings().stream().map(s -> s.text()).collect(Collectors.joining(", ")));
  }
}
