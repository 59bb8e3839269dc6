package jobtide.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Complementary suppression (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4): a
 * cell that is hidden for its few employers could be had by subtracting the cells beside it from
 * the one that holds them all. So in each such family the hidden cells together have as many
 * employers as a published cell needs, and where they have not, the smallest published one is
 * hidden with them.
 */
public final class NestedCells {
  private NestedCells() {}

  /**
   * A cell of a table.
   *
   * @param values one a dimension; null for what the table does not show: the rest of a family
   * @param apart whether it is no part of what is whole in the first dimension, as of an earlier
   *     year
   * @param employers how many
   * @param few which, where they are fewer than a published cell needs; else empty
   */
  public record Cell(List<String> values, boolean apart, long employers, List<String> few) {}

  /**
   * The cells to hide, beside those of few employers.
   *
   * @param cells with different values
   * @param wholes of each dimension the value that holds the others
   */
  public static Set<List<String>> hidden(List<Cell> cells, List<String> wholes) {
    Map<List<String>, Cell> byValues = new HashMap<>();
    Map<List<String>, List<Cell>> families = new LinkedHashMap<>();
    List<Cell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparing(cell -> cell.values().toString()));
    for (Cell cell : sorted) {
      byValues.put(cell.values(), cell);
      for (int d = 0; d < wholes.size(); d++) {
        boolean part = d > 0 || !cell.apart();
        if (part && !wholes.get(d).equals(cell.values().get(d))) {
          List<String> family = new ArrayList<>(cell.values());
          family.set(d, wholes.get(d));
          family.add(String.valueOf(d));
          families.computeIfAbsent(family, key -> new ArrayList<>()).add(cell);
        }
      }
    }
    Set<List<String>> hidden = new HashSet<>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<List<String>, List<Cell>> family : families.entrySet()) {
        Cell whole = byValues.get(family.getKey().subList(0, wholes.size()));
        if (whole != null && isShown(whole, hidden) && tells(family.getValue(), hidden)) {
          hidden.add(smallestShown(family.getValue(), whole, hidden).values());
          changed = true;
        }
      }
    }
    return hidden;
  }

  private static boolean isShown(Cell cell, Set<List<String>> hidden) {
    return cell.employers() >= PayBand.MIN_EMPLOYERS
        && cell.values().stream().noneMatch(Objects::isNull)
        && !hidden.contains(cell.values());
  }

  /** Whether what is hidden of a family has few employers, so that the others give it away. */
  private static boolean tells(List<Cell> family, Set<List<String>> hidden) {
    Set<String> employers = new HashSet<>();
    boolean any = false;
    for (Cell cell : family) {
      if (!isShown(cell, hidden)) {
        if (cell.employers() >= PayBand.MIN_EMPLOYERS) {
          return false;
        }
        any = true;
        employers.addAll(cell.few());
      }
    }
    return any && employers.size() < PayBand.MIN_EMPLOYERS;
  }

  /** The published cell of fewest employers; the whole where none is. */
  private static Cell smallestShown(List<Cell> family, Cell whole, Set<List<String>> hidden) {
    return family.stream()
        .filter(cell -> isShown(cell, hidden))
        .min(Comparator.comparingLong(Cell::employers))
        .orElse(whole);
  }
}
