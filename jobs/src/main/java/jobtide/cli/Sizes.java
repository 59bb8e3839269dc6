package jobtide.cli;

import java.util.Locale;

/** Amounts as people read them. */
final class Sizes {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private Sizes() {}

  /** Such as "12.3 MB": powers of 1000. */
  static String bytes(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || amount >= 99.5 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
  }

  /** Such as "8.2 s" or "3 min 20 s". */
  static String seconds(double seconds) {
    if (seconds < 59.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole / 60 + " min " + whole % 60 + " s";
  }
}
