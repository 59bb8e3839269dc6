package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A look at the beginning of a dump: what it is and what its first records hold. */
public final class DumpProbe {
  private static final int HEAD = 1 << 20;
  private static final int SAMPLE = 20;

  /** So many records are looked at for the sample: the first may be broken. */
  private static final int SAMPLE_REACH = 1_000;

  private DumpProbe() {}

  /**
   * Tells the shape of a dump by its content; its name does not matter.
   *
   * @param options where they speak they are not questioned
   * @throws UnusableDumpException when it is no dump, or breaks within the first records
   */
  public static DumpShape probe(DumpInput input, ReadOptions options) {
    return probe(input, options, Limits.DEFAULT);
  }

  static DumpShape probe(DumpInput input, ReadOptions options, Limits limits) {
    try {
      DumpShape shape = shape(input, options, limits);
      return withSample(input, shape, limits);
    } catch (IOException e) {
      throw DumpReader.unreadable(e, 0);
    }
  }

  private static DumpShape shape(DumpInput input, ReadOptions options, Limits limits)
      throws IOException {
    byte[] head;
    Compression compression;
    try (DumpBytes bytes = DumpBytes.open(input)) {
      head = bytes.head(HEAD);
      compression = bytes.compression();
    }
    if (head.length == 0) {
      throw new UnusableDumpException("is empty");
    }
    if (isParquet(head) || options.format() == Format.PARQUET) {
      return parquet(head, compression);
    }
    String foreign = ForeignContent.verdict(head);
    if (foreign != null) {
      throw new UnusableDumpException(foreign);
    }
    Charset charset = options.charset() != null ? options.charset() : CharsetSigns.of(head);
    boolean singleBytes =
        charset.equals(StandardCharsets.UTF_8) || charset.equals(CharsetSigns.WINDOWS_1252);
    if (singleBytes && ForeignContent.isNoise(head)) {
      throw new UnusableDumpException(
          "is binary data (of no known kind): give the postings as CSV, JSON or Parquet");
    }
    Text text = new Text(decoded(head, charset), head.length < HEAD);
    return ofText(text, compression, charset, options, limits);
  }

  /** The beginning of a dump; whether it is all of it. */
  private record Text(String head, boolean whole) {}

  private static DumpShape ofText(
      Text text, Compression compression, Charset charset, ReadOptions options, Limits limits)
      throws IOException {
    String begin = text.head.stripLeading();
    if (begin.isEmpty()) {
      throw new UnusableDumpException("is empty: it holds blanks only");
    }
    boolean jsonLike = begin.startsWith("[") || begin.startsWith("{");
    JsonOutline outline =
        jsonLike
            ? JsonOutline.of(text.head, text.whole, limits)
            : new JsonOutline(false, false, null);
    Format format = options.format() != null ? options.format() : format(begin, jsonLike, outline);
    CsvDialect csv =
        format == Format.CSV ? CsvDialectSigns.of(text.head, text.whole, options) : null;
    boolean document = format == Format.JSON || format == Format.JSON_LD;
    String path =
        !document
            ? null
            : options.recordsPath() != null ? options.recordsPath() : outline.recordsPath();
    return new DumpShape(format, compression, charset, csv, path, List.of(), List.of());
  }

  private static Format format(String begin, boolean jsonLike, JsonOutline outline) {
    if (begin.startsWith("<")) {
      String tag = begin.substring(0, Math.min(begin.length(), 1 << 12)).toLowerCase(Locale.ROOT);
      if (tag.startsWith("<?xml") && !tag.contains("<html")) {
        throw new UnusableDumpException("is XML: convert it to CSV or JSON");
      }
      return Format.JSON_LD;
    }
    if (!jsonLike) {
      return Format.CSV;
    }
    return outline.lines()
        ? Format.JSON_LINES
        : outline.jobPosting() ? Format.JSON_LD : Format.JSON;
  }

  private static boolean isParquet(byte[] head) {
    return head.length >= 4 && new String(head, 0, 4, StandardCharsets.ISO_8859_1).equals("PAR1");
  }

  private static DumpShape parquet(byte[] head, Compression compression) {
    if (!isParquet(head)) {
      throw new UnusableDumpException("is not Parquet: leave the format to be detected");
    }
    if (compression != Compression.NONE) {
      throw new UnusableDumpException(
          "is Parquet inside %s: decompress the file, Parquet is compressed within"
              .formatted(compression.label()));
    }
    return new DumpShape(
        Format.PARQUET, compression, StandardCharsets.UTF_8, null, null, List.of(), List.of());
  }

  private static String decoded(byte[] head, Charset charset) {
    String text = charset.decode(ByteBuffer.wrap(head)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static DumpShape withSample(DumpInput input, DumpShape shape, Limits limits)
      throws IOException {
    try (DumpReader reader = DumpReader.open(input, shape, limits)) {
      List<JsonNode> sample = new ArrayList<>();
      for (int i = 0; i < SAMPLE_REACH && sample.size() < SAMPLE && reader.hasNext(); i++) {
        if (reader.next() instanceof DumpRecord.Read read) {
          sample.add(read.data());
        }
      }
      List<String> fields = shape.format() == Format.CSV ? reader.header() : FieldNames.of(sample);
      return shape.withSample(fields, sample);
    }
  }
}
