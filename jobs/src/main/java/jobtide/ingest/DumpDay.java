package jobtide.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The day that a dump stands for, and what tells it. */
public record DumpDay(LocalDate date, From from) implements Serializable {

  /** What tells a dump's day; the earlier ones are surer. */
  public enum From {
    OPTION,
    FILE_NAME,
    FIELD,
    LATEST_POSTING,
    /** The latest day of the dumps that are one crawl with it. */
    CRAWL,
    FILE_TIME;

    /** As tables and messages name it. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a table names so. */
    public static From ofTerm(String term) {
      return valueOf(term.toUpperCase(Locale.ROOT));
    }
  }

  /** The day of an instant, in UTC. */
  public static DumpDay at(Instant instant, From from) {
    return new DumpDay(LocalDate.ofInstant(instant, ZoneOffset.UTC), from);
  }

  /** Whether it was said of the dump, and not read in it or guessed. */
  public boolean isTold() {
    return from == From.OPTION || from == From.FILE_NAME;
  }

  /** Whether nothing but the dump's content tells it. */
  public boolean isFromContent() {
    return from == From.FIELD || from == From.LATEST_POSTING;
  }
}
