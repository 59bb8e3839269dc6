package jobtide.spark;

import java.util.List;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Vocabulary files that SQL joins with. */
public final class VocabularyTables {
  private static final StructType TECHNOLOGIES =
      StructType.fromDDL("id string, label string, kind string, parent string, provider string");

  private VocabularyTables() {}

  /** id, label, kind, parent (id), provider of each technology; null where it has none. */
  public static Dataset<Row> technologies(SparkSession spark, Schemas schemas) {
    List<Row> rows =
        Vocabulary.of(schemas).technologies().stream()
            .map(t -> RowFactory.create(t.id(), t.label(), t.kind(), t.parent(), t.provider()))
            .toList();
    return spark.createDataFrame(rows, TECHNOLOGIES);
  }
}
