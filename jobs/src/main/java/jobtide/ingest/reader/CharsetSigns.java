package jobtide.ingest.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The charset of a text, told by its first bytes. */
final class CharsetSigns {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int LEAST_PAIRS = 2;
  private static final double MANY = 0.4;
  private static final double FEW = 0.05;

  private CharsetSigns() {}

  /**
   * A byte order mark decides, then the pattern of NUL bytes that UTF-16 makes of Latin letters,
   * then whether the bytes decode as UTF-8; what remains is Windows-1252.
   */
  static Charset of(byte[] head) {
    if (starts(head, 0xff, 0xfe, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (starts(head, 0, 0, 0xfe, 0xff)) {
      return Charset.forName("UTF-32BE");
    }
    if (starts(head, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(head, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    Charset wide = utf16(head);
    return wide != null ? wide : decodesAsUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset utf16(byte[] head) {
    int pairs = head.length / 2;
    int first = 0;
    int second = 0;
    for (int i = 0; i < pairs; i++) {
      first += head[2 * i] == 0 ? 1 : 0;
      second += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < LEAST_PAIRS) {
      return null;
    }
    if (second > MANY * pairs && first < FEW * pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return first > MANY * pairs && second < FEW * pairs ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean decodesAsUtf8(byte[] head) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(head);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    while (true) {
      // Never the end of input: the head may stop within a character.
      CoderResult result = decoder.decode(in, out, false);
      if (!result.isOverflow()) {
        return !result.isError();
      }
      out.clear();
    }
  }
}
