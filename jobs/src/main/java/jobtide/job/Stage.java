package jobtide.job;

import java.util.Locale;

/** The stages, in the order of the data. */
public enum Stage {
  INGEST,
  EXTRACT,
  LINK,
  AGGREGATE,
  PUBLISH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
