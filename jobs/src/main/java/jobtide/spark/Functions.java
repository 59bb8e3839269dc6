package jobtide.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobtide.ingest.normalize.CompanyNames;
import jobtide.stats.ClusteredShare;
import jobtide.stats.Interval;
import jobtide.stats.NestedCells;
import jobtide.stats.PayBand;
import jobtide.stats.PayBand.Pay;
import jobtide.stats.PercentileInterval;
import jobtide.stats.RatioInterval;
import jobtide.vocabulary.Schemas;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Pure functions of Jobtide under the names that its SQL has for them. */
public final class Functions {
  private static final StructType INTERVAL = StructType.fromDDL("low double, high double");
  private static final StructType SHARE =
      StructType.fromDDL("low double, high double, design_effect double");

  /** The sums of a trait that nobody has. */
  private static final Row NOBODY = RowFactory.create(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);

  private static final StructType CELL =
      StructType.fromDDL("period string, source string, role string, level string, country string");
  private static final List<String> WHOLES = List.of("last 12 months", "All", "All", "All", "All");
  private static final StructType BAND =
      StructType.fromDDL(
          "n bigint, employers bigint, top_employer_share double, p10 double, p25 double,"
              + " p50 double, p75 double, p90 double, reason string,"
              + " p25_low double, p25_high double, p50_low double, p50_high double,"
              + " p75_low double, p75_high double");

  private static final List<String> QUARTILES = List.of("p25", "p50", "p75");

  private Functions() {}

  /** Registers all of them. */
  public static void register(SparkSession spark, Schemas schemas) {
    CompanyNames companies = CompanyNames.load(schemas);
    UDF1<String, Boolean> staffingAgency = companies::staffingAgency;
    UDF4<Long, Long, Row, Row, Row> clusteredShare = Functions::clusteredShare;
    UDF2<Long, Row, Row> shareOfNone = (all, m) -> clusteredShare(0L, all, m, NOBODY);
    UDF4<Double, Row, Double, Row, Row> ratioInterval = Functions::ratioInterval;
    UDF1<scala.collection.Seq<Row>, Row> payBand = Functions::payBand;
    UDF1<scala.collection.Seq<Row>, Row[]> nestedCells = Functions::nestedCells;
    spark.udf().register("staffing_agency", staffingAgency, DataTypes.BooleanType);
    spark.udf().register("clustered_share", clusteredShare, SHARE);
    spark.udf().register("share_of_none", shareOfNone, SHARE);
    spark.udf().register("ratio_interval", ratioInterval, INTERVAL);
    spark.udf().register("nested_cells", nestedCells, new ArrayType(CELL, false));
    spark.udf().register("pay_band", payBand, BAND);
    TrendFunctions.register(spark);
  }

  /**
   * The interval of a share from sums over employers: of their vacancies m (number of employers,
   * Σm², Σm³, Σm⁴) and of those with the trait y (Σy², Σym, Σy²m, Σym², Σy⁴, Σy³m, Σy²m², Σym³).
   */
  private static Row clusteredShare(Long withTrait, Long all, Row m, Row y) {
    ClusteredShare share =
        new ClusteredShare(
            m.getLong(0),
            withTrait,
            all,
            y.getDouble(0),
            y.getDouble(1),
            m.getDouble(1),
            y.getDouble(2),
            y.getDouble(3),
            m.getDouble(2),
            y.getDouble(4),
            y.getDouble(5),
            y.getDouble(6),
            y.getDouble(7),
            m.getDouble(3));
    Interval interval = share.interval();
    return RowFactory.create(interval.low(), interval.high(), share.designEffect());
  }

  private static Row ratioInterval(Double top, Row ofTop, Double bottom, Row ofBottom) {
    Interval interval = RatioInterval.of(top, interval(ofTop), bottom, interval(ofBottom));
    return RecordRows.row(INTERVAL, interval, Map.of());
  }

  private static Interval interval(Row row) {
    return new Interval(row.getDouble(0), row.getDouble(1));
  }

  /**
   * The cells of bands to hide for the sake of others: each its dimensions, employers, and which.
   */
  private static Row[] nestedCells(scala.collection.Seq<Row> rows) {
    List<NestedCells.Cell> cells = new ArrayList<>();
    for (Row row : CollectionConverters.asJava(rows)) {
      List<String> values = new ArrayList<>();
      for (int d = 0; d < WHOLES.size(); d++) {
        values.add(row.getString(d));
      }
      cells.add(new NestedCells.Cell(values, row.getBoolean(5), row.getLong(6), row.getList(7)));
    }
    return NestedCells.hidden(cells, WHOLES).stream()
        .map(values -> RowFactory.create(values.toArray()))
        .toArray(Row[]::new);
  }

  private static Row payBand(scala.collection.Seq<Row> rows) {
    List<Pay> pays =
        CollectionConverters.asJava(rows).stream()
            .map(row -> new Pay(row.getDouble(0), row.getString(1), row.getBoolean(2)))
            .toList();
    PayBand band = PayBand.of(pays);
    Map<String, Double> ends = new HashMap<>();
    if (band.p50() != null) {
      List<Interval> intervals = PercentileInterval.clustered(pays, 0.25, 0.5, 0.75);
      for (int i = 0; i < QUARTILES.size(); i++) {
        ends.put(QUARTILES.get(i) + "_low", intervals.get(i).low());
        ends.put(QUARTILES.get(i) + "_high", intervals.get(i).high());
      }
    }
    return RecordRows.row(BAND, band, ends);
  }
}
