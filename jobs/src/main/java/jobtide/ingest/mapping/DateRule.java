package jobtide.ingest.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a mapping reads dates: the formats it allows, and the zone of those that name none.
 *
 * <p>Every format is tried, so that a date which two formats read differently (03/04/2024) is
 * refused and not guessed at.
 */
final class DateRule {
  static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MM[-dd]['T'][' '][HH:mm[:ss]]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .optionalStart()
          .appendLiteral("UTC")
          .optionalEnd()
          .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * A date, or why there is none.
   *
   * @param value null where the text is no date to be trusted
   * @param problem null where there is a value
   */
  record Dated(Instant value, String problem) {}

  private final List<String> formats;
  private final List<DateTimeFormatter> patterns = new ArrayList<>();
  private final ZoneId zone;

  /**
   * @param formats of {@code iso}, {@code epoch_seconds}, {@code epoch_millis} and patterns of
   *     {@link DateTimeFormatter}
   * @throws IllegalArgumentException where one is none of these
   */
  DateRule(List<String> formats, ZoneId zone) {
    this.formats = List.copyOf(formats);
    this.zone = zone;
    for (String format : formats) {
      if (!format.startsWith("epoch_")) {
        patterns.add(format.equals("iso") ? ISO : formatter(format));
      }
    }
  }

  /** The date of a text that lies between 1990 and {@code latest}. */
  Dated read(String text, Instant latest) {
    Set<Instant> read = new LinkedHashSet<>();
    for (DateTimeFormatter pattern : patterns) {
      try {
        read.add(instant(pattern.parse(text)));
      } catch (DateTimeException e) {
        // Another format may fit.
      }
    }
    if (formats.contains("epoch_seconds")) {
      addEpoch(text, 1000, read);
    }
    if (formats.contains("epoch_millis")) {
      addEpoch(text, 1, read);
    }
    if (read.isEmpty()) {
      return new Dated(null, "is none of the formats " + String.join(", ", formats));
    }
    List<Instant> plausible =
        read.stream().filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(latest)).toList();
    if (plausible.size() == 1) {
      return new Dated(plausible.get(0), null);
    }
    if (plausible.size() > 1) {
      return new Dated(
          null,
          "could be %s or %s: a mapping with the right date format can tell"
              .formatted(day(plausible.get(0)), day(plausible.get(1))));
    }
    Instant date = read.iterator().next();
    return new Dated(
        null,
        date.isBefore(EARLIEST)
            ? "lies before 1990"
            : "lies after " + day(latest) + ", too long behind the dump's own date");
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private static void addEpoch(String text, int millisEach, Set<Instant> read) {
    if (text.length() > 24) {
      return;
    }
    try {
      // Data frames write whole numbers as 1713398000000.0 or 1.713398E12.
      BigDecimal millis = new BigDecimal(text).multiply(BigDecimal.valueOf(millisEach));
      if (millis.precision() - millis.scale() <= 15) {
        read.add(Instant.ofEpochMilli(millis.longValue()));
      }
    } catch (NumberFormatException e) {
      // No number, hence no epoch.
    }
  }

  private Instant instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    if (parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
      LocalDateTime time = LocalDateTime.from(parsed);
      return parsed.isSupported(ChronoField.OFFSET_SECONDS)
          ? ZonedDateTime.of(time, ZoneId.from(parsed)).toInstant()
          : time.atZone(zone).toInstant();
    }
    return LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(strictYear(pattern))
        .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Strict reading, which refuses 31 February, wants the year without its era. */
  private static String strictYear(String pattern) {
    StringBuilder strict = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      strict.append(c == 'y' && !quoted ? 'u' : c);
    }
    return strict.toString();
  }
}
