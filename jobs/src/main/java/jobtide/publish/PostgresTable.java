package jobtide.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobtide.contract.Column;
import jobtide.contract.SqlText;
import jobtide.contract.TableContract;

/** A mart as a table of PostgreSQL: the statements that make it what its contract says. */
record PostgresTable(String schema, TableContract mart) {
  /** By what dashboards filter, the most common first. */
  private static final List<String> FILTERS =
      List.of("source", "country", "role", "level", "requirement", "currency", "pay_period");

  private static final List<String> TIMES = List.of("month", "period");

  /** A column as the database has it. */
  record Existing(String type, boolean required) {}

  String name() {
    return SqlText.quoted(schema) + "." + SqlText.quoted(mart.table());
  }

  String create() {
    return "CREATE TABLE "
        + name()
        + mart.storedColumns().stream()
            .map(PostgresTable::definition)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String definition(Column column) {
    return SqlText.quoted(column.name())
        + " "
        + type(column)
        + (column.required() ? " NOT NULL" : "");
  }

  /** The type that a contract's type is stored as. */
  static String type(Column column) {
    return switch (column.type()) {
      case "string" -> "text";
      case "int" -> "integer";
      case "bigint" -> "bigint";
      case "double" -> "double precision";
      case "boolean" -> "boolean";
      case "date" -> "date";
      case "timestamp" -> "timestamp with time zone";
      default ->
          throw new IllegalArgumentException(
              "no type of PostgreSQL for " + column.name() + ": " + column.type());
    };
  }

  /** Makes an emptied table of another version fit; its grants, and views on the rest, stay. */
  List<String> alter(Map<String, Existing> existing) {
    Map<String, Column> wanted = new LinkedHashMap<>();
    mart.storedColumns().forEach(column -> wanted.put(column.name(), column));
    List<String> changes = new ArrayList<>();
    existing.forEach(
        (name, column) -> {
          if (!wanted.containsKey(name) || !type(wanted.get(name)).equals(column.type())) {
            changes.add("DROP COLUMN " + SqlText.quoted(name));
          }
        });
    wanted.forEach(
        (name, column) -> {
          Existing found = existing.get(name);
          if (found == null || !type(column).equals(found.type())) {
            changes.add("ADD COLUMN " + definition(column));
          } else if (column.required() != found.required()) {
            changes.add(
                "ALTER COLUMN "
                    + SqlText.quoted(name)
                    + (column.required() ? " SET NOT NULL" : " DROP NOT NULL"));
          }
        });
    return changes.stream().map(change -> "ALTER TABLE " + name() + " " + change).toList();
  }

  String copy() {
    return "COPY "
        + name()
        + mart.storedColumns().stream()
            .map(column -> SqlText.quoted(column.name()))
            .collect(Collectors.joining(", ", " (", ")"))
        + " FROM STDIN (FORMAT csv)";
  }

  /** What the table and its columns mean, in one batch. */
  String comments() {
    return Stream.concat(
            Stream.of(comment("TABLE " + name(), mart.description())),
            mart.storedColumns().stream()
                .map(
                    column ->
                        comment(
                            "COLUMN " + name() + "." + SqlText.quoted(column.name()),
                            column.description())))
        .collect(Collectors.joining("; "));
  }

  private static String comment(String what, String text) {
    return "COMMENT ON " + what + " IS " + SqlText.literal(text);
  }

  /**
   * Columns of each index by its name: the key; what dashboards filter by, then time; and each
   * subject, such as a technology, with time.
   */
  Map<String, List<String>> indexes() {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    indexes.put(keyIndex(), mart.key());
    List<String> times = in(TIMES);
    List<String> filters = in(FILTERS);
    if (filters.size() > 1) {
      indexes.put(mart.table() + "_filters", concat(filters, times));
    }
    for (String subject : mart.key()) {
      if (!filters.contains(subject) && !times.contains(subject) && mart.key().size() > 1) {
        indexes.put(mart.table() + "_" + subject, concat(List.of(subject), times));
      }
    }
    return indexes;
  }

  private String keyIndex() {
    return mart.table() + "_key";
  }

  private List<String> in(List<String> names) {
    return names.stream().filter(mart.key()::contains).toList();
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  String createIndex(String index) {
    return "CREATE %sINDEX %s ON %s (%s)"
        .formatted(
            index.equals(keyIndex()) ? "UNIQUE " : "",
            SqlText.quoted(index),
            name(),
            indexes().get(index).stream().map(SqlText::quoted).collect(Collectors.joining(", ")));
  }
}
