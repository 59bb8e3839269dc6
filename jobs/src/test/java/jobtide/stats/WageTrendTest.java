package jobtide.stats;

import static jobtide.stats.Fixtures.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jobtide.stats.WageTrend.CellMedian;
import jobtide.stats.WageTrend.Point;
import org.junit.jupiter.api.Test;

class WageTrendTest {

  @Test
  void agreesWithPandasWithHolesAndAMonthWithoutPay() {
    List<JsonNode> known = Fixtures.cases("wage_trend").toList();
    List<CellMedian> medians = new ArrayList<>();
    for (JsonNode row : known) {
      for (int c = 0; c < row.get("medians").size(); c++) {
        if (!row.get("medians").get(c).isNull()) {
          medians.add(
              new CellMedian(
                  "c" + c,
                  YearMonth.parse(row.get("month").textValue()),
                  row.get("medians").get(c).doubleValue()));
        }
      }
    }
    Collections.shuffle(medians, new Random(1));
    List<Point> points = WageTrend.of(medians, 1);
    assertThat(points).hasSameSizeAs(known);
    for (int t = 0; t < points.size(); t++) {
      assertThat(points.get(t).month()).hasToString(known.get(t).get("month").textValue());
      assertSame(points.get(t).growth(), known.get(t).get("growth"));
      assertSame(points.get(t).smoothed(), known.get(t).get("smoothed"));
      assertThat(points.get(t).cells()).isEqualTo(known.get(t).get("cells").intValue());
    }
  }

  @Test
  void aCellThatJoinsWithHighPayIsNoGrowth() {
    YearMonth now = YearMonth.of(2024, 5);
    List<Point> points =
        WageTrend.of(
            List.of(
                new CellMedian("nurse", now.minusMonths(12), 50_000),
                new CellMedian("nurse", now, 52_000),
                new CellMedian("surgeon", now, 400_000)),
            1);
    Point last = points.get(points.size() - 1);
    assertThat(points).hasSize(13);
    assertThat(last.growth()).isCloseTo(0.04, within(1e-12));
    assertThat(last.cells()).isEqualTo(1);
    assertThat(last.smoothed()).isNull();
    assertThat(WageTrend.of(List.of(), 1)).isEmpty();
  }

  @Test
  void fewCellsMakeNoGrowth() {
    YearMonth now = YearMonth.of(2024, 5);
    List<CellMedian> two =
        List.of(
            new CellMedian("nurse", now.minusMonths(12), 50_000),
            new CellMedian("nurse", now, 52_000),
            new CellMedian("surgeon", now.minusMonths(12), 400_000),
            new CellMedian("surgeon", now, 400_000));
    assertThat(WageTrend.of(two, 2).get(12).growth()).isCloseTo(0.02, within(1e-12));
    assertThat(WageTrend.of(two, 3).get(12)).isEqualTo(new Point(now, null, null, 2));
  }

  @Test
  void aCellThatOccursTwiceInAMonthIsAMistake() {
    CellMedian median = new CellMedian("nurse", YearMonth.of(2024, 5), 50_000);
    assertThatThrownBy(() -> WageTrend.of(List.of(median, median), 1))
        .hasMessage("cell nurse occurs twice in 2024-05");
  }
}
