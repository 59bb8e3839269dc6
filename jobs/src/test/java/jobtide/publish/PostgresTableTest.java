package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.publish.PostgresTable.Existing;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTableTest {
  @TempDir Path folder;

  @Test
  void everyMartHasTypesAndNamesThatPostgresTakes() {
    for (TableContract mart : Contracts.load(Schemas.bundled()).marts()) {
      PostgresTable table = new PostgresTable("jobtide", mart);
      assertThat(table.create()).startsWith("CREATE TABLE \"jobtide\".\"" + mart.table());
      assertThat(table.indexes().keySet()).allMatch(name -> name.length() <= 63);
    }
  }

  @Test
  void filtersOfDashboardsAreIndexed() {
    Contracts contracts = Contracts.load(Schemas.bundled());
    assertThat(new PostgresTable("jobtide", contracts.table("technology_demand")).indexes())
        .containsOnly(
            Map.entry(
                "technology_demand_key",
                List.of(
                    "month", "source", "country", "role", "level", "requirement", "technology")),
            Map.entry(
                "technology_demand_filters",
                List.of("source", "country", "role", "level", "requirement", "month")),
            Map.entry("technology_demand_technology", List.of("technology", "month")));
    assertThat(new PostgresTable("jobtide", contracts.table("runs")).indexes())
        .containsOnlyKeys("runs_key");
  }

  @Test
  void tableOfAnotherVersionIsAltered() {
    PostgresTable harbours = new PostgresTable("jobtide", Marts.contracts(folder).get(0));
    assertThat(
            harbours.alter(
                Map.of(
                    "name", new Existing("text", false),
                    "kind", new Existing("text", true),
                    "depth", new Existing("integer", false),
                    "berths", new Existing("bigint", false),
                    "pilot", new Existing("text", false))))
        .containsExactlyInAnyOrder(
            "ALTER TABLE \"jobtide\".\"harbours\" DROP COLUMN \"pilot\"",
            "ALTER TABLE \"jobtide\".\"harbours\" DROP COLUMN \"depth\"",
            "ALTER TABLE \"jobtide\".\"harbours\" ALTER COLUMN \"name\" SET NOT NULL",
            "ALTER TABLE \"jobtide\".\"harbours\" ALTER COLUMN \"kind\" DROP NOT NULL",
            "ALTER TABLE \"jobtide\".\"harbours\" ADD COLUMN \"depth\" double precision",
            "ALTER TABLE \"jobtide\".\"harbours\" ADD COLUMN \"used\" bigint");
  }
}
