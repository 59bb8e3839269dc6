package jobtide.spark;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoStatement;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** SQL that a user wrote. */
public final class SqlStatement {
  /** Commands that change nothing, by the beginning of their plans' names. */
  private static final Set<String> HARMLESS = Set.of("Show", "Describe", "Explain");

  private SqlStatement() {}

  /** Throws {@link UserError} where the statement is none, or does more than read. */
  public static void requireReadOnly(SparkSession spark, String sql, Collection<String> tables) {
    LogicalPlan plan;
    try {
      plan =
          ((org.apache.spark.sql.classic.SparkSession) spark)
              .sessionState()
              .sqlParser()
              .parsePlan(sql);
    } catch (Exception e) {
      throw userError(e, tables);
    }
    if (plan.exists(node -> changes((LogicalPlan) node))) {
      throw new UserError("query reads only: give a SELECT, SHOW, DESCRIBE or EXPLAIN");
    }
  }

  /** The result of a statement; throws {@link UserError} where Spark cannot make sense of it. */
  public static Dataset<Row> run(SparkSession spark, String sql, Collection<String> tables) {
    try {
      return spark.sql(sql);
    } catch (Exception e) {
      throw userError(e, tables);
    }
  }

  private static boolean changes(LogicalPlan plan) {
    String name = plan.getClass().getSimpleName();
    return plan instanceof InsertIntoStatement
        || (plan instanceof Command && HARMLESS.stream().noneMatch(name::startsWith));
  }

  /** The same rows with every cell as text, nested values as JSON. */
  public static Dataset<Row> asText(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    // By position: a result may hold two columns of one name.
    String[] names = new String[fields.length];
    Column[] columns = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      names[i] = "c" + i;
      Column column = functions.col(names[i]);
      columns[i] =
          isNested(fields[i].dataType()) ? functions.to_json(column) : column.cast("string");
    }
    return rows.toDF(names).select(columns);
  }

  private static boolean isNested(DataType type) {
    return type instanceof StructType || type instanceof ArrayType || type instanceof MapType;
  }

  /**
   * What Spark has against a statement, in one line, whether it was found at once or in a row of
   * the data; anything else as it is. Scala throws checked exceptions silently.
   */
  public static RuntimeException userError(Exception e, Collection<String> tables) {
    if (e instanceof AnalysisException wrong
        && "TABLE_OR_VIEW_NOT_FOUND".equals(wrong.getCondition())) {
      String name = wrong.getMessageParameters().getOrDefault("relationName", "").replace("`", "");
      List<String> nearest = Nearest.names(name, tables, 1);
      String remedy =
          nearest.isEmpty()
              ? "known are " + String.join(", ", tables)
              : "did you mean " + nearest.get(0) + "?";
      return new UserError("no table is named " + name + ": " + remedy, e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable wrong && isOfUser(wrong.getCondition())) {
        return new UserError("SQL: " + message(cause), e);
      }
    }
    return e instanceof RuntimeException ours ? ours : new IllegalStateException(e);
  }

  /** Spark names what is wrong with a statement or its data; the rest is trouble of its own. */
  private static boolean isOfUser(String condition) {
    return condition != null && !condition.startsWith("INTERNAL_ERROR");
  }

  /** Without the condition before and the query, advice on settings and plan behind. */
  private static String message(Throwable wrong) {
    return String.valueOf(wrong.getMessage())
        .replaceFirst("^\\[[A-Z_.0-9]+\\] ", "")
        .replaceFirst("(?s) ?SQLSTATE: .*", "")
        .replaceFirst("(?s) ?If necessary,? set .*? to bypass this error\\.", "")
        .replaceAll("\\s*\\R\\s*", " ")
        .strip();
  }
}
