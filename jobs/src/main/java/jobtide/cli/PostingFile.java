package jobtide.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jobtide.ingest.DumpFinder;
import jobtide.ingest.DumpInspection;
import jobtide.ingest.DumpReading;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.mapping.Outcome.Accepted;
import jobtide.ingest.reader.DumpInput;
import jobtide.ingest.reader.HadoopDump;
import jobtide.ingest.reader.UnusableDumpException;
import jobtide.model.Posting;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The postings that a command reads without Spark: JSON Lines, or any dump that a mapping fits. */
final class PostingFile {
  @Parameters(
      paramLabel = "FILE",
      description = {
        "JSON Lines of {id, title, text} in UTF-8, or any dump that 'jobtide check' can read;",
        "- is JSON Lines from standard input."
      })
  private String name;

  @Option(
      names = "--source",
      paramLabel = "NAME|FILE",
      description = "Read a dump by this mapping (default: found by what the dump looks like).")
  private String source;

  String name() {
    return name;
  }

  /** How messages name it. */
  String described() {
    return name.equals("-") ? "standard input" : name;
  }

  /**
   * Reads all, one at a time.
   *
   * @param broken takes what is said of a line that is no posting
   * @return how many records of a dump are rejected
   */
  long read(Schemas schemas, InputPosting.Consumer consumer, Consumer<UserError> broken)
      throws IOException {
    if (name.equals("-")) {
      if (source != null) {
        throw new UserError("--source needs a file: standard input is JSON Lines");
      }
      PostingLines.read(System.in, described(), consumer, broken);
      return 0;
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw new UserError(name + " is a folder: give a file");
    }
    if (!Files.exists(file)) {
      throw new UserError("no such file: " + name);
    }
    if (source == null && holdsPostingLines(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        PostingLines.read(in, name, consumer, broken);
      }
      return 0;
    }
    return readDump(schemas, consumer);
  }

  private static boolean holdsPostingLines(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && line.isBlank()) {
        line = lines.readLine();
      }
      return line == null || PostingLines.isOne(line);
    } catch (MalformedInputException e) {
      return false;
    }
  }

  private long readDump(Schemas schemas, InputPosting.Consumer consumer) throws IOException {
    Mappings mappings = Mappings.load(schemas);
    Mapping forced = DumpOptions.forced(mappings, source);
    StandardNormalizer normalizer = StandardNormalizer.load(schemas, true);
    DumpInput dump =
        new HadoopDump(
            new DumpFinder(new Configuration()).find(List.of(name)).dumps().get(0).path(),
            Map.of());
    try {
      DumpInspection inspection = DumpInspection.of(dump, mappings, forced);
      try (DumpReading reading = new DumpReading(dump, inspection, normalizer, Instant.now())) {
        while (reading.hasNext()) {
          if (reading.next() instanceof Accepted accepted) {
            consumer.accept(posting(accepted.posting()));
          }
        }
        return reading.account().rejects();
      }
    } catch (UnusableDumpException e) {
      throw new UserError(name + ": " + e.getMessage(), e);
    }
  }

  private static InputPosting posting(Posting posting) {
    return new InputPosting(
        posting.sourcePostingId() == null ? posting.postingId() : posting.sourcePostingId(),
        posting.titleInText() ? null : posting.title(),
        posting.description(),
        posting.salary(),
        posting.statedLevel());
  }
}
