package jobtide.link;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an employer says in most of its advertisements, whatever the job: it tells no job from
 * another.
 */
final class Boilerplate {
  /** Of fewer different titles nobody can say what is common to all jobs. */
  private static final int FEWEST_TITLES = 3;

  /** So many titles show what is common; more cost time alone. */
  private static final int MOST_TITLES = 500;

  private final int[] runs;

  private Boilerplate(int[] runs) {
    this.runs = runs;
  }

  /**
   * The runs in more than half of the titles' texts; of each title its first text stands for all.
   */
  static Boilerplate of(List<Advert> adverts) {
    Set<String> titles = new HashSet<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Advert advert : adverts) {
      if (advert.hasText() && titles.size() < MOST_TITLES && titles.add(advert.title())) {
        for (int run : advert.shingles()) {
          counts.merge(run, 1, Integer::sum);
        }
      }
    }
    if (titles.size() < FEWEST_TITLES) {
      return new Boilerplate(new int[0]);
    }
    return new Boilerplate(
        counts.entrySet().stream()
            .filter(entry -> 2 * entry.getValue() > titles.size())
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray());
  }

  /** The runs of a text that are its own. */
  int[] without(int[] shingles) {
    if (runs.length == 0) {
      return shingles;
    }
    return Arrays.stream(shingles).filter(run -> Arrays.binarySearch(runs, run) < 0).toArray();
  }
}
