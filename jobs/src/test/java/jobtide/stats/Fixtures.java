package jobtide.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What scipy, statsmodels and numpy computed: see benchmarks/statistics/fixtures.py. */
final class Fixtures {
  private static final double RELATIVE = 1e-9;

  private Fixtures() {}

  static Stream<JsonNode> cases(String name) {
    try (InputStream file = Fixtures.class.getResourceAsStream("/stats/" + name + ".json")) {
      JsonNode cases = new ObjectMapper().readTree(file);
      assertThat(cases).as(name).isNotEmpty();
      return StreamSupport.stream(cases.spliterator(), false).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] doubles(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::doubleValue)
        .toArray();
  }

  static List<Long> longs(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::longValue).toList();
  }

  /** Asserts equality with a relative error of 1e-9, or null for null. */
  static void assertSame(Double actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).isNull();
      return;
    }
    assertThat(actual)
        .isCloseTo(
            expected.doubleValue(), within(RELATIVE * Math.abs(expected.doubleValue()) + 1e-300));
  }

  static void assertSame(Interval actual, JsonNode expected) {
    assertSame(actual.low(), expected.get("low"));
    assertSame(actual.high(), expected.get("high"));
  }
}
