package jobtide.ingest.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;

/** How a dump's bytes are compressed, told by their beginning and never by the file's name. */
public enum Compression {
  NONE,
  GZIP,
  ZSTD,
  BZIP2;

  private static final int MAGIC = 5;

  /** Looks at the first bytes and leaves them in the stream. */
  static Compression of(BufferedInputStream stream) throws IOException {
    stream.mark(MAGIC);
    byte[] b = stream.readNBytes(MAGIC);
    stream.reset();
    if (starts(b, 0x1f, 0x8b)) {
      return GZIP;
    }
    boolean zstdSkippable =
        b.length >= 4 && (b[0] & 0xf0) == 0x50 && starts(b, b[0] & 0xff, 0x2a, 0x4d, 0x18);
    if (starts(b, 0x28, 0xb5, 0x2f, 0xfd) || zstdSkippable) {
      return ZSTD;
    }
    // The fifth byte begins a block or the end mark: "BZh9" alone could begin a CSV header.
    boolean bzip2 = starts(b, 'B', 'Z', 'h') && b.length == MAGIC && b[3] >= '1' && b[3] <= '9';
    return bzip2 && (b[4] == 0x31 || b[4] == 0x17) ? BZIP2 : NONE;
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** As it stands in messages. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
