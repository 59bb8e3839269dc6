package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The copies and re-posts planted in data-samples, against those found. */
class SampleLinksTest {
  @Test
  void plantedCopiesAndRepostsAreFoundAndNoOthers() {
    Map<String, List<String>> planted = new HashMap<>();
    SamplesRun.truth("postings.csv")
        .forEach(
            row ->
                planted
                    .computeIfAbsent(row.get("vacancy"), key -> new ArrayList<>())
                    .add(row.get("source") + " " + row.get("source_posting_id")));
    Map<String, List<String>> found =
        SamplesRun.lake("SELECT vacancy_id, concat(source, ' ', source_posting_id) FROM vacancies")
            .stream()
            .map(line -> line.split("\\|", 2))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));

    Set<String> plantedPairs = pairs(planted.values());
    Set<String> foundPairs = pairs(found.values());
    Set<String> right = new HashSet<>(foundPairs);
    right.retainAll(plantedPairs);

    assertThat(plantedPairs).hasSizeGreaterThan(250);
    assertThat(right.size() / (double) foundPairs.size())
        .as("precision; wrong are %s", without(foundPairs, plantedPairs))
        .isGreaterThanOrEqualTo(0.98);
    assertThat(right.size() / (double) plantedPairs.size())
        .as("recall; missing are %s", without(plantedPairs, foundPairs))
        .isGreaterThanOrEqualTo(0.95);
  }

  private static Set<String> pairs(Collection<List<String>> groups) {
    Set<String> pairs = new HashSet<>();
    for (List<String> group : groups) {
      List<String> sorted = group.stream().sorted(Comparator.naturalOrder()).toList();
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          pairs.add(sorted.get(i) + " = " + sorted.get(j));
        }
      }
    }
    return pairs;
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
