package jobtide.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OffsetsTest {
  private static final int END = 500;

  @Property
  void findsWhatALookAtEachFinds(
      @ForAll Set<@IntRange(max = END) Integer> some, @ForAll @IntRange(max = 2 * END) int offset) {
    int[] offsets = some.stream().mapToInt(Integer::intValue).sorted().toArray();
    long before = Arrays.stream(offsets).filter(each -> each < offset).count();
    assertThat(new Offsets(offsets, END).firstFrom(offset)).isEqualTo((int) before);
  }
}
