package jobtide.contract;

import java.util.List;

/** Columns whose values must exist under the same names in another table. */
public record Reference(List<String> columns, String table) {
  public Reference {
    columns = List.copyOf(columns);
  }
}
