package jobtide.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Dumps in temporary files, and what is read from them. */
final class Dumps {
  private Dumps() {}

  static DumpInput of(byte[] bytes) {
    try {
      Path file = Files.createTempFile("dump", ".bin");
      file.toFile().deleteOnExit();
      Files.write(file, bytes);
      return LocalDump.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DumpInput of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static DumpShape shape(DumpInput dump) {
    return DumpProbe.probe(dump, ReadOptions.DETECT);
  }

  static List<DumpRecord> records(String text) {
    return records(of(text));
  }

  static List<DumpRecord> records(DumpInput dump) {
    return records(dump, Limits.DEFAULT);
  }

  static List<DumpRecord> records(DumpInput dump, Limits limits) {
    return records(dump, DumpProbe.probe(dump, ReadOptions.DETECT, limits), limits);
  }

  static List<DumpRecord> records(DumpInput dump, DumpShape shape, Limits limits) {
    List<DumpRecord> records = new ArrayList<>();
    try (DumpReader reader = DumpReader.open(dump, shape, limits)) {
      reader.forEachRemaining(records::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  /** Each record in a line: position, then data, or reason and message, or {@code empty}. */
  static List<String> told(List<DumpRecord> records) {
    return records.stream().map(Dumps::told).toList();
  }

  private static String told(DumpRecord record) {
    if (record instanceof DumpRecord.Read read) {
      return read.position() + " " + read.data();
    }
    return record instanceof DumpRecord.Broken broken
        ? broken.position() + " " + broken.reason() + ": " + broken.message()
        : record.position() + " empty";
  }

  static List<String> told(String text) {
    return told(records(text));
  }

  /** Writes through a compressor. */
  interface Compressor {
    OutputStream onto(OutputStream out) throws IOException;
  }

  static byte[] compressed(String text, Compressor compressor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compressor.onto(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
