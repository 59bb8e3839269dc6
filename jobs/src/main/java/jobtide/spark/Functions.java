package jobtide.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobtide.link.FoldedText;
import jobtide.stats.DesignEffect;
import jobtide.stats.Interval;
import jobtide.stats.PayBand;
import jobtide.stats.PayBand.Pay;
import jobtide.stats.PercentileInterval;
import jobtide.stats.RatioInterval;
import jobtide.stats.Wilson;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Pure functions of Jobtide under the names that its SQL has for them. */
public final class Functions {
  private static final StructType INTERVAL = StructType.fromDDL("low double, high double");
  private static final StructType BAND =
      StructType.fromDDL(
          "n bigint, employers bigint, top_employer_share double, p10 double, p25 double,"
              + " p50 double, p75 double, p90 double, reason string,"
              + " p25_low double, p25_high double, p50_low double, p50_high double,"
              + " p75_low double, p75_high double");

  private static final List<String> QUARTILES = List.of("p25", "p50", "p75");

  private Functions() {}

  /** Registers all of them. */
  public static void register(SparkSession spark) {
    UDF1<String, String> foldedText = FoldedText::of;
    UDF3<Long, Long, Double, Row> wilson = Functions::wilson;
    UDF6<Long, Long, Long, Double, Double, Double, Double> designEffect = DesignEffect::ofShare;
    UDF4<Double, Row, Double, Row, Row> ratioInterval = Functions::ratioInterval;
    UDF1<scala.collection.Seq<Row>, Row> payBand = Functions::payBand;
    spark.udf().register("folded_text", foldedText, DataTypes.StringType);
    spark.udf().register("wilson", wilson, INTERVAL);
    spark.udf().register("design_effect", designEffect, DataTypes.DoubleType);
    spark.udf().register("ratio_interval", ratioInterval, INTERVAL);
    spark.udf().register("pay_band", payBand, BAND);
    TrendFunctions.register(spark);
  }

  private static Row wilson(Long successes, Long total, Double designEffect) {
    Interval interval = Wilson.interval(successes, total, designEffect);
    return RecordRows.row(INTERVAL, interval, Map.of());
  }

  private static Row ratioInterval(Double top, Row ofTop, Double bottom, Row ofBottom) {
    Interval interval = RatioInterval.of(top, interval(ofTop), bottom, interval(ofBottom));
    return RecordRows.row(INTERVAL, interval, Map.of());
  }

  private static Interval interval(Row row) {
    return new Interval(row.getDouble(0), row.getDouble(1));
  }

  private static Row payBand(scala.collection.Seq<Row> rows) {
    List<Pay> pays =
        CollectionConverters.asJava(rows).stream()
            .map(row -> new Pay(row.getDouble(0), row.getString(1)))
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
