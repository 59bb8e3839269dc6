package jobtide.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The lines of a stream, each decoded on its own: what is no UTF-8 costs its line alone. */
final class Utf8Lines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private long number;

  Utf8Lines(InputStream in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param text null where its bytes are no UTF-8
   */
  record Line(long number, String text) {
    boolean isBlank() {
      return text != null && text.isBlank();
    }
  }

  /** The next line as soon as it is there; null at the end. */
  Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.write(buffer, from, end - from);
      from = end + 1;
      if (end < to) {
        return line(line);
      }
    }
    return line.size() == 0 ? null : line(line);
  }

  private boolean fill() throws IOException {
    if (from >= to) {
      from = 0;
      to = in.read(buffer);
    }
    return to > 0;
  }

  private Line line(ByteArrayOutputStream bytes) {
    number++;
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      return new Line(
          number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new Line(number, null);
    }
  }
}
