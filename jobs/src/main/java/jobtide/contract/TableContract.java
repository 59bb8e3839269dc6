package jobtide.contract;

import java.util.List;

/**
 * What a table holds and what must be true of it.
 *
 * @param grain what one row is, in words
 * @param key the columns that tell rows apart
 * @param published a lake table that is a mart too
 */
public record TableContract(
    String table,
    Layer layer,
    boolean published,
    String description,
    String grain,
    List<String> key,
    List<Column> columns,
    List<Check> checks,
    List<Reference> references) {

  /** Where a table lives. */
  public enum Layer {
    LAKE,
    MART
  }

  public TableContract {
    key = key == null ? List.of() : List.copyOf(key);
    columns = columns == null ? List.of() : List.copyOf(columns);
    checks = checks == null ? List.of() : List.copyOf(checks);
    references = references == null ? List.of() : List.copyOf(references);
  }

  /** The columns that are written, without those that readers compute. */
  public List<Column> storedColumns() {
    return columns.stream().filter(column -> !column.derived()).toList();
  }
}
