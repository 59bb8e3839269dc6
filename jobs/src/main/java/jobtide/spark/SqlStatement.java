package jobtide.spark;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoStatement;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** SQL that a user wrote. */
public final class SqlStatement {
  /** Commands that only tell, by the beginning of their plans' names. */
  private static final Set<String> TELLING = Set.of("Show", "Describe");

  private static final Pattern EXPLAINED =
      Pattern.compile(
          "\\bEXPLAIN\\b\\s*(?:(?:LOGICAL|FORMATTED|EXTENDED|CODEGEN|COST)\\b)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SqlStatement() {}

  /** Throws {@link UserError} where the statement is none, or does more than read. */
  public static void requireReadOnly(SparkSession spark, String sql, Collection<String> tables) {
    ParserInterface parser = classic(spark).sessionState().sqlParser();
    try {
      requireReadOnly(parser, parser.parsePlan(sql), sql);
      // Scala throws checked exceptions silently.
    } catch (Exception e) {
      throw userError(e, tables);
    }
  }

  private static void requireReadOnly(ParserInterface parser, LogicalPlan plan, String sql)
      throws ParseException {
    if (plan instanceof ExplainCommand) {
      // Spark may run a part of what it explains, such as an EXECUTE IMMEDIATE.
      Matcher explained = EXPLAINED.matcher(sql);
      String of = explained.find() ? explained.group(1) : "";
      requireReadOnly(parser, parser.parsePlan(of), of);
    } else if (!tells(plan) && !isQuery(plan, sql)) {
      throw changing();
    }
  }

  private static boolean tells(LogicalPlan plan) {
    String name = plan.getClass().getSimpleName();
    return plan instanceof Command && TELLING.stream().anyMatch(name::startsWith);
  }

  /** A statement that begins as a query does may still insert, as FROM a INSERT INTO b does. */
  private static boolean isQuery(LogicalPlan plan, String sql) {
    try {
      // Not the session's parser: Iceberg's takes any statement here.
      new SparkSqlParser().parseQuery(withoutEnd(sql));
      // Scala throws checked exceptions silently.
    } catch (Exception e) {
      return false;
    }
    return !plan.exists(node -> node instanceof InsertIntoStatement || node instanceof Command);
  }

  private static String withoutEnd(String sql) {
    String stripped = sql.strip();
    return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static UserError changing() {
    return new UserError(
        "query reads only: give a SELECT, a SHOW or a DESCRIBE, or an EXPLAIN of one");
  }

  /**
   * The result of a statement that {@link #requireReadOnly} lets pass; throws {@link UserError}
   * where Spark cannot make sense of it, or where it would start a program.
   */
  public static Dataset<Row> run(SparkSession spark, String sql, Collection<String> tables) {
    Dataset<Row> result;
    try {
      result = spark.sql(sql);
    } catch (Exception e) {
      throw userError(e, tables);
    }
    LogicalPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) result).queryExecution().analyzed();
    if (startsProgram(plan)
        || CollectionConverters.asJava(plan.subqueriesAll()).stream()
            .anyMatch(subquery -> startsProgram((LogicalPlan) subquery))) {
      throw changing();
    }
    return result;
  }

  /** Whether it is one of SELECT TRANSFORM(…) USING 'program'. */
  private static boolean startsProgram(LogicalPlan plan) {
    return plan.exists(node -> node instanceof ScriptTransformation);
  }

  private static org.apache.spark.sql.classic.SparkSession classic(SparkSession spark) {
    return (org.apache.spark.sql.classic.SparkSession) spark;
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

  /** Of each column whether {@link #asText} writes its cells as JSON has them. */
  public static List<Boolean> isJson(Dataset<Row> rows) {
    return Arrays.stream(rows.schema().fields())
        .map(StructField::dataType)
        .map(type -> type instanceof NumericType || type instanceof BooleanType || isNested(type))
        .toList();
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
        .strip()
        .replaceFirst("^\\[[A-Z_.0-9]+\\] ", "")
        .replaceFirst("(?s) ?SQLSTATE: .*", "")
        .replaceFirst("(?s) ?If necessary,? set .*? to bypass this error\\.", "")
        .replaceAll("\\s*\\R\\s*", " ")
        .strip();
  }
}
