package jobtide.ingest.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Column names that are there and differ: what a header leaves open is filled in. */
final class CsvHeader {
  private CsvHeader() {}

  /** Empty names become {@code column_N}, repeated ones {@code name_2}, {@code name_3}, … */
  static List<String> names(List<String> cells) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String given = cells.get(i).strip();
      String base = given.isEmpty() ? "column_" + (i + 1) : given;
      String name = base;
      for (int n = 2; !taken.add(name); n++) {
        name = base + "_" + n;
      }
      names.add(name);
    }
    return List.copyOf(names);
  }
}
