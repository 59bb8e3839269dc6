package jobtide.ingest.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Files that are no dump: known by their first bytes, or by bytes that no text has. */
final class ForeignContent {
  private static final int NOISE_SAMPLE = 1 << 16;
  private static final int TAR_MARK = 257;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("%PDF-", "a PDF", "export the postings as CSV or JSON"),
          new Kind("SQLite format 3\0", "an SQLite database", "export its table as CSV"),
          new Kind("\u0089PNG", "a PNG image", "give the postings as CSV or JSON"),
          new Kind("\u00ff\u00d8\u00ff", "a JPEG image", "give the postings as CSV or JSON"),
          new Kind("GIF89a", "a GIF image", "give the postings as CSV or JSON"),
          new Kind("\u00d0\u00cf\u0011\u00e0", "an old Excel or Word file", "save it as CSV"),
          new Kind("7z\u00bc\u00af'\u001c", "a 7z archive", "unpack it first"),
          new Kind("Rar!\u001a\u0007", "a RAR archive", "unpack it first"),
          new Kind("\u00fd7zXZ\0", "xz-compressed", "decompress it first, or compress as zstd"),
          new Kind("\u0004\"M\u0018", "lz4-compressed", "decompress it first"),
          new Kind("Obj\u0001", "Avro", "convert it to Parquet"),
          new Kind("ARROW1\0", "an Arrow file", "convert it to Parquet"),
          new Kind("PARE", "encrypted Parquet", "decrypt it first"),
          new Kind("\u007fELF", "a program", "give the postings as CSV or JSON"));

  private ForeignContent() {}

  private record Kind(String magic, String name, String remedy) {}

  /** Says why these first bytes are not a dump's, or null. */
  static String verdict(byte[] head) {
    if (starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006")) {
      return ascii(head).contains("xl/") || ascii(head).contains("[Content_Types].xml")
          ? "is binary data (an Excel workbook, xlsx): save its sheet as CSV"
          : "is binary data (a zip archive): unpack it first";
    }
    for (Kind kind : KINDS) {
      if (starts(head, kind.magic)) {
        return "is binary data (%s): %s".formatted(kind.name, kind.remedy);
      }
    }
    if (head.length > TAR_MARK + 5
        && starts(Arrays.copyOfRange(head, TAR_MARK, TAR_MARK + 5), "ustar")) {
      return "is binary data (a tar archive): unpack it first";
    }
    return null;
  }

  /**
   * Whether bytes of a charset of single bytes hold more control characters than a few slips: text
   * has none but tabs, line breaks and form feeds.
   */
  static boolean isNoise(byte[] head) {
    int length = Math.min(head.length, NOISE_SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = head[i] & 0xff;
      controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return controls > 4 && controls * 50L > length;
  }

  private static boolean starts(byte[] bytes, String magic) {
    return bytes.length >= magic.length()
        && new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
