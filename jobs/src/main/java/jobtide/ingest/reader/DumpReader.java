package jobtide.ingest.reader;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The records of one dump, in order, in memory that does not grow with the dump.
 *
 * <p>{@link #next()} and {@link #hasNext()} throw {@link UnusableDumpException} where the dump
 * cannot be read on; positions strictly increase. To be closed; not for several threads.
 */
public final class DumpReader implements Iterator<DumpRecord>, Closeable {
  private final DumpBytes bytes;
  private final DecodedText text;
  private final RecordSource source;
  private final long size;
  private DumpRecord ahead;
  private boolean ended;
  private long records;

  private DumpReader(DumpBytes bytes, DecodedText text, RecordSource source, long size) {
    this.bytes = bytes;
    this.text = text;
    this.source = source;
    this.size = size;
  }

  /**
   * Opens a dump of a known shape.
   *
   * @param options where they speak they go before the shape; another format than the shape's is
   *     not possible, since it was not looked at
   * @throws UnusableDumpException when it cannot be opened, or its beginning is no such dump
   */
  public static DumpReader open(DumpInput input, DumpShape shape, ReadOptions options) {
    if (options.format() != null && options.format() != shape.format()) {
      throw new IllegalArgumentException(
          "a dump probed as %s cannot be opened as %s: probe it with the same options"
              .formatted(shape.format(), options.format()));
    }
    return open(input, shape.overriddenBy(options), Limits.DEFAULT);
  }

  static DumpReader open(DumpInput input, DumpShape shape, Limits limits) {
    try {
      if (shape.format() == Format.PARQUET) {
        return new DumpReader(null, null, new ParquetRecords(input.parquet()), input.size());
      }
      DumpBytes bytes = DumpBytes.open(input);
      try {
        DecodedText text = new DecodedText(bytes.stream(), shape.charset());
        return new DumpReader(bytes, text, source(text, shape, limits), input.size());
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(e, 0);
    }
  }

  private static RecordSource source(DecodedText text, DumpShape shape, Limits limits)
      throws IOException {
    return switch (shape.format()) {
      case CSV -> new CsvRecords(text, shape.csv(), limits);
      case JSON_LINES -> new JsonLineRecords(text, limits);
      case JSON -> new JsonDocumentRecords(text, shape.recordsPath(), true, limits);
      case JSON_LD -> linkedData(text, shape, limits);
      case PARQUET -> throw new IllegalStateException("Parquet is not read as text");
    };
  }

  private static RecordSource linkedData(DecodedText text, DumpShape shape, Limits limits)
      throws IOException {
    BufferedReader buffered = new BufferedReader(text, 1 << 13);
    return beginsWithTag(buffered)
        ? new HtmlPageRecords(buffered, limits)
        : new JsonLdRecords(new JsonDocumentRecords(buffered, shape.recordsPath(), false, limits));
  }

  private static boolean beginsWithTag(BufferedReader text) throws IOException {
    int c;
    do {
      text.mark(1);
      c = text.read();
    } while (c >= 0 && Character.isWhitespace(c));
    text.reset();
    return c == '<';
  }

  /** Names of the columns of a CSV dump; of others none. */
  List<String> header() {
    return source instanceof CsvRecords csv ? csv.header() : List.of();
  }

  /** Stored bytes read so far, to compare with {@link DumpInput#size()}. */
  public long bytesRead() {
    // Parquet is read by jumping about: what counts is whether it is done.
    return bytes != null ? bytes.consumed() : ended ? size : 0;
  }

  /** Sequences of bytes that are no text in the dump's charset and became U+FFFD so far. */
  public long replacedCharacters() {
    return text == null ? 0 : text.replaced();
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !ended) {
      try {
        ahead = source.next();
      } catch (IOException e) {
        ended = true;
        throw unreadable(e, records);
      } catch (UnusableDumpException e) {
        ended = true;
        throw e;
      }
      ended = ahead == null;
      records += ended ? 0 : 1;
    }
    return ahead != null;
  }

  @Override
  public DumpRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    DumpRecord record = ahead;
    ahead = null;
    return record;
  }

  /** One line on why bytes cannot be had, after so many records. */
  static UnusableDumpException unreadable(IOException e, long records) {
    if (e instanceof DamagedStreamException) {
      return new UnusableDumpException(
          "%s %s: copy or download the file again".formatted(e.getMessage(), behind(records)), e);
    }
    // Hadoop's local file system tells by words alone.
    if (e instanceof AccessDeniedException
        || String.valueOf(e.getMessage()).endsWith("(Permission denied)")) {
      return new UnusableDumpException("may not be read: change its permissions", e);
    }
    if (e instanceof NoSuchFileException) {
      return new UnusableDumpException("cannot be read: there is no such file", e);
    }
    return new UnusableDumpException(
        "cannot be read %s: %s".formatted(behind(records), e.getMessage()), e);
  }

  /** Where a dump breaks off. */
  static String behind(long records) {
    return records == 0 ? "before the first record" : "behind record %,d".formatted(records);
  }

  @Override
  public void close() throws IOException {
    try (bytes) {
      source.close();
    }
  }
}
