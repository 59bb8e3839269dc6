package jobtide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jobtide.ingest.DumpFinder;
import jobtide.ingest.DumpFinder.DumpFile;
import jobtide.ingest.DumpInspection;
import jobtide.ingest.DumpPreview;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.reader.DumpInput;
import jobtide.ingest.reader.HadoopDump;
import jobtide.ingest.reader.UnusableDumpException;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description =
        "Shows how a dump would be read: its mapping, how often each field is filled, "
            + "three postings, and what would be rejected and why. Writes nothing, needs no "
            + "Spark.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide check postings.csv",
      "  jobtide check board.json --source my-mapping.yaml",
      "  zcat dump.csv.gz | jobtide check -"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Parameters(
      paramLabel = "DUMP",
      description = "A dump, or a folder or glob of dumps; - is standard input.")
  private String name;

  @Option(
      names = "--source",
      paramLabel = "NAME|FILE",
      description = "The mapping to use (default: found by what the dump looks like).")
  private String source;

  @Override
  public Integer call() throws IOException {
    Schemas files = schemas.schemas();
    Mappings mappings = Mappings.load(files);
    Mapping forced = DumpOptions.forced(mappings, source);
    StandardNormalizer normalizer = StandardNormalizer.load(files, true);
    if (!name.equals("-")) {
      return check(name, mappings, forced, normalizer);
    }
    Path folder = Files.createTempDirectory("jobtide");
    Path input = DumpOptions.standardInput(folder);
    try {
      return check(input.toString(), mappings, forced, normalizer);
    } finally {
      Files.delete(input);
      Files.delete(folder);
    }
  }

  private int check(String dumps, Mappings mappings, Mapping forced, StandardNormalizer normalizer)
      throws IOException {
    List<DumpFile> found = new DumpFinder(new Configuration()).find(List.of(dumps)).dumps();
    int usable = 0;
    String lastProblem = null;
    for (DumpFile file : found) {
      try {
        check(file, mappings, forced, normalizer);
        usable++;
      } catch (UnusableDumpException e) {
        lastProblem = file.name() + ": " + e.getMessage();
        if (found.size() > 1) {
          spec.commandLine().getOut().println("unusable: " + lastProblem);
        }
      }
    }
    if (usable == 0) {
      throw new UserError(
          found.size() == 1
              ? lastProblem
              : "none of %,d dumps can be used; the last: %s".formatted(found.size(), lastProblem));
    }
    return ExitCode.DONE;
  }

  private void check(
      DumpFile file, Mappings mappings, Mapping forced, StandardNormalizer normalizer)
      throws IOException {
    DumpInput dump = new HadoopDump(file.path(), Map.of());
    DumpInspection inspection = DumpInspection.of(dump, mappings, forced);
    DumpPreview preview = DumpPreview.of(dump, inspection, normalizer, Instant.now());
    new PreviewText(spec.commandLine().getOut()).print(file, inspection, preview);
  }
}
