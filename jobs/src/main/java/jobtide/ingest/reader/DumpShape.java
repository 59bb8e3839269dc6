package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a look at the beginning of a dump tells.
 *
 * @param charset of its text; UTF-8 for Parquet
 * @param csv null unless CSV
 * @param recordsPath of JSON: dotted path of the array of records, "" for an array at the top, null
 *     where each value at the top is a record
 * @param fields names in the order of their first appearance in the sample: {@code a.b} nested,
 *     {@code a[].b} in lists, at most four levels; of CSV the header
 * @param sample the first records, at most 20
 */
public record DumpShape(
    Format format,
    Compression compression,
    Charset charset,
    CsvDialect csv,
    String recordsPath,
    List<String> fields,
    List<JsonNode> sample)
    implements Serializable {

  public DumpShape {
    fields = List.copyOf(fields);
    sample = List.copyOf(sample);
  }

  DumpShape withSample(List<String> sampleFields, List<JsonNode> records) {
    return new DumpShape(format, compression, charset, csv, recordsPath, sampleFields, records);
  }

  /** This shape where the options do not say otherwise. */
  DumpShape overriddenBy(ReadOptions options) {
    CsvDialect dialect = csv;
    if (csv != null) {
      dialect =
          new CsvDialect(
              options.delimiter() != null ? options.delimiter() : csv.delimiter(),
              options.quote() != null ? options.quote() : csv.quote(),
              options.escape() != null ? options.escape() : csv.escape());
    }
    return new DumpShape(
        format,
        compression,
        options.charset() != null ? options.charset() : charset,
        dialect,
        options.recordsPath() != null ? options.recordsPath() : recordsPath,
        fields,
        sample);
  }

  // A charset cannot be serialized, its name can.
  private Object writeReplace() {
    return new Sent(
        format,
        compression,
        charset.name(),
        csv,
        recordsPath,
        new ArrayList<>(fields),
        new ArrayList<>(sample));
  }

  private record Sent(
      Format format,
      Compression compression,
      String charset,
      CsvDialect csv,
      String recordsPath,
      ArrayList<String> fields,
      ArrayList<JsonNode> sample)
      implements Serializable {
    private Object readResolve() {
      return new DumpShape(
          format, compression, Charset.forName(charset), csv, recordsPath, fields, sample);
    }
  }
}
