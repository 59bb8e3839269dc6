package jobtide.ingest.reader;

import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * What a mapping or the command line says about a dump's form; null where the dump itself tells.
 *
 * @param recordsPath dotted path of the array of records in a JSON document, "" for the top level
 */
public record ReadOptions(
    Format format,
    Charset charset,
    Character delimiter,
    Character quote,
    Character escape,
    String recordsPath)
    implements Serializable {

  /** Everything is found out from the dump. */
  public static final ReadOptions DETECT = new ReadOptions(null, null, null, null, null, null);

  // A charset cannot be serialized, its name can.
  private Object writeReplace() {
    return new Sent(
        format, charset == null ? null : charset.name(), delimiter, quote, escape, recordsPath);
  }

  private record Sent(
      Format format,
      String charset,
      Character delimiter,
      Character quote,
      Character escape,
      String recordsPath)
      implements Serializable {
    private Object readResolve() {
      return new ReadOptions(
          format,
          charset == null ? null : Charset.forName(charset),
          delimiter,
          quote,
          escape,
          recordsPath);
    }
  }
}
