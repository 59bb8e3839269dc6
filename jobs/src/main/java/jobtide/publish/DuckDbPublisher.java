package jobtide.publish;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import jobtide.contract.Column;
import jobtide.contract.SqlText;
import jobtide.contract.TableContract;

/** One DuckDB file with all marts, tables and columns commented, behind {@code OUT/current}. */
public final class DuckDbPublisher implements Publisher {
  private final OutFolder out;

  public DuckDbPublisher(OutFolder out) {
    this.out = out;
  }

  @Override
  public String name() {
    return "DuckDB at " + out.root();
  }

  @Override
  public Prepared prepare(RunFolder run, Collection<TableContract> marts) {
    FileBeside file = new FileBeside(run.duckDb());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + file.path());
        Statement statement = duck.createStatement()) {
      for (TableContract mart : marts) {
        statement.execute(
            "CREATE TABLE %s AS FROM read_parquet(%s)"
                .formatted(mart.table(), SqlText.literal(run.mart(mart.table()).toString())));
        comment(statement, "TABLE " + mart.table(), mart.description());
        for (Column column : mart.storedColumns()) {
          comment(statement, "COLUMN " + mart.table() + "." + column.name(), column.description());
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(run.duckDb().toString(), e);
    }
    return new Prepared() {
      @Override
      public void commit() {
        file.commit();
        out.show(run);
      }

      @Override
      public void close() {
        file.close();
      }
    };
  }

  private static void comment(Statement statement, String what, String text) throws SQLException {
    statement.execute("COMMENT ON " + what + " IS " + SqlText.literal(text));
  }
}
