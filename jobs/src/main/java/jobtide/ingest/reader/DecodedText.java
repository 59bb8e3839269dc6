package jobtide.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes as text: without byte order mark, what does not decode replaced and counted. */
final class DecodedText extends Reader {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean begun;
  private boolean ended;
  private boolean flushed;
  private long replaced;

  DecodedText(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Sequences of bytes, so far, that stand as U+FFFD. */
  long replaced() {
    return replaced;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (length < 2) {
      throw new IllegalArgumentException("needs room for a surrogate pair");
    }
    CharBuffer out = CharBuffer.wrap(chars, offset, length).slice();
    while (!flushed) {
      decode(out);
      if (!begun && out.position() > 0) {
        begun = true;
        if (out.get(0) == BYTE_ORDER_MARK) {
          out.flip().position(1);
          out.compact();
        }
      }
      if (out.position() > 0) {
        return out.position();
      }
      if (!ended) {
        fill();
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    bytes.compact();
    try {
      int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (n < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + n);
      }
    } finally {
      bytes.flip();
    }
  }

  private void decode(CharBuffer out) {
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError() && out.hasRemaining()) {
        out.put(REPLACEMENT);
        replaced++;
        bytes.position(bytes.position() + result.length());
      } else {
        flushed = result.isUnderflow() && ended && decoder.flush(out).isUnderflow();
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
