package jobtide.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.job.DumpAccount;
import jobtide.job.IngestOptions;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import jobtide.vocabulary.Schemas;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dumps, and how they are to be read. */
final class DumpOptions {
  @Parameters(
      paramLabel = "DUMPS",
      arity = "1..*",
      description =
          "Files, folders, globs or Hadoop paths; - is standard input. In a folder, names that"
              + " begin with _ or . are skipped.")
  private List<String> names;

  @Option(
      names = "--source",
      paramLabel = "NAME|FILE",
      description =
          "The mapping for all these dumps: one of 'jobtide sources', or a YAML file of your own"
              + " (default: found by what each dump looks like).")
  private String source;

  @Option(
      names = "--dump-date",
      paramLabel = "YYYY-MM-DD",
      description = "The day that the dumps stand for (default: what the dump tells).")
  private LocalDate dumpDate;

  @Option(
      names = "--mask-addresses",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Mask e-mail addresses and telephone numbers (default: yes).")
  private boolean maskAddresses;

  @Option(names = "--strict", description = "Exit with 1 where any dump cannot be used.")
  private boolean strict;

  boolean maskAddresses() {
    return maskAddresses;
  }

  /** The names, with standard input as a file. */
  List<String> names(OutFolder out) {
    if (names.stream().filter("-"::equals).count() > 1) {
      throw new UserError("- is given twice: standard input can be read once");
    }
    List<String> all = new ArrayList<>();
    for (String name : names) {
      all.add(name.equals("-") ? standardInput(out.scratch()).toString() : name);
    }
    return all;
  }

  /**
   * A dump is read twice, first to know it: what comes by a pipe is kept until the process ends,
   * and no longer, since its addresses are not masked.
   */
  static Path standardInput(Path folder) {
    return standardInput(folder, System.in);
  }

  static Path standardInput(Path folder, InputStream in) {
    Path file = folder.resolve("standard-input");
    try {
      Files.createDirectories(folder);
      file.toFile().deleteOnExit();
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input", e);
    }
    return file;
  }

  IngestOptions options(Schemas schemas) {
    // A day's difference is that of time zones.
    if (dumpDate != null && dumpDate.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1))) {
      throw new UserError(
          "--dump-date %s is yet to come: give the day that the dumps stand for"
              .formatted(dumpDate));
    }
    Mappings mappings = Mappings.load(schemas);
    return new IngestOptions(mappings, forced(mappings, source), dumpDate);
  }

  /** The mapping that a user names, null for none. */
  static Mapping forced(Mappings mappings, String source) {
    if (source == null) {
      return null;
    }
    boolean isFile = source.endsWith(".yaml") || source.endsWith(".yml") || source.contains("/");
    return isFile ? Mappings.loadFile(Path.of(source)) : mappings.named(source);
  }

  int exitCode(List<DumpAccount> dumps) {
    boolean all = dumps.stream().allMatch(DumpAccount::isUsable);
    return strict && !all ? ExitCode.FAILING_CHECKS : ExitCode.DONE;
  }

  static String noneUsable(List<DumpAccount> dumps) {
    DumpAccount first = dumps.get(0);
    return dumps.size() == 1
        ? first.dump() + ": " + first.message()
        : "none of %,d dumps can be used; the first: %s: %s"
            .formatted(dumps.size(), first.dump(), first.message());
  }
}
