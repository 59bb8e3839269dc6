package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.contract.TableContract;
import jobtide.publish.MartFiles.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MartFilesTest {
  @TempDir Path folder;
  private List<TableContract> contracts;
  private RunFolder run;

  @BeforeEach
  void prepare() {
    contracts = Marts.contracts(folder);
    run = new RunFolder(folder.resolve("run"));
  }

  @Test
  void martsBecomeOneFileEachInTheOrderOfTheirKeys() {
    Marts.unfinished(run, Marts.GOOD_HARBOURS, Marts.GOOD_SHIPS);
    assertThat(MartFiles.write(run, contracts, Map.of())).hasToString("{harbours=3, ships=2}");
    assertThat(Marts.names(run.marts())).containsExactly("harbours.parquet", "ships.parquet");
    assertThat(Marts.ask("jdbc:duckdb:", "FROM '" + run.mart("harbours") + "'"))
        .containsExactly(
            "Alder Quay|pilot's|2.0|3|3", "Tiefwater|sea|12.5|10|4", "Zander|null|40.0|1|null");
    assertThat(run.unfinished()).doesNotExist();
  }

  @Test
  void martIsSelectedFromAViewInTheSameForm() {
    Marts.unfinished(run, Marts.GOOD_HARBOURS, Marts.GOOD_SHIPS);
    Selection alongTheSea =
        new Selection(
            "coast",
            run.unfinished("harbours"),
            "-- Which harbours there are.\nSELECT * FROM coast WHERE kind = 'sea'");
    assertThat(MartFiles.write(run, contracts, Map.of("harbours", alongTheSea)))
        .hasToString("{harbours=1, ships=2}");
    assertThat(Marts.ask("jdbc:duckdb:", "FROM '" + run.mart("harbours") + "'"))
        .containsExactly("Tiefwater|sea|12.5|10|4");
  }

  @Test
  void filesSayWhatTheirColumnsMean() {
    Marts.unfinished(run, Marts.GOOD_HARBOURS, Marts.GOOD_SHIPS);
    MartFiles.write(run, contracts, Map.of());
    String sql =
        "SELECT decode(key), decode(value) FROM parquet_kv_metadata('%s') ORDER BY 1"
            .formatted(run.mart("harbours"));
    assertThat(Marts.ask("jdbc:duckdb:", sql))
        .containsExactly(
            "column.berths|Places for ships.",
            "column.depth|Its depth.",
            "column.kind|What it's for.",
            "column.name|Its name.",
            "column.used|Of these, taken.",
            "description|Harbours of the coast; the pilot's list.",
            "grain|one row a harbour");
  }

  @Test
  void goodRowsFailNothingAndMakeTheRunComplete() {
    Marts.unfinished(run, Marts.GOOD_HARBOURS, Marts.GOOD_SHIPS);
    MartFiles.write(run, contracts, Map.of());
    assertThat(run.isAggregated()).isFalse();
    assertThat(MartFiles.check(run, contracts)).isEmpty();
    assertThat(run.isAggregated()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          harbours.unique_key: 2;         ('Same', 'sea', 5, 1, 1), ('Same', 'sea', 6, 1, 1), ('Same', 'sea', 7, 1, 1)
          harbours.name_not_null: 1;      (null, 'sea', 5, 1, 1), ('A', 'sea', 5, 1, 1)
          harbours.depth_min: 1;          ('A', 'sea', 1.99, 1, 1)
          harbours.depth_max: 2;          ('A', 'sea', 40.01, 1, 1), ('B', 'sea', 41, 1, 1)
          harbours.kind_one_of: 1;        ('A', 'river', 5, 1, 1)
          harbours.used_within_berths: 1; ('A', 'sea', 5, 1, 2)
          """)
  void brokenRuleIsFoundWithItsRows(String expected, String harbours) {
    assertThat(failures(harbours, "('Petrel', null)").filter(line -> line.startsWith("harbours")))
        .containsExactly(expected);
    assertThat(run.isAggregated()).isFalse();
  }

  @Test
  void brokenReferenceIsFound() {
    assertThat(failures(Marts.GOOD_HARBOURS, "('Petrel', 'Nowhere'), ('Auk', 'Zander')"))
        .containsExactly("ships.references_harbours: 1");
  }

  @Test
  void severalBrokenRulesAreAllFound() {
    assertThat(failures("('A', 'river', 1, 1, 2)", "('Petrel', 'B')"))
        .containsExactly(
            "harbours.kind_one_of: 1",
            "harbours.depth_min: 1",
            "harbours.used_within_berths: 1",
            "ships.references_harbours: 1");
  }

  @Test
  void failureReadsAsASentence() {
    assertThat(new MartFiles.FailedCheck("harbours", "depth_min", "At least 2.", 1234))
        .hasToString("harbours.depth_min fails for 1,234 rows: At least 2.");
  }

  private Stream<String> failures(String harbours, String ships) {
    Marts.unfinished(run, harbours, ships);
    MartFiles.write(run, contracts, Map.of());
    return MartFiles.check(run, contracts).stream()
        .map(failed -> failed.table() + "." + failed.check() + ": " + failed.rows());
  }
}
