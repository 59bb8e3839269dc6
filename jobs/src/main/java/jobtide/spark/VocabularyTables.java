package jobtide.spark;

import java.util.List;
import java.util.stream.Collectors;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Spelling;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Vocabulary files that SQL joins with. */
public final class VocabularyTables {
  private static final StructType TECHNOLOGIES =
      StructType.fromDDL(
          "id string, label string, kind string, parent string, provider string, since int,"
              + " aliases string");

  private VocabularyTables() {}

  /** id, label, kind, parent (id), provider, year and aliases; null where it has none. */
  public static Dataset<Row> technologies(SparkSession spark, Schemas schemas) {
    List<Row> rows =
        Vocabulary.of(schemas).technologies().stream()
            .map(
                t ->
                    RowFactory.create(
                        t.id(),
                        t.label(),
                        t.kind(),
                        t.parent(),
                        t.provider(),
                        t.since(),
                        aliases(t)))
            .toList();
    return spark.createDataFrame(rows, TECHNOLOGIES);
  }

  private static String aliases(Technology technology) {
    String aliases =
        technology.spellings().stream()
            .map(Spelling::text)
            .filter(text -> !text.equals(technology.label()))
            .distinct()
            .collect(Collectors.joining("; "));
    return aliases.isEmpty() ? null : aliases;
  }
}
