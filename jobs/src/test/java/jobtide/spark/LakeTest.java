package jobtide.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jobtide.contract.Contracts;
import jobtide.vocabulary.Schemas;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  @TempDir private Path folder;

  /** The contracts with a column of rejects less. */
  private Contracts earlier() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("schemas/tables"));
    Schemas schemas = Schemas.bundled();
    for (String name : List.of("dumps", "facts", "postings", "rejects", "vacancies")) {
      try (Stream<String> lines = schemas.read("tables/" + name + ".yaml").lines()) {
        Files.write(
            tables.resolve(name + ".yaml"),
            lines.filter(line -> !line.contains("- {name: raw,")).toList());
      }
    }
    return Contracts.load(Schemas.in(folder.resolve("schemas")));
  }

  @Test
  void aTableThatIsNotThereHoldsNothing() {
    Lake lake = new Lake(TestSession.on(folder.resolve("lake")), Contracts.load(Schemas.bundled()));
    assertThat(lake.complete("rejects").columns()).contains("reason");
    assertThat(lake.complete("rejects").count()).isZero();
    assertThat(lake.bytes("rejects")).isZero();
    assertThat(lake.exists("rejects")).isFalse();
  }

  @Test
  void aTableGainsTheColumnsOfANewerContract() throws IOException {
    SparkSession spark = TestSession.on(folder.resolve("lake"));
    new Lake(spark, earlier()).create();
    assertThat(spark.table(Lake.name("rejects")).columns()).doesNotContain("raw");

    Lake lake = new Lake(spark, Contracts.load(Schemas.bundled()));
    assertThat(lake.complete("rejects").columns()).contains("raw");
    assertThat(lake.stored("rejects").columns()).doesNotContain("raw");

    lake.create();
    assertThat(spark.table(Lake.name("rejects")).columns()).contains("raw");
    assertThat(spark.table(Lake.name("rejects")).count()).isZero();
  }
}
