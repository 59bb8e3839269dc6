package jobtide.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFileTest {

  @Test
  void namesWhatItReads() {
    assertThat(new SqlFile("views/sightings.sql").reads())
        .contains("posting_facts", "dumps", "posting_versions")
        .doesNotContain("demand", "facts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"marts/cells.sql", "marts/technology_demand.sql", "marts/dumps.sql"})
  void queryThatPicksRowsAndColumnsOfOneTableIsASelection(String path) {
    assertThat(new SqlFile(path).isSelection()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "marts/framework_demand.sql", // a join
        "marts/source_coverage.sql", // a window
        "marts/runs.sql", // a union
        "marts/break_notes.sql" // functions
      })
  void queryThatComputesIsNone(String path) {
    assertThat(new SqlFile(path).isSelection()).isFalse();
  }
}
