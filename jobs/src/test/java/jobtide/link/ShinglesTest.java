package jobtide.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void nothingHasNone() {
    assertThat(Shingles.of(null)).isEmpty();
    assertThat(Shingles.of("")).isEmpty();
  }

  @Test
  void aShortTextIsOneRun() {
    assertThat(Shingles.of("keep the light")).hasSize(1);
    assertThat(Shingles.of("keep the light")).isNotEqualTo(Shingles.of("keep a light"));
  }

  @Test
  void oneOtherWordChangesTheFiveRunsThatHoldIt() {
    int[] text = Shingles.of("a b c d e f g h i j k l m n");
    int[] other = Shingles.of("a b c d e f X h i j k l m n");
    assertThat(text).hasSize(10);
    assertThat(Shingles.shared(text, other)).isEqualTo(5);
  }

  @Property(seed = "20261127")
  void sharesWhatTheSetsOfRunsShare(
      @ForAll @Size(max = 30)
          List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'b') String> a,
      @ForAll @Size(max = 30)
          List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'b') String> b) {
    Set<String> shared = runs(a);
    shared.retainAll(runs(b));
    int[] left = Shingles.of(String.join(" ", a));
    int[] right = Shingles.of(String.join(" ", b));
    assertThat(left).hasSize(runs(a).size());
    assertThat(Shingles.shared(left, right)).isEqualTo(shared.size());
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + 5)));
    }
    if (runs.isEmpty() && !words.isEmpty()) {
      runs.add(String.join(" ", words));
    }
    return runs;
  }
}
