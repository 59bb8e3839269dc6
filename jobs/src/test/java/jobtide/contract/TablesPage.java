package jobtide.contract;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/TABLES.md}: the contracts as a page to read. */
final class TablesPage {
  private TablesPage() {}

  static String of(Contracts contracts) {
    return """
        # Tables

        Every table and column, from the contracts in [`schemas/tables`](../schemas/tables). This page is generated: `./mvnw test -Dtest=TablesPageTest -Djobtide.renew-expected=true` writes it anew. What the figures mean is in [METHODS.md](METHODS.md).

        A column is never null unless it says so. Shares are ratios from 0 to 1; `_low` and `_high` are the ends of 95 % intervals. Every run checks the rules below each table, that its key is unique, and that required columns are filled, and publishes nothing where one fails.

        ## Marts

        Published as Parquet, in the DuckDB file, and to PostgreSQL.

        """
        + index(contracts.marts())
        + sections(contracts.marts())
        + """
        ## Lake

        What the marts are computed from, as Iceberg tables below `OUT/lake`; `jobtide query` asks them.

        """
        + index(onlyLake(contracts))
        + sections(onlyLake(contracts)).stripTrailing()
        + "\n";
  }

  private static Collection<TableContract> onlyLake(Contracts contracts) {
    return contracts.lake().stream().filter(contract -> !contract.published()).toList();
  }

  private static String index(Collection<TableContract> tables) {
    return tables.stream()
        .map(
            table ->
                "| [`%s`](#%s) | %s |\n"
                    .formatted(table.table(), table.table(), cell(oneRow(table))))
        .collect(Collectors.joining("", "| table | one row a |\n|---|---|\n", "\n"));
  }

  private static String oneRow(TableContract table) {
    return table.grain().replaceFirst("^one row an? ", "");
  }

  private static String sections(Collection<TableContract> tables) {
    return tables.stream().map(TablesPage::section).collect(Collectors.joining());
  }

  private static String section(TableContract table) {
    StringBuilder page = new StringBuilder();
    page.append("### ").append(table.table()).append("\n\n");
    page.append(table.description()).append("\n\n");
    page.append(sentence(table.grain())).append(" Key: ");
    page.append(
        table.key().stream().map(column -> "`" + column + "`").collect(Collectors.joining(", ")));
    page.append(".\n\n| column | type | unit | what it holds |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  cell(type(column)),
                  column.unit() == null ? "" : cell(column.unit()),
                  cell(column.description() + notes(column))));
    }
    if (!table.checks().isEmpty() || !table.references().isEmpty()) {
      page.append("\nChecked:\n\n");
      for (Check check : table.checks()) {
        page.append("- ").append(check.description()).append(" `");
        page.append(check.predicate()).append("`\n");
      }
      for (Reference reference : table.references()) {
        page.append("- Its rows exist in `").append(reference.table()).append("`, by ");
        page.append(String.join(", ", reference.columns())).append(".\n");
      }
    }
    return page.append("\n").toString();
  }

  /** Types of nested columns fill lines: their outermost tells enough. */
  private static String type(Column column) {
    String type = column.type();
    return type.contains("struct<") ? type.replaceFirst("struct<.*>", "struct") : type;
  }

  private static String notes(Column column) {
    StringBuilder notes = new StringBuilder();
    if (!column.oneOf().isEmpty()) {
      notes.append(" One of: ").append(String.join(", ", column.oneOf())).append('.');
    }
    if (column.derived()) {
      notes.append(" Not stored: computed when read.");
    } else if (!column.required()) {
      notes.append(" May be null.");
    }
    return notes.toString();
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
