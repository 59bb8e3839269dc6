package jobtide.ingest.normalize;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text that was written as UTF-8 and read as windows-1252, put right. */
public final class Mojibake {
  private static final int MOST_REPAIRS = 3;
  private static final byte[] BYTES = new byte[0x10000];
  private static final int LEAST_LEAD = 0xc2;

  static {
    Charset windows = Charset.forName("windows-1252");
    for (int b = 0x80; b < 0x100; b++) {
      char c = windows.decode(ByteBuffer.wrap(new byte[] {(byte) b})).get();
      // windows-1252 leaves five bytes open, which readers take for the control of that number.
      BYTES[c == '\ufffd' ? b : c] = (byte) b;
      BYTES[b] = (byte) b;
    }
  }

  private Mojibake() {}

  /**
   * The text with each run of characters that are the bytes of one UTF-8 character replaced by it,
   * also where that was done twice. Correct text stays as it is; null is null.
   */
  public static String repaired(String text) {
    String current = text;
    for (int i = 0; i < MOST_REPAIRS && current != null; i++) {
      String next = once(current);
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private static String once(String text) {
    StringBuilder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int length = sequenceLength(text, at);
      if (length == 0) {
        at++;
        continue;
      }
      String character = decoded(text, at, length);
      if (character == null) {
        at++;
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, copied, at).append(character);
      at += length;
      copied = at;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /** How many characters the UTF-8 sequence that begins here has, 0 for none. */
  private static int sequenceLength(String text, int at) {
    int lead = BYTES[text.charAt(at)] & 0xff;
    if (lead < LEAST_LEAD || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (at + length > text.length()) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      int next = BYTES[text.charAt(at + i)] & 0xff;
      if (next < 0x80 || next > 0xbf) {
        return 0;
      }
    }
    return length;
  }

  private static String decoded(String text, int at, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = BYTES[text.charAt(at + i)];
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer character = decoder.decode(ByteBuffer.wrap(bytes));
      return character.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
