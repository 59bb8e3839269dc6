package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jobtide.stats.MatchedIndex.Month;
import jobtide.stats.MatchedIndex.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatchedIndexTest {
  private static final YearMonth JANUARY = YearMonth.of(2019, 1);

  static Stream<JsonNode> cases() {
    return Fixtures.cases("matched_index");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithPandas(JsonNode known) {
    List<Month> months = new ArrayList<>();
    for (JsonNode counts : known.get("counts")) {
      Map<String, Long> ofMonth = new HashMap<>();
      for (int i = 0; i < counts.size(); i++) {
        ofMonth.put("u" + i, counts.get(i).longValue());
      }
      months.add(new Month(JANUARY.plusMonths(months.size()), ofMonth));
    }
    List<Point> points = MatchedIndex.ofSources(months);
    assertThat(points).hasSameSizeAs(months).noneMatch(Point::restarted);
    for (int t = 0; t < points.size(); t++) {
      assertSame(points.get(t).index(), known.get("index").get(t));
      assertThat(points.get(t).units()).isEqualTo(known.get("units").get(t).intValue());
    }
  }

  @Test
  void aSourceThatJoinsWithTwiceTheVacanciesMovesNothing() {
    List<Point> points =
        MatchedIndex.ofSources(
            List.of(
                month(0, Map.of("hn", 100L)),
                month(1, Map.of("hn", 110L, "board", 220L)),
                month(2, Map.of("hn", 110L, "board", 220L)),
                month(3, Map.of("hn", 121L))));
    assertThat(points.stream().map(Point::index))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(100.0, 110.0, 110.0, 121.0);
  }

  @Test
  void whereNoUnitSpansTwoMonthsTheIndexStartsAgainAndSaysSo() {
    List<Point> points =
        MatchedIndex.ofSources(
            List.of(
                month(0, Map.of("a", 10L)),
                month(1, Map.of("a", 20L, "b", 0L)),
                month(2, Map.of("b", 5L)),
                month(3, Map.of("b", 6L))));
    assertThat(points.stream().map(Point::restarted)).containsExactly(false, false, true, false);
    assertThat(points.get(1).index()).isEqualTo(200);
    assertThat(points.get(2).index()).isEqualTo(100);
    assertThat(points.get(3).index()).isCloseTo(120, within(1e-9));
  }

  @Test
  void aMonthThatIsLeftOutBreaksTheIndex() {
    List<Point> points =
        MatchedIndex.ofSources(List.of(month(0, Map.of("a", 10L)), month(2, Map.of("a", 20L))));
    assertThat(points.get(1)).isEqualTo(new Point(JANUARY.plusMonths(2), 100, 0, true, null));
    assertThat(MatchedIndex.ofSources(List.of())).isEmpty();
  }

  @Test
  void monthsOutOfOrderAreAMistake() {
    assertThatThrownBy(
            () -> MatchedIndex.ofSources(List.of(month(1, Map.of()), month(0, Map.of()))))
        .hasMessage("2019-01 does not follow 2019-02");
  }

  @Test
  void withFewerThanTenEmployersInBothMonthsTheIndexStartsAgain() {
    List<Month> months = new ArrayList<>();
    Random random = new Random(3);
    for (int t = 0; t < 7; t++) {
      Map<String, Long> counts = new HashMap<>();
      for (int u = 0; u < (t == 3 ? 9 : 40); u++) {
        counts.put("e" + u, 20L + 2L * t + random.nextInt(5));
      }
      months.add(month(t, counts));
    }
    List<Point> points = MatchedIndex.ofEmployers(months, 400, 1);
    assertThat(points.stream().map(Point::units)).containsExactly(0, 40, 40, 9, 9, 40, 40);
    assertThat(points.stream().map(Point::restarted))
        .containsExactly(false, false, false, true, true, false, false);
    for (int t : List.of(0, 3, 4)) {
      assertThat(points.get(t).index()).isEqualTo(100);
      assertThat(points.get(t).interval()).isNull();
    }
    for (int t : List.of(1, 2, 5, 6)) {
      Point point = points.get(t);
      assertThat(point.index()).isBetween(point.interval().low(), point.interval().high());
      assertThat(point.interval().high() - point.interval().low()).isBetween(1.0, 15.0);
    }
    assertThat(MatchedIndex.ofEmployers(months, 400, 1)).isEqualTo(points);
    assertThat(MatchedIndex.ofEmployers(months, 400, 2)).isNotEqualTo(points);
  }

  private static Month month(int after, Map<String, Long> counts) {
    return new Month(JANUARY.plusMonths(after), counts);
  }
}
