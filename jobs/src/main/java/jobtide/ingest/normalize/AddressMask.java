package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * Text with e-mail addresses and telephone numbers masked, each of their UTF-16 units by one
 * asterisk, so that offsets hold. Line breaks stay. Linear in the text's length.
 */
public final class AddressMask {
  // Without bounds, since each of them would be a state of its own and make the search dear.
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]*";
  private static final String DOMAIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*";
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
  private static final Pattern GROUPED_NUMBER = Pattern.compile("\\d{1,3}(?:[ .]\\d{3}){2,}");
  private static final Pattern DATES =
      Pattern.compile(
          "(?:19|20)\\d{2}[-./ ](?:19|20)\\d{2}"
              + "|(?:0?[1-9]|[12]\\d|3[01])[-./ ](?:0?[1-9]|[12]\\d|3[01])[-./ ](?:19|20)\\d{2}"
              + "|(?:19|20)\\d{2}[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\\d|3[01])(?:[ T].*)?");

  private static final int LEAST_DIGITS = AddressWindows.LEAST_DIGITS;
  private static final int LEAST_DIGITS_AFTER_ZERO = 9;
  private static final int MOST_DIGITS = 15;

  private AddressMask() {}

  /** The masked text, of the same length; null for null. */
  public static String masked(String text) {
    if (text == null) {
      return null;
    }
    return withoutPhones(withoutEmails(text));
  }

  private static String withoutEmails(String text) {
    List<AddressWindows.Window> windows = AddressWindows.ofEmails(text);
    if (windows.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (AddressWindows.Window window : windows) {
      Matcher email = EMAIL.matcher(text.substring(window.start(), window.end()));
      while (email.find()) {
        mask(out, window.start() + email.start(), window.start() + email.end());
      }
    }
    return out.toString();
  }

  private static String withoutPhones(String text) {
    List<AddressWindows.Window> windows = AddressWindows.ofPhones(text);
    if (windows.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (AddressWindows.Window window : windows) {
      Matcher phone = PHONE.matcher(text.substring(window.start(), window.end()));
      while (phone.find()) {
        int start = window.start() + (phone.group(1) == null ? phone.start() : phone.start(1));
        int end = window.start() + phone.end();
        if (isPhone(text, start, end)) {
          mask(out, start, end);
        }
      }
    }
    return out.toString();
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
        ("0123456789./-,_".indexOf(before) >= 0 && !text.startsWith(" -", start - 2))
            || (",:_=".indexOf(after) >= 0
                && end + 1 < text.length()
                && Character.isDigit(text.charAt(end + 1)));
    String number = text.substring(start, end);
    boolean internetAddress = dots == 3 && longest <= 3 && text.charAt(start) != '+';
    int least = text.charAt(start) == '0' ? LEAST_DIGITS_AFTER_ZERO : LEAST_DIGITS;
    return digits >= least
        && digits <= MOST_DIGITS
        && !money
        && !longer
        && !GROUPED_NUMBER.matches(number)
        && !internetAddress
        && !DATES.matches(number);
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
