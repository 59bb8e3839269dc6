package jobtide.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlFileTest {

  @Test
  void namesWhatItReads() {
    assertThat(new SqlFile("views/sightings.sql").reads())
        .contains("posting_facts", "dumps", "posting_versions")
        .doesNotContain("demand", "facts");
  }
}
