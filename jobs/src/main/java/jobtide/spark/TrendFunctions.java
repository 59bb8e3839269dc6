package jobtide.spark;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jobtide.stats.BenjaminiHochberg;
import jobtide.stats.FixedEffectsRegression;
import jobtide.stats.FixedEffectsRegression.Part;
import jobtide.stats.FixedEffectsRegression.Whole;
import jobtide.stats.Herfindahl;
import jobtide.stats.Interval;
import jobtide.stats.MatchedIndex;
import jobtide.stats.ShiftShare;
import jobtide.stats.Specificity;
import jobtide.stats.TotalVariation;
import jobtide.stats.TwoProportions;
import jobtide.stats.WageTrend;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Statistics of change and of comparison under the names that SQL has for them. */
final class TrendFunctions {
  private static final int REPLICATES = 200;

  /** Of fewer cells the median growth is no trend. */
  private static final int FEWEST_CELLS = 5;

  private static final long SEED = 20_261_127;

  private static final StructType INDEX_POINT =
      StructType.fromDDL(
          "month date, index double, units int, restarted boolean, low double, high double");
  private static final StructType WAGE_POINT =
      StructType.fromDDL("month date, growth double, smoothed double, cells int");
  private static final StructType PREMIUM =
      StructType.fromDDL("coefficient double, low double, high double, p_value double, n bigint");
  private static final StructType SHIFT =
      StructType.fromDDL("change double, within_role double, role_mix double, source_mix double");

  /** Rows come in any order: sums of them must round in one. */
  private static final Comparator<Part> BY_PLACE =
      Comparator.comparing(Part::group).thenComparing(Part::cluster);

  private TrendFunctions() {}

  static void register(SparkSession spark) {
    UDF2<Double, Double, Double> specificity = Specificity::jlh;
    UDF1<scala.collection.Seq<Long>, Double> breadth = TrendFunctions::breadth;
    UDF6<Long, Long, Double, Long, Long, Double, Double> sharesDiffer =
        TrendFunctions::sharesDiffer;
    UDF1<scala.collection.Seq<Double>, Double[]> qValues = TrendFunctions::qValues;
    UDF2<scala.collection.Map<String, Long>, scala.collection.Map<String, Long>, Double>
        totalVariation = TrendFunctions::totalVariation;
    UDF1<Double, Boolean> isBreak =
        distance -> distance != null && TotalVariation.isBreak(distance);
    UDF1<scala.collection.Seq<Row>, Row[]> sourceIndex =
        rows -> indexPoints(MatchedIndex.ofSources(months(rows)));
    UDF1<scala.collection.Seq<Row>, Row[]> employerIndex =
        rows -> indexPoints(MatchedIndex.ofEmployers(months(rows), REPLICATES, SEED));
    UDF1<scala.collection.Seq<Row>, Row[]> wageTrend = TrendFunctions::wageTrend;
    UDF4<scala.collection.Seq<Row>, Long, Long, Long, Row> payPremium = TrendFunctions::payPremium;
    UDF1<scala.collection.Seq<Row>, Row> shiftShare = TrendFunctions::shiftShare;
    spark.udf().register("specificity", specificity, DataTypes.DoubleType);
    spark.udf().register("breadth", breadth, DataTypes.DoubleType);
    spark.udf().register("shares_differ", sharesDiffer, DataTypes.DoubleType);
    spark.udf().register("q_values", qValues, new ArrayType(DataTypes.DoubleType, true));
    spark.udf().register("total_variation", totalVariation, DataTypes.DoubleType);
    spark.udf().register("is_break", isBreak, DataTypes.BooleanType);
    spark.udf().register("matched_source_index", sourceIndex, new ArrayType(INDEX_POINT, false));
    spark
        .udf()
        .register("matched_employer_index", employerIndex, new ArrayType(INDEX_POINT, false));
    spark.udf().register("wage_trend", wageTrend, new ArrayType(WAGE_POINT, false));
    spark.udf().register("pay_premium", payPremium, PREMIUM);
    spark.udf().register("shift_share", shiftShare, SHIFT);
  }

