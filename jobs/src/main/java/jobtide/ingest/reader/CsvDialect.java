package jobtide.ingest.reader;

import java.io.Serializable;
import jobtide.model.UserError;

/**
 * How a CSV dump marks its cells.
 *
 * @param quote around cells, null where there is none
 * @param escape before a character that is meant literally, null where quotes are doubled
 */
public record CsvDialect(char delimiter, Character quote, Character escape)
    implements Serializable {

  public CsvDialect {
    if (quote != null && quote.equals(escape)) {
      // The quote as escape is what doubling means.
      escape = null;
    }
    if (isDelimiter(delimiter, quote) || isDelimiter(delimiter, escape)) {
      throw new UserError(
          "CSV delimiter '%s' is also its quote or escape: choose another".formatted(delimiter));
    }
    if (isLineBreak(delimiter) || isLineBreak(quote) || isLineBreak(escape)) {
      throw new UserError("CSV delimiter, quote and escape cannot be line breaks");
    }
  }

  private static boolean isDelimiter(char delimiter, Character other) {
    return other != null && other == delimiter;
  }

  private static boolean isLineBreak(Character c) {
    return c != null && (c == '\n' || c == '\r');
  }
}
