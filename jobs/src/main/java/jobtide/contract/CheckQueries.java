package jobtide.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The checks of a contract as SQL: for each rule an expression that counts the rows which break it,
 * so that one pass over a table answers most of them.
 *
 * <p>Tables are addressed by their bare names; the dialect is DuckDB's, which runs them in
 * milliseconds over the files that a run wrote.
 */
public final class CheckQueries {

  /**
   * One rule of a contract.
   *
   * @param broken over all rows of the table, the number of those that break the rule
   */
  public record CheckQuery(String table, String check, String description, String broken) {}

  private CheckQueries() {}

  /** All rules of a contract, the unique key first. */
  public static List<CheckQuery> of(TableContract contract) {
    List<CheckQuery> queries = new ArrayList<>();
    queries.add(uniqueKey(contract));
    for (Column column : contract.storedColumns()) {
      addColumnRules(contract, column, queries);
    }
    for (Check check : contract.checks()) {
      queries.add(
          rows(contract, check.name(), check.description(), "not (" + check.predicate() + ")"));
    }
    for (Reference reference : contract.references()) {
      queries.add(reference(contract, reference));
    }
    return List.copyOf(queries);
  }

  private static CheckQuery uniqueKey(TableContract contract) {
    String key = contract.key().stream().map(SqlText::quoted).collect(Collectors.joining(", "));
    String sql =
        "(select coalesce(sum(n - 1), 0) from (select count(*) n from %s group by %s))"
            .formatted(SqlText.quoted(contract.table()), key);
    return new CheckQuery(contract.table(), "unique_key", contract.grain(), sql);
  }

  private static void addColumnRules(
      TableContract contract, Column column, List<CheckQuery> queries) {
    String name = SqlText.quoted(column.name());
    if (column.required()) {
      queries.add(
          rows(contract, column.name() + "_not_null", "It is never null.", name + " is null"));
    }
    if (column.min() != null) {
      queries.add(
          rows(
              contract,
              column.name() + "_min",
              "At least " + column.min() + ".",
              name + " < " + column.min()));
    }
    if (column.max() != null) {
      queries.add(
          rows(
              contract,
              column.name() + "_max",
              "At most " + column.max() + ".",
              name + " > " + column.max()));
    }
    if (!column.oneOf().isEmpty()) {
      String values =
          column.oneOf().stream()
              .map(value -> "'" + value.replace("'", "''") + "'")
              .collect(Collectors.joining(", "));
      queries.add(
          rows(
              contract,
              column.name() + "_one_of",
              "One of " + values + ".",
              name + " not in (" + values + ")"));
    }
  }

  private static CheckQuery reference(TableContract contract, Reference reference) {
    String using =
        reference.columns().stream().map(SqlText::quoted).collect(Collectors.joining(", "));
    String sql =
        "(select count(*) from %s anti join %s using (%s))"
            .formatted(SqlText.quoted(contract.table()), SqlText.quoted(reference.table()), using);
    return new CheckQuery(
        contract.table(),
        "references_" + reference.table(),
        "Its rows exist in " + reference.table() + ".",
        sql);
  }

  private static CheckQuery rows(
      TableContract contract, String name, String description, String broken) {
    return new CheckQuery(
        contract.table(), name, description, "count(*) filter (where %s)".formatted(broken));
  }
}
