package jobtide.ingest.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;

/**
 * How a mapping reads amounts: the decimal mark and what a written unit is worth.
 *
 * @param decimal the decimal mark: ".", "," or "either", and then what could be both (60.000) is no
 *     number
 * @param scale what a written 1 stands for, such as 0.01 for cents
 */
record NumberRule(String decimal, BigDecimal scale) {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "^\\p{Sc}?\\s*((?:\\d[\\d.,'\\s\\x{A0}\\x{202F}]*)?\\d)\\s*(k)?\\s*\\p{Sc}?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EITHER_WAY = Pattern.compile("^\\d{1,3}\\.\\d{3}$");
  private static final Pattern EXPONENT = Pattern.compile("^\\d+(\\.\\d+)?[eE]\\+?\\d{1,2}$");
  private static final Pattern POINTED =
      Pattern.compile("^(\\d+|\\d{1,3}([,'\\s\\x{A0}\\x{202F}]\\d{3})+)(\\.\\d+)?$");
  private static final Pattern COMMAED =
      Pattern.compile("^(\\d+|\\d{1,3}([.'\\s\\x{A0}\\x{202F}]\\d{3})+)(,\\d+)?$");

  /** The amount of a text; null for zero, blanks, ranges and anything not surely a number. */
  Double read(String text) {
    BigDecimal written = written(text);
    if (written == null || written.signum() <= 0) {
      return null;
    }
    return written.multiply(scale).doubleValue();
  }

  private BigDecimal written(String text) {
    if (text.length() > 40) {
      return null;
    }
    if (EXPONENT.matches(text)) {
      return new BigDecimal(text);
    }
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.find()) {
      return null;
    }
    String digits = amount.group(1);
    boolean comma = hasDecimalComma(digits);
    if (!(comma ? COMMAED : POINTED).matches(digits) || isAmbiguous(digits)) {
      return null;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (Character.isDigit(c)) {
        plain.append(c);
      } else if (c == (comma ? ',' : '.')) {
        plain.append('.');
      }
    }
    BigDecimal number = new BigDecimal(plain.toString());
    return amount.group(2) == null ? number : number.movePointRight(3);
  }

  private boolean hasDecimalComma(String digits) {
    return decimal.equals(",") || (decimal.equals("either") && !POINTED.matches(digits));
  }

  private boolean isAmbiguous(String digits) {
    return decimal.equals("either") && EITHER_WAY.matches(digits);
  }
}
