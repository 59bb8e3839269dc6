package jobtide.spark;

import java.util.List;
import jobtide.link.FoldedText;
import jobtide.stats.DesignEffect;
import jobtide.stats.Interval;
import jobtide.stats.PayBand;
import jobtide.stats.PayBand.Pay;
import jobtide.stats.Wilson;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
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
              + " p50 double, p75 double, p90 double, reason string");

  private Functions() {}

  /** Registers {@code folded_text}, {@code wilson}, {@code design_effect} and {@code pay_band}. */
  public static void register(SparkSession spark) {
    UDF1<String, String> foldedText = FoldedText::of;
    UDF3<Long, Long, Double, Row> wilson = Functions::wilson;
    UDF6<Long, Long, Long, Double, Double, Double, Double> designEffect = DesignEffect::ofShare;
    UDF1<scala.collection.Seq<Row>, Row> payBand = Functions::payBand;
    spark.udf().register("folded_text", foldedText, DataTypes.StringType);
    spark.udf().register("wilson", wilson, INTERVAL);
    spark.udf().register("design_effect", designEffect, DataTypes.DoubleType);
    spark.udf().register("pay_band", payBand, BAND);
  }

  private static Row wilson(Long successes, Long total, Double designEffect) {
    Interval interval = Wilson.interval(successes, total, designEffect);
    return RecordRows.row(INTERVAL, interval, java.util.Map.of());
  }

  private static Row payBand(scala.collection.Seq<Row> rows) {
    List<Pay> pays =
        CollectionConverters.asJava(rows).stream()
            .map(row -> new Pay(row.getDouble(0), row.getString(1)))
            .toList();
    return RecordRows.row(BAND, PayBand.of(pays), java.util.Map.of());
  }
}
