package jobtide.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jobtide.cli.PostingLines.Kind;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The postings that a command reads without Spark: JSON Lines, or any dump that a mapping fits. */
final class PostingFile {
  /** So many lines are looked at: of a record, fields without a value may be left out. */
  private static final int SAMPLE = 20;

  private static final int HEAD = 1 << 20;
  private static final int LONGEST_LINE = 16 << 20;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      description = {
        "JSON Lines of {id, title, text} in UTF-8, or any dump that 'jobtide check' can read;",
        "- is standard input."
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

  /** What is said of one that holds nothing. */
  UserError isEmpty() {
    return new UserError(described() + " holds no posting");
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
      return readStandardInput(schemas, consumer, broken);
    }
    Path file = InputFile.existing(Path.of(name), "give - and send it to standard input");
    if (source == null && holdsPostingLines(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        PostingLines.read(in, name, consumer, broken);
      }
      return 0;
    }
    return readDump(name, schemas, consumer);
  }

  /** Reads lines as they come; a dump is read twice, so it is kept until the end. */
  private long readStandardInput(
      Schemas schemas, InputPosting.Consumer consumer, Consumer<UserError> broken)
      throws IOException {
    byte[] begin = firstLine(System.in);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(begin), System.in);
    if (source == null && holdPostings(new Utf8Lines(new ByteArrayInputStream(begin)))) {
      PostingLines.read(all, described(), consumer, broken);
      return 0;
    }
    Path folder = Files.createTempDirectory("jobtide");
    Path input = DumpOptions.standardInput(folder, all);
    try {
      return readDump(input.toString(), schemas, consumer);
    } finally {
      Files.delete(input);
      Files.delete(folder);
    }
  }

  /** All to the end of the first line that is not blank, as far as one line may go. */
  private static byte[] firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean blank = true;
    for (int next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
      blank &= Character.isWhitespace(next);
      if ((next == '\n' && !blank) || bytes.size() == LONGEST_LINE) {
        break;
      }
    }
    return bytes.toByteArray();
  }

  private static boolean holdsPostingLines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      // Not all of a document in one line.
      return holdPostings(new Utf8Lines(new ByteArrayInputStream(in.readNBytes(HEAD))));
    }
  }

  /** Whether postings and no other records are among the first lines, or there are none at all. */
  private static boolean holdPostings(Utf8Lines lines) throws IOException {
    List<Kind> kinds = new ArrayList<>();
    for (Utf8Lines.Line line = lines.next();
        line != null && kinds.size() < SAMPLE;
        line = lines.next()) {
      if (!line.isBlank()) {
        if (kinds.isEmpty() && line.text() != null && !line.text().stripLeading().startsWith("{")) {
          return false;
        }
        kinds.add(PostingLines.kind(line.text()));
      }
    }
    return kinds.isEmpty()
        || (kinds.contains(Kind.POSTING)
            && !kinds.contains(Kind.RECORD)
            && kinds.get(0) != Kind.BEGINNING);
  }

  private long readDump(String file, Schemas schemas, InputPosting.Consumer consumer)
      throws IOException {
    Mappings mappings = Mappings.load(schemas);
    Mapping forced = DumpOptions.forced(mappings, source);
    StandardNormalizer normalizer = StandardNormalizer.load(schemas, true);
    DumpInput dump =
        new HadoopDump(
            new DumpFinder(new Configuration()).find(List.of(file)).dumps().get(0).path(),
            Map.of());
    try {
      DumpInspection inspection = DumpInspection.of(dump, mappings, forced);
      tellDoubt(inspection);
      try (DumpReading reading = new DumpReading(dump, inspection, normalizer, Instant.now())) {
        while (reading.hasNext()) {
          if (reading.next() instanceof Accepted accepted) {
            consumer.accept(posting(accepted.posting()));
          }
        }
        return reading.account().rejects();
      }
    } catch (UnusableDumpException e) {
      throw new UserError(described() + ": " + e.getMessage(), e);
    }
  }

  private void tellDoubt(DumpInspection inspection) {
    if (!inspection.missing().isEmpty()) {
      command
          .commandLine()
          .getErr()
          .printf(
              "jobtide: doubtful: %s has no %s, which dumps of mapping %s have%n",
              described(), String.join(", ", inspection.missing()), inspection.mapping().source());
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
