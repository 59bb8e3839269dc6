package jobtide.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
  private static final Contracts CONTRACTS = Contracts.load(Schemas.bundled());
  private static final String TABLE =
      """
      table: harbours
      layer: mart
      description: Harbours.
      grain: one row a harbour
      key: [name]
      columns:
        - {name: name, type: string, required: true, description: "Its name."}
        - {name: depth, type: double, description: "Its depth."}
      """;

  @TempDir Path folder;

  static Stream<TableContract> contracts() {
    return Stream.concat(CONTRACTS.lake().stream(), CONTRACTS.marts().stream()).distinct();
  }

  @Test
  void everyMartHasAnSqlFileAndEverySqlFileAContract() throws IOException {
    Path sql = Path.of(System.getProperty("jobtide.root"), "jobs/src/main/sql/marts");
    try (Stream<Path> files = Files.list(sql)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".sql", "")).sorted().toList();
      assertThat(CONTRACTS.marts()).extracting(TableContract::table).isEqualTo(names);
    }
  }

  @Test
  void theLakeIsWhatTheStagesWrite() {
    assertThat(CONTRACTS.lake())
        .extracting(TableContract::table)
        .containsExactly("dumps", "facts", "postings", "rejects", "vacancies");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everythingIsDescribed(TableContract contract) {
    assertThat(contract.description()).isNotBlank();
    assertThat(contract.grain()).matches("one row an? .+");
    assertThat(contract.columns())
        .allSatisfy(
            column ->
                assertThat(column.description()).as(column.name()).isNotBlank().endsWith("."));
    assertThat(contract.checks())
        .allSatisfy(check -> assertThat(check.description()).as(check.name()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void keysAreStoredColumns(TableContract contract) {
    assertThat(contract.storedColumns().stream().map(Column::name)).containsAll(contract.key());
    assertThat(contract.key()).isNotEmpty();
  }

  @Test
  void unknownFieldIsNamedWithItsLine() throws IOException {
    write("harbours.yaml", TABLE + "colour: blue\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("harbours.yaml:9")
        .hasMessageContaining("colour");
  }

  @Test
  void columnThatStandsTwiceIsNamed() throws IOException {
    write("harbours.yaml", TABLE.replace("name: depth", "name: name"));
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("harbours.yaml: column name stands twice");
  }

  @Test
  void keyThatIsNoColumnIsNamed() throws IOException {
    write("harbours.yaml", TABLE.replace("key: [name]", "key: [name, land]"));
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("harbours.yaml: key names land");
  }

  @Test
  void referenceToAColumnThatIsNotThereIsNamed() throws IOException {
    write("harbours.yaml", TABLE);
    write(
        "ships.yaml",
        TABLE.replace("harbours", "ships")
            + "references:\n  - {columns: [name, berth], table: harbours}\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("ships")
        .hasMessageContaining("harbours lacks: [name, berth]");
  }

  @Test
  void referenceToATableWithoutContractNamesTheMissingFile() throws IOException {
    write("ships.yaml", TABLE + "references:\n  - {columns: [name], table: rivers}\n");
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("schemas/tables/rivers.yaml is missing");
  }

  @ParameterizedTest
  @MethodSource("missingParts")
  void missingPartIsTheUsersErrorAndNamesTheFile(String part) throws IOException {
    write("harbours.yaml", TABLE.lines().filter(line -> !line.startsWith(part)).toList());
    assertThatThrownBy(this::load)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("harbours.yaml");
  }

  static Stream<String> missingParts() {
    return Stream.of("table:", "layer:", "grain:", "description:", "key:");
  }

  private void write(String file, List<String> lines) throws IOException {
    write(file, String.join("\n", lines) + "\n");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(folder.resolve("tables").resolve(file), text);
  }

  private void load() {
    Contracts.load(Schemas.in(folder));
  }
}
