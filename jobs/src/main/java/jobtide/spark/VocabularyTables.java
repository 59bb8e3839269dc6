package jobtide.spark;

import java.util.List;
import jobtide.vocabulary.CsvTable;
import jobtide.vocabulary.Schemas;
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

  /** id, label, kind, parent (id), provider of each technology; null where blank. */
  public static Dataset<Row> technologies(SparkSession spark, Schemas schemas) {
    String path = "vocabulary/technologies.csv";
    CsvTable table = CsvTable.parse(schemas.describe(path), schemas.read(path), TECHNOLOGIES.fieldNames());
    List<Row> rows =
        table.rows().stream()
            .map(
                row ->
                    RowFactory.create(
                        row.get("id"),
                        row.get("label"),
                        row.get("kind"),
                        orNull(row.get("parent")),
                        orNull(row.get("provider"))))
            .toList();
    return spark.createDataFrame(rows, TECHNOLOGIES);
  }

  private static String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
