package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.io.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTest {

  /** Counts its streams that are open. */
  private static final class Watched implements DumpInput {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;
    private int opened;
    private int open;

    Watched(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      opened++;
      open++;
      return new FilterInputStream(new ByteArrayInputStream(bytes)) {
        private boolean closed;

        @Override
        public void close() {
          open -= closed ? 0 : 1;
          closed = true;
        }
      };
    }

    @Override
    public InputFile parquet() {
      throw new UnsupportedOperationException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id\n1\n",
        "id,\"open\n",
        "",
        "[{\"a\":1},",
        "[{\"a\":1}]",
        "{\"a\":1}\n{\"a\":2}",
        "<html></html>",
        "<html><script type='application/ld+json'>{\"@type\":\"JobPosting\"}</script></html>",
        "%PDF-1"
      })
  void everyStreamIsClosedWhateverTheDump(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] zipped = Dumps.compressed(text, GZIPOutputStream::new);
    for (byte[] bytes : new byte[][] {plain, zipped}) {
      Watched dump = new Watched(bytes);
      try {
        Dumps.records(dump);
      } catch (UnusableDumpException e) {
        assertThat(e).hasMessageNotContaining("\n");
      }
      assertThat(dump.opened).isPositive();
      assertThat(dump.open).isZero();
    }
  }

  @Test
  void aReaderLeftInTheMiddleIsClosed() throws IOException {
    Watched dump = new Watched("id\n1\n2\n".getBytes(StandardCharsets.UTF_8));
    try (DumpReader reader = DumpReader.open(dump, Dumps.shape(dump), ReadOptions.DETECT)) {
      reader.next();
    }
    assertThat(dump.open).isZero();
  }
}
