package jobtide.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.RunFolder;
import jobtide.spark.Sessions;
import jobtide.spark.SqlStatement;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A question in SQL over all tables of the lake and all marts, by their bare names. */
public final class Query {
  private final JobContext context;

  public Query(JobContext context) {
    this.context = context;
  }

  /**
   * The answer: column names, and the cells of each row as text (null for no value).
   *
   * @param json of each column whether its cells are JSON as they stand: numbers, truth values and
   *     nested values
   */
  public record Answer(List<String> columns, List<Boolean> json, Iterator<List<String>> rows) {}

  /**
   * Asks; throws {@link UserError} for SQL that is wrong, or that would change anything. So do the
   * rows, where a value of theirs cannot be computed.
   */
  public Answer ask(String sql) {
    SparkSession spark = context.spark();
    Set<String> tables = new TreeSet<>(LakeViews.register(context));
    context.out().current().ifPresent(run -> registerMarts(run, tables));
    SqlStatement.requireReadOnly(spark, sql, tables);
    Dataset<Row> result = SqlStatement.run(spark, sql, tables);
    try {
      Iterator<Row> rows = SqlStatement.asText(result).toLocalIterator();
      return new Answer(
          List.of(result.columns()), SqlStatement.isJson(result), new TextRows(rows, tables));
    } catch (Exception e) {
      throw SqlStatement.userError(e, tables);
    }
  }

  /** Rows of strings as lists, which may hold null. */
  private record TextRows(Iterator<Row> rows, Set<String> tables)
      implements Iterator<List<String>> {
    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
        // Spark computes when asked for rows, and throws checked exceptions silently.
      } catch (Exception e) {
        throw SqlStatement.userError(e, tables);
      }
    }

    @Override
    public List<String> next() {
      Row row = rows.next();
      List<String> cells = new ArrayList<>(row.size());
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.getString(i));
      }
      return cells;
    }
  }

  private void registerMarts(RunFolder run, Set<String> tables) {
    for (TableContract mart : context.marts()) {
      if (!tables.contains(mart.table())) {
        register(mart.table(), run.mart(mart.table()));
        tables.add(mart.table());
      }
    }
  }

  private void register(String mart, Path file) {
    try {
      context.spark().read().parquet(Sessions.location(file)).createOrReplaceTempView(mart);
      // Spark throws checked exceptions silently.
    } catch (Exception e) {
      throw new UserError(
          file + " is missing or damaged: 'jobtide aggregate' and 'jobtide publish' make it anew",
          e);
    }
  }
}
