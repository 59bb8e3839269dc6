package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * Text with e-mail addresses and telephone numbers masked, each of their UTF-16 units by one
 * asterisk, so that offsets hold. Line breaks stay. Linear in the text's length.
 */
public final class AddressMask {
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}";
  private static final String DOMAIN = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})";
  private static final String ENDING =
      "(?:com|org|net|io|co|ai|us|uk|de|fr|eu|me|tv|ly|edu|gov|in|ca|es|nl|it|ch|at|se|no|dk|fi|pl|be"
          + "|ie|il|jp|cn|br|au|nz|is|info|biz|dev|app|jobs|tech|xyz|sh|im|gl|fm|cc|so|gg|to|la|vc|mx"
          + "|sg|ru|cz|pt|hr|ro|lt|lv|ee|hu|gr|za|tech|agency|careers|studio|health|solutions)";
  private static final String AT_BRACKET =
      "\\s{0,3}(?:[\\[({<]{1,2}\\s{0,2}(?:at|@|a)\\s{0,2}[\\])}>]{1,2})\\s{0,3}";
  private static final String DOT_BRACKET =
      "\\s{0,3}(?:[\\[({<]{1,2}\\s{0,2}(?:dot|\\.|d0t)\\s{0,2}[\\])}>]{1,2})\\s{0,3}";
  private static final String DOT_WORD = "(?:[ \\t]{1,3}dot[ \\t]{1,3}|" + DOT_BRACKET + ")";
  private static final String ANY_DOT = "(?:" + DOT_WORD + "|\\.)";

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?i)"
              // name@domain.com, also name @ domain.com and name@domain dot com
              + NAME
              + "[ \\t]?@[ \\t]?"
              + DOMAIN
              + "(?:"
              + ANY_DOT
              + DOMAIN
              + "){0,3}"
              + ANY_DOT
              + "\\p{L}{2,24}\\b"
              // name [at] domain.com, name (at) domain [dot] com
              + "|"
              + NAME
              + "(?:"
              + DOT_WORD
              + DOMAIN
              + "){0,2}"
              + AT_BRACKET
              + DOMAIN
              + "(?:"
              + ANY_DOT
              + DOMAIN
              + "){0,3}"
              + "(?:"
              + ANY_DOT
              + "\\p{L}{2,24})?\\b"
              // name at domain dot com
              + "|"
              + NAME
              + "(?:[ \\t]{1,3}dot[ \\t]{1,3}"
              + DOMAIN
              + "){0,2}"
              + "[ \\t]{1,3}(?:at|@|AT)[ \\t]{1,3}"
              + DOMAIN
              + "(?:"
              + DOT_WORD
              + DOMAIN
              + "){0,2}"
              + DOT_WORD
              + ENDING
              + "\\b");

  private static final String SEPARATOR = "[ \\t\u00a0.\\-\u2010-\u2013/]{1,2}";
  private static final Pattern PHONE =
      Pattern.compile(
          // international: +49 (0)30 123 456-78, 0049 30 1234567
          "(?:\\+|\\b00)[1-9]\\d{0,3}(?:[ \\t\u00a0.\\-\u2010-\u2013/]{0,2}\\(?\\d{1,5}\\)?){2,7}\\b"
              // North America: (415) 555-0100, 415-555-0100, 1-800-555-0100
              + "|(?:\\b1"
              + SEPARATOR
              + ")?(?:\\([2-9]\\d{2}\\)[ \\t.\\-]{0,2}|\\b[2-9]\\d{2}"
              + "[ \\t\u00a0.\\-\u2010-\u2013]{1,2})\\d{3}[ \\t\u00a0.\\-\u2010-\u2013]{1,2}\\d{4}\\b"
              // national with a leading zero: 020 7946 0958, (030) 1234567
              + "|(?:\\(0\\d{1,4}\\)|\\b0\\d{1,4})"
              + SEPARATOR
              + "\\d{3,4}(?:[ \\t\u00a0.\\-]\\d{2,4}){0,2}\\b"
              + "|(?:\\b0\\d{1,2})(?:[ .]\\d{2}){4}\\b"
              // with its label: Tel: 5550100, call 4155550100
              + "|(?i:\\b(?:tel|telephone|phone|ph|call|cell|mobile|fax|text|whatsapp)\\b"
              + "[.:]{0,2}[ \\t]{0,3}(?:us |me |at |on |us at |me at |us on |me on )?)"
              + "(\\(?\\d{2,5}\\)?(?:[ \\t.\\-/]?\\d{2,5}){1,4})\\b");
  private static final Pattern DATES =
      Pattern.compile(
          "(?:19|20)\\d{2}[-./ ](?:19|20)\\d{2}"
              + "|(?:0?[1-9]|[12]\\d|3[01])[-./ ](?:0?[1-9]|[12]\\d|3[01])[-./ ](?:19|20)\\d{2}"
              + "|(?:19|20)\\d{2}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\\d|3[01])(?:[ T].*)?");

  private static final int LEAST_DIGITS = 7;
  private static final int LEAST_DIGITS_AFTER_ZERO = 9;
  private static final int MOST_DIGITS = 15;

  private AddressMask() {}

  /** The masked text, of the same length; null for null. */
  public static String masked(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder out = null;
    if (mayHoldEmail(text)) {
      Matcher email = EMAIL.matcher(text);
      while (email.find()) {
        out = out == null ? new StringBuilder(text) : out;
        mask(out, email.start(), email.end());
      }
    }
    String rest = out == null ? text : out.toString();
    if (mayHoldPhone(rest)) {
      Matcher phone = PHONE.matcher(rest);
      while (phone.find()) {
        int start = phone.group(1) == null ? phone.start() : phone.start(1);
        if (isPhone(rest, start, phone.end())) {
          out = out == null ? new StringBuilder(text) : out;
          mask(out, start, phone.end());
        }
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean mayHoldEmail(String text) {
    if (text.indexOf('@') >= 0) {
      return true;
    }
    for (int at = indexOfAt(text, 0); at >= 0; at = indexOfAt(text, at + 1)) {
      if (isBreak(text, at - 1) && isBreak(text, at + 2)) {
        return true;
      }
    }
    return false;
  }

  private static int indexOfAt(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char d = text.charAt(i + 1);
      if ((c == 'a' || c == 'A') && (d == 't' || d == 'T')) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBreak(String text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Whether seven digits stand close enough to be one number. */
  private static boolean mayHoldPhone(String text) {
    int digits = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        others = 0;
        if (digits >= LEAST_DIGITS) {
          return true;
        }
      } else if (++others > 4 || Character.isLetter(c)) {
        digits = 0;
      }
    }
    return false;
  }

  /** Not money, a date, a range of years, an address of the internet, a part of a longer number. */
  private static boolean isPhone(String text, int start, int end) {
    int digits = 0;
    int dots = 0;
    int longest = 0;
    int run = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        longest = Math.max(longest, ++run);
      } else {
        run = 0;
        dots += c == '.' ? 1 : 0;
      }
    }
    char before = previousVisible(text, start);
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean money =
        "$\u20ac\u00a3\u00a5\u20b9#=_".indexOf(before) >= 0 || after == '%' || after == '\u20ac';
    boolean longer =
        start > 0
                && "0123456789./-,:_".indexOf(text.charAt(start - 1)) >= 0
                && !(text.charAt(start - 1) == ':'
                    || text.charAt(start - 1) == '-' && start > 1 && text.charAt(start - 2) == ' ')
            || (after == ',' || after == ':' || after == '_' || after == '=')
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1));
    boolean zeros =
        text.startsWith("00", Math.max(start, end - 2))
            && text.startsWith("000", Math.max(start, end - 3))
            && text.indexOf(' ', start) >= 0
            && text.charAt(start) != '+';
    boolean internetAddress = dots == 3 && longest <= 3 && text.charAt(start) != '+';
    int least = text.charAt(start) == '0' ? LEAST_DIGITS_AFTER_ZERO : LEAST_DIGITS;
    return digits >= least
        && digits <= MOST_DIGITS
        && !money
        && !longer
        && !zeros
        && !internetAddress
        && !isDates(text.substring(start, end));
  }

  private static boolean isDates(String number) {
    return DATES.matches(number);
  }

  private static char previousVisible(String text, int start) {
    return start > 0 ? text.charAt(start - 1) : ' ';
  }

  private static void mask(StringBuilder out, int start, int end) {
    for (int i = start; i < end; i++) {
      if (out.charAt(i) != '\n' && out.charAt(i) != '\r') {
        out.setCharAt(i, '*');
      }
    }
  }
}
