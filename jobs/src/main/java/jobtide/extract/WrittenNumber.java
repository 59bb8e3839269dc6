package jobtide.extract;

/**
 * A number as people write it: 120,000 and 120.000, 120 000 and 120'000, 1,20,000 and 27.50.
 *
 * @param end behind its last digit
 * @param cents whether it has two decimals
 * @param lakhs whether its thousands are counted in hundreds, as in India
 */
record WrittenNumber(double value, int end, boolean cents, boolean lakhs) {
  /** More digits are a key or an identifier. */
  private static final int MOST_DIGITS = 12;

  private static final int THOUSAND = 1000;

  /** As in "55, 000": nobody counts three noughts. */
  private static final String BROKEN = ", 000";

  /** The number that begins with the digit at an offset, null where it is too long for money. */
  static WrittenNumber at(String text, int start) {
    int end = digitsEnd(text, start);
    if (end - start > MOST_DIGITS) {
      return null;
    }
    double value = number(text, start, end);
    char separator = 0;
    int digits = end - start;
    boolean lakhs = false;
    while (digits <= 3 || separator != 0) {
      int group = groupEnd(text, end, separator);
      if (group < 0) {
        break;
      }
      separator = text.charAt(end);
      lakhs |= group - end == 3;
      value = value * Math.pow(10, group - end - 1.0) + number(text, end + 1, group);
      digits += group - end - 1;
      end = group;
      if (digits > MOST_DIGITS) {
        return null;
      }
    }
    if (separator == 0 && digits <= 3 && isBrokenThousand(text, end)) {
      value *= THOUSAND;
      end += BROKEN.length();
      separator = ',';
    }
    int part = fractionEnd(text, end, separator);
    boolean cents = part - end == 3;
    if (part > end) {
      value += number(text, end + 1, part) / Math.pow(10, part - end - 1.0);
      end = part;
    }
    return new WrittenNumber(value, noCentsEnd(text, end), cents, lakhs);
  }

  /** Where a group of thousands ends that a separator at an offset begins, -1 where none does. */
  private static int groupEnd(String text, int at, char before) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    boolean separates = c == ',' || c == '.' || c == '\'' || c == '’' || Characters.isBlank(c);
    if (!separates || (before != 0 && c != before)) {
      return -1;
    }
    int end = digitsEnd(text, at + 1);
    boolean indian = c == ',' && end - at == 3 && end < text.length() && text.charAt(end) == ',';
    boolean thousands = end - at == 4;
    boolean more = indian && digitsEnd(text, end + 1) - end >= 3;
    // "1.250M" is a decimal number, "120.000" is not.
    boolean scaled = c == '.' && thousands && end < text.length() && isLetter(text.charAt(end));
    return (thousands && !scaled) || more ? end : -1;
  }

  private static boolean isBrokenThousand(String text, int at) {
    return text.startsWith(BROKEN, at) && digitsEnd(text, at + 2) == at + BROKEN.length();
  }

  private static int fractionEnd(String text, int at, char separator) {
    if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
      return at;
    }
    int end = digitsEnd(text, at + 1);
    boolean scaled = end < text.length() && isLetter(text.charAt(end));
    boolean fits = end - at <= 3 || (scaled && end - at <= 4);
    return end > at + 1 && fits && text.charAt(at) != separator ? end : at;
  }

  /** Behind the dash that stands for no cents: "3.100,- EUR", "CHF 95'000.–". */
  private static int noCentsEnd(String text, int at) {
    boolean dash =
        at + 1 < text.length()
            && ",.".indexOf(text.charAt(at)) >= 0
            && "-–—".indexOf(text.charAt(at + 1)) >= 0;
    boolean ends = at + 2 >= text.length() || !Characters.isWord(text.charAt(at + 2));
    return dash && ends ? at + 2 : at;
  }

  /** Where digits end, or are too many. */
  static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= MOST_DIGITS && isDigit(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(String text, int i) {
    return Characters.isDigit(text.charAt(i));
  }

  private static boolean isLetter(char c) {
    return Characters.isWord(c) && !Characters.isDigit(c);
  }

  private static double number(String text, int start, int end) {
    double value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
