package jobtide.contract;

/** Names and texts as SQL writes them, in DuckDB and PostgreSQL alike. */
public final class SqlText {
  private SqlText() {}

  /** A text as a value. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The name of a column or table. */
  public static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