  private static Double breadth(scala.collection.Seq<Long> counts) {
    List<Long> known = list(counts).stream().filter(Objects::nonNull).sorted().toList();
    return known.isEmpty() ? null : Herfindahl.breadth(known);
  }

  /** The p-value of two shares' difference, null where no test can be made. */
  private static Double sharesDiffer(
      Long successes1,
      Long total1,
      Double designEffect1,
      Long successes2,
      Long total2,
      Double designEffect2) {
    if (total1 == null || total2 == null) {
      return null;
    }
    double p =
        TwoProportions.of(successes1, total1, designEffect1, successes2, total2, designEffect2)
            .pValue();
    return Double.isNaN(p) ? null : p;
  }

  private static Double[] qValues(scala.collection.Seq<Double> pValues) {
    return BenjaminiHochberg.qValues(list(pValues)).toArray(Double[]::new);
  }

  /** Null where there is nothing to compare with: Spark asks before it filters. */
  private static Double totalVariation(
      scala.collection.Map<String, Long> mix, scala.collection.Map<String, Long> other) {
    return mix == null || other == null
        ? null
        : TotalVariation.distance(
            CollectionConverters.asJava(mix), CollectionConverters.asJava(other));
  }

  private static List<MatchedIndex.Month> months(scala.collection.Seq<Row> rows) {
    TreeMap<YearMonth, Map<String, Long>> months = new TreeMap<>();
    for (Row row : list(rows)) {
      months
          .computeIfAbsent(month(row.get(0)), month -> new TreeMap<>())
          .merge(row.getString(1), row.getLong(2), Long::sum);
    }
    List<MatchedIndex.Month> counts = new ArrayList<>();
    months.forEach((month, units) -> counts.add(new MatchedIndex.Month(month, units)));
    return counts;
  }

  private static Row[] indexPoints(List<MatchedIndex.Point> points) {
    return points.stream().map(TrendFunctions::indexPoint).toArray(Row[]::new);
  }

  private static Row indexPoint(MatchedIndex.Point point) {
    Interval interval = point.interval();
    return RowFactory.create(
        point.month().atDay(1),
        point.index(),
        point.units(),
        point.restarted(),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high());
  }

  private static Row[] wageTrend(scala.collection.Seq<Row> rows) {
    List<WageTrend.CellMedian> medians =
        list(rows).stream()
            .map(
                row ->
                    new WageTrend.CellMedian(row.getString(0), month(row.get(1)), row.getDouble(2)))
            .toList();
    return WageTrend.of(medians, FEWEST_CELLS).stream()
        .map(
            point ->
                RowFactory.create(
                    point.month().atDay(1), point.growth(), point.smoothed(), point.cells()))
        .toArray(Row[]::new);
  }

  /** Null where the trait does not vary within groups. */
  private static Row payPremium(
      scala.collection.Seq<Row> rows, Long n, Long groups, Long clusters) {
    List<Part> parts =
        list(rows).stream()
            .map(
                row ->
                    new Part(
                        row.getString(0),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4),
                        row.getDouble(5)))
            .sorted(BY_PLACE)
            .toList();
    return FixedEffectsRegression.of(parts, new Whole(n, groups, clusters))
        .map(
            r ->
                RowFactory.create(
                    r.coefficient(), r.interval().low(), r.interval().high(), r.pValue(), r.n()))
        .orElse(null);
  }

  /** Null where a period has no vacancies. */
  private static Row shiftShare(scala.collection.Seq<Row> rows) {
    List<ShiftShare.Cell> cells =
        list(rows).stream()
            .map(
                row ->
                    new ShiftShare.Cell(
                        row.getString(0),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
            .toList();
    return ShiftShare.of(cells)
        .map(s -> RowFactory.create(s.change(), s.withinRole(), s.roleMix(), s.sourceMix()))
        .orElse(null);
  }

  private static YearMonth month(Object date) {
    return YearMonth.from(date instanceof Date day ? day.toLocalDate() : (LocalDate) date);
  }

  private static <T> List<T> list(scala.collection.Seq<T> items) {
    return CollectionConverters.asJava(items);
  }
}
