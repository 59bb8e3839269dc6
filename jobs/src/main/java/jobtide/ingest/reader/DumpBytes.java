package jobtide.ingest.reader;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A dump's bytes, decompressed; knows how far it is in the stored ones. */
final class DumpBytes implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Counted stored;
  private final Compression compression;
  private final InputStream stream;

  private DumpBytes(Counted stored, Compression compression, InputStream stream) {
    this.stored = stored;
    this.compression = compression;
    this.stream = stream;
  }

  static DumpBytes open(DumpInput input) throws IOException {
    Counted stored = new Counted(input.open());
    try {
      BufferedInputStream buffered = new BufferedInputStream(stored, BUFFER);
      Compression compression = Compression.of(buffered);
      InputStream stream =
          compression == Compression.NONE ? buffered : new Decompressed(buffered, compression);
      return new DumpBytes(stored, compression, stream);
    } catch (IOException | RuntimeException e) {
      stored.close();
      throw e;
    }
  }

  InputStream stream() {
    return stream;
  }

  Compression compression() {
    return compression;
  }

  /** Stored bytes that were taken so far. */
  long consumed() {
    return stored.count;
  }

  /** The first bytes; of a damaged stream those before the damage, which reading will meet. */
  byte[] head(int length) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    try {
      while (head.size() < length) {
        int n = stream.read(buffer, 0, Math.min(buffer.length, length - head.size()));
        if (n < 0) {
          break;
        }
        head.write(buffer, 0, n);
      }
    } catch (DamagedStreamException e) {
      if (head.size() == 0) {
        throw e;
      }
    }
    return head.toByteArray();
  }

  @Override
  public void close() throws IOException {
    try (stored) {
      stream.close();
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(n);
      count += skipped;
      return skipped;
    }
  }

  /** Tells damage from trouble in reading the stored bytes, whatever the codec throws. */
  private static final class Decompressed extends InputStream {
    private final InputStream stored;
    private final Compression compression;
    private InputStream codec;

    Decompressed(InputStream stored, Compression compression) {
      this.stored = new Marked(stored);
      this.compression = compression;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        if (codec == null) {
          codec = codec();
        }
        return codec.read(bytes, offset, length);
      } catch (StoredBytesException e) {
        throw e.trouble;
      } catch (IOException | RuntimeException e) {
        throw new DamagedStreamException(
            "is a " + verdict(e) + " " + compression.label() + " stream", e);
      }
    }

    private InputStream codec() throws IOException {
      return switch (compression) {
        case NONE -> stored;
        // Not java.util.zip: it takes a stream without available bytes for the last member.
        case GZIP ->
            GzipCompressorInputStream.builder()
                .setInputStream(stored)
                .setDecompressConcatenated(true)
                .get();
        case BZIP2 -> new BZip2CompressorInputStream(stored, true);
        case ZSTD -> new ZstdInputStreamNoFinalizer(stored);
      };
    }

    private static String verdict(Exception e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      boolean truncated =
          e instanceof EOFException || message.contains("truncated") || message.contains("end of");
      return truncated ? "truncated" : "corrupt";
    }

    @Override
    public void close() throws IOException {
      try (stored) {
        if (codec != null) {
          codec.close();
        }
      }
    }
  }

  private static final class StoredBytesException extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException trouble;

    StoredBytesException(IOException trouble) {
      super(trouble);
      this.trouble = trouble;
    }
  }

  private static final class Marked extends FilterInputStream {
    Marked(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (IOException e) {
        throw new StoredBytesException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return in.read(bytes, offset, length);
      } catch (IOException e) {
        throw new StoredBytesException(e);
      }
    }
  }
}
