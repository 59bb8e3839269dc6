package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jobtide.stats.NestedCells.Cell;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NestedCellsTest {
  private static final List<String> WHOLES = List.of("All", "All");

  @Test
  void theOnlyHiddenCellOfAFamilyHidesTheSmallestBesideIt() {
    assertThat(
            NestedCells.hidden(
                List.of(
                    cell("All", "All", 30),
                    cell("DE", "All", 20),
                    cell("FR", "All", 8),
                    cell("PT", "All", 2)),
                WHOLES))
        .containsExactly(List.of("FR", "All"));
  }

  @Test
  void hiddenCellsWithEnoughEmployersTogetherHideNoOther() {
    Cell one = new Cell(List.of("PT", "All"), false, 3, List.of("a", "b", "c"));
    Cell other = new Cell(List.of("ES", "All"), false, 2, List.of("d", "e"));
    Cell same = new Cell(List.of("ES", "All"), false, 2, List.of("a", "b"));
    List<Cell> shown = List.of(cell("All", "All", 30), cell("DE", "All", 20));
    assertThat(NestedCells.hidden(with(shown, one, other), WHOLES)).isEmpty();
    assertThat(NestedCells.hidden(with(shown, one, same), WHOLES))
        .as("three employers in all")
        .containsExactly(List.of("DE", "All"));
  }

  /** What no cell shows of a family is hidden too: pay of postings for several roles. */
  @Test
  void theRestThatIsShownNowhereCounts() {
    List<String> rest = new ArrayList<>(List.of("All"));
    rest.add(null);
    assertThat(
            NestedCells.hidden(
                List.of(
                    cell("All", "All", 30),
                    cell("All", "backend", 20),
                    cell("All", "qa", 9),
                    new Cell(rest, false, 1, List.of("a"))),
                WHOLES))
        .containsExactly(List.of("All", "qa"));
  }

  @Test
  void whatIsHiddenInOneFamilyHidesInTheOthers() {
    Set<List<String>> hidden =
        NestedCells.hidden(
            List.of(
                cell("All", "All", 40),
                cell("DE", "All", 20),
                cell("FR", "All", 20),
                cell("All", "backend", 20),
                cell("All", "qa", 20),
                cell("DE", "backend", 9),
                cell("DE", "qa", 2),
                cell("FR", "backend", 9),
                cell("FR", "qa", 9)),
            WHOLES);
    assertThat(hidden).containsExactlyInAnyOrder(List.of("DE", "backend"), List.of("FR", "qa"));
  }

  /** Subtracts, over all families of a random market, what is published from what holds it. */
  @Property(tries = 200)
  void noDifferenceOfNestedCellsRestsOnFewEmployers(@ForAll long seed) {
    Random random = new Random(seed);
    Map<List<String>, Set<String>> employers = new LinkedHashMap<>();
    int vacancies = 20 + random.nextInt(200);
    for (int i = 0; i < vacancies; i++) {
      String employer = "e" + random.nextInt(40);
      String country = "c" + (int) (random.nextDouble() * random.nextDouble() * 6);
      String role = "r" + (int) (random.nextDouble() * random.nextDouble() * 6);
      for (String c : List.of("All", country)) {
        for (String r : List.of("All", role)) {
          employers.computeIfAbsent(List.of(c, r), key -> new TreeSet<>()).add(employer);
        }
      }
    }
    List<Cell> cells = new ArrayList<>();
    employers.forEach(
        (values, names) ->
            cells.add(
                new Cell(
                    values,
                    false,
                    names.size(),
                    names.size() < 5 ? List.copyOf(names) : List.of())));
    Set<List<String>> hidden = NestedCells.hidden(cells, WHOLES);
    Set<List<String>> shown = new HashSet<>(employers.keySet());
    shown.removeIf(values -> employers.get(values).size() < 5 || hidden.contains(values));
    for (List<String> whole : shown) {
      for (int d = 0; d < 2; d++) {
        if (!whole.get(d).equals("All")) {
          continue;
        }
        int dimension = d;
        Set<String> rest = new HashSet<>();
        employers.forEach(
            (values, names) -> {
              boolean child =
                  !values.get(dimension).equals("All")
                      && values.get(1 - dimension).equals(whole.get(1 - dimension));
              if (child && !shown.contains(values)) {
                rest.addAll(names);
              }
            });
        assertThat(rest.size()).as("%s by dimension %d", whole, d).matches(n -> n == 0 || n >= 5);
      }
    }
  }

  private static Cell cell(String country, String role, int employers) {
    List<String> few = new ArrayList<>();
    for (int i = 0; employers < 5 && i < employers; i++) {
      few.add(country + role + i);
    }
    return new Cell(List.of(country, role), false, employers, few);
  }

  private static List<Cell> with(List<Cell> shown, Cell... others) {
    List<Cell> all = new ArrayList<>(shown);
    all.addAll(List.of(others));
    return all;
  }
}
