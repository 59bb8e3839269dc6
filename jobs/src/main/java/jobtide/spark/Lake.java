package jobtide.spark;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jobtide.contract.Column;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables that outlive a run, as Iceberg tables. */
public final class Lake {
  private static final String NAMESPACE = Sessions.CATALOG + ".jobtide";

  /** A property of a table, not of a snapshot: where no row changes, none is made. */
  private static final String INPUT = "jobtide.input";

  private final SparkSession spark;
  private final Contracts contracts;

  public Lake(SparkSession spark, Contracts contracts) {
    this.spark = spark;
    this.contracts = contracts;
  }

  /** The full name of a table, for SQL. */
  public static String name(String table) {
    return NAMESPACE + "." + table;
  }

  /**
   * Creates the tables that do not exist yet, as their contracts say, and adds the columns that
   * contracts have gained since; rows written before have nulls there until they are replaced.
   */
  public void create() {
    for (TableContract contract : contracts.lake()) {
      if (exists(contract.table())) {
        addColumns(contract);
      } else {
        spark.sql(definition(contract));
      }
    }
  }

  private void addColumns(TableContract contract) {
    Set<String> present = Set.of(stored(contract.table()).columns());
    String missing =
        contract.storedColumns().stream()
            .filter(column -> !present.contains(column.name()))
            .map(Lake::definition)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      spark.sql("ALTER TABLE %s ADD COLUMNS (%s)".formatted(name(contract.table()), missing));
    }
  }

  /** Whether the lake has been created. */
  public boolean exists(String table) {
    return spark.catalog().tableExists(name(table));
  }

  private static String definition(TableContract contract) {
    String columns =
        contract.storedColumns().stream().map(Lake::definition).collect(Collectors.joining(", "));
    // Unpartitioned: files follow dumps, which are added and replaced; every stage reads all.
    // Copy-on-write leaves plain Parquet files, and those of a run's tag as they are: Vintages.
    return """
        CREATE TABLE %s (%s) USING iceberg COMMENT '%s' TBLPROPERTIES (
          'format-version' = '2',
          'write.parquet.compression-codec' = 'zstd',
          'write.delete.mode' = 'copy-on-write',
          'write.update.mode' = 'copy-on-write',
          'write.merge.mode' = 'copy-on-write',
          'write.metadata.delete-after-commit.enabled' = 'true',
          'write.metadata.previous-versions-max' = '50')
        """
        .formatted(name(contract.table()), columns, escaped(contract.description()));
  }

  private static String definition(Column column) {
    return "`%s` %s COMMENT '%s'"
        .formatted(column.name(), column.type(), escaped(column.description()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }

  /** All rows of a table, those of unfinished ingests too. */
  public Dataset<Row> stored(String table) {
    return spark.table(name(table));
  }

  /**
   * The same with all columns of the contract: those that a lake of an earlier Jobtide lacks are
   * null, and of a table that it lacks there are no rows.
   */
  public Dataset<Row> complete(String table) {
    StructType schema = ContractSchema.stored(contracts.table(table));
    return exists(table)
        ? complete(stored(table), schema)
        : spark.createDataFrame(List.of(), schema);
  }

  static Dataset<Row> complete(Dataset<Row> rows, StructType schema) {
    Set<String> present = Set.of(rows.columns());
    Dataset<Row> complete = rows;
    for (StructField field : schema.fields()) {
      if (!present.contains(field.name())) {
        complete = complete.withColumn(field.name(), lit(null).cast(field.dataType()));
      }
    }
    return complete;
  }

  /** Adds rows. */
  public void append(String table, Dataset<Row> rows) {
    try {
      rows.writeTo(name(table)).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(name(table), e);
    }
  }

  /** Replaces all rows in one commit. */
  public void overwrite(String table, Dataset<Row> rows) {
    try {
      rows.writeTo(name(table)).overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(name(table), e);
    }
  }

  /** Updates the rows with that key and adds those that are new, in one commit. */
  public void merge(String table, Dataset<Row> rows, String key) {
    merge(table, rows, key, key);
  }

  /** The same, where fresh rows have the key of the row that they update in a column of its own. */
  private void merge(String table, Dataset<Row> rows, String key, String freshKey) {
    if (snapshot(table) == null) {
      append(table, rows.selectExpr(stored(table).columns()));
      return;
    }
    // Not in SQL: MERGE cannot plan a source that is a view of a view of Iceberg tables.
    rows.alias("fresh")
        .mergeInto(name(table), expr("%s.%s = fresh.%s".formatted(name(table), key, freshKey)))
        .whenMatched()
        .updateAll()
        .whenNotMatched()
        .insertAll()
        .merge();
  }

  /** Deletes rows whose key a view no longer holds. */
  public void deleteWhereAbsent(String table, String key, String view) {
    String absent =
        "SELECT t.%2$s FROM %1$s t LEFT ANTI JOIN %3$s v ON t.%2$s = v.%2$s"
            .formatted(name(table), key, view);
    if (!spark.sql(absent).isEmpty()) {
      spark.sql("DELETE FROM %s WHERE %s IN (%s)".formatted(name(table), key, absent));
    }
  }

  /**
   * Records dumps as read, in one commit: from here on their rows are seen, and those of the
   * readings that they replace are not.
   *
   * @param records rows of {@code dumps}, each with one cell more: the ingest id of the reading
   *     that it replaces, or its own
   */
  public void commitDumps(List<Row> records) {
    StructType schema =
        ContractSchema.stored(contracts.table("dumps")).add("replaced", DataTypes.StringType);
    merge("dumps", spark.createDataFrame(records, schema), "ingest_id", "replaced");
  }

  /** Deletes rows that no dump answers for: of killed runs, and of earlier readings. */
  public void sweep() {
    for (String table : List.of("postings", "rejects")) {
      if (snapshot(table) == null) {
        continue;
      }
      List<Row> orphans =
          spark
              .sql(
                  "SELECT DISTINCT ingest_id FROM %s LEFT ANTI JOIN %s USING (ingest_id)"
                      .formatted(name(table), name("dumps")))
              .collectAsList();
      if (!orphans.isEmpty()) {
        String ids =
            orphans.stream()
                .map(row -> "'" + row.getString(0) + "'")
                .collect(Collectors.joining(", "));
        spark.sql("DELETE FROM %s WHERE ingest_id IN (%s)".formatted(name(table), ids));
      }
    }
  }

  /** Id of the current snapshot, null for a table never written. */
  public Long snapshot(String table) {
    Snapshot snapshot = current(table);
    return snapshot == null ? null : snapshot.snapshotId();
  }

  /** Changes when any posting does that readers see. */
  public String versionOfPostings() {
    return snapshot("postings") + "/" + snapshot("dumps");
  }

  /** What a table's rows were made of, as {@link #setInput} was told; null before. */
  public String input(String table) {
    return table(table).properties().get(INPUT);
  }

  /** Notes what a table's rows are made of, once they are there. */
  public void setInput(String table, String input) {
    if (!input.equals(input(table))) {
      table(table).updateProperties().set(INPUT, input).commit();
    }
  }

  /** How many rows a table holds, by its own account. */
  public long rows(String table) {
    return total(table, "total-records");
  }

  /** Size of a table's files, 0 where there is no such table. */
  public long bytes(String table) {
    return exists(table) ? total(table, "total-files-size") : 0;
  }

  private long total(String table, String key) {
    String total = note(table, key);
    return total == null ? 0 : Long.parseLong(total);
  }

  /** What the writer of the current snapshot noted under that key, or null. */
  public String note(String table, String key) {
    Snapshot snapshot = current(table);
    return snapshot == null ? null : snapshot.summary().get(key);
  }

  /** Iceberg's own API: a query of its metadata tables takes half a second. */
  private Snapshot current(String table) {
    return table(table).currentSnapshot();
  }

  Table table(String table) {
    try {
      return Spark3Util.loadIcebergTable(spark, name(table));
    } catch (NoSuchTableException | ParseException e) {
      throw new IllegalStateException(name(table), e);
    }
  }
}
