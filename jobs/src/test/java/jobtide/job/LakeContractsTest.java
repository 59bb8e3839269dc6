package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jobtide.contract.CheckQueries;
import jobtide.contract.CheckQueries.CheckQuery;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;

/** What runs check of marts, of the tables of the lake: on the samples, each read once. */
class LakeContractsTest {

  @Test
  void everyRuleOfTheLakesContractsHoldsOnTheSamples() throws SQLException {
    Path lake = SamplesRun.PIPELINE.context().out().lake().resolve("jobtide");
    List<String> broken = new ArrayList<>();
    int rules = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (TableContract table : Contracts.load(Schemas.bundled()).lake()) {
        statement.execute(
            "CREATE VIEW %1$s AS FROM read_parquet('%2$s/%1$s/data/*.parquet')"
                .formatted(table.table(), lake));
        for (CheckQuery check : CheckQueries.of(table)) {
          rules++;
          try (ResultSet rows =
              statement.executeQuery(
                  "SELECT %s FROM %s".formatted(check.broken(), table.table()))) {
            rows.next();
            if (rows.getLong(1) > 0) {
              broken.add(table.table() + "." + check.check() + " " + rows.getLong(1));
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(rules).isGreaterThan(50);
  }
}
