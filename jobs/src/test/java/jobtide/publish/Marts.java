package jobtide.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.vocabulary.Schemas;

/** Two small marts with their contracts, written as Spark would leave them. */
final class Marts {
  private static final String HARBOURS =
      """
      table: harbours
      layer: mart
      description: Harbours of the coast; the pilot's list.
      grain: one row a harbour
      key: [name]
      columns:
        - {name: name, type: string, required: true, description: "Its name."}
        - {name: kind, type: string, one_of: [sea, "pilot's"], description: "What it's for."}
        - {name: depth, type: double, min: 2, max: 40, unit: m, description: "Its depth."}
        - {name: berths, type: bigint, description: "Places for ships."}
        - {name: used, type: bigint, description: "Of these, taken."}
        - {name: near, type: string, derived: true, description: "Not stored."}
      checks:
        - {name: used_within_berths, predicate: "used <= berths", description: "No ship without berth."}
      """;
  private static final String SHIPS =
      """
      table: ships
      layer: mart
      description: Ships.
      grain: one row a ship
      key: [ship]
      columns:
        - {name: ship, type: string, required: true, description: "Its name."}
        - {name: name, type: string, description: "Its harbour."}
      references:
        - {columns: [name], table: harbours}
      """;
  static final String GOOD_HARBOURS =
      """
      ('Tiefwater', 'sea', 12.5, 10, 4), ('Alder Quay', 'pilot''s', 2.0, 3, 3),
      ('Zander', null, 40.0, 1, null)
      """;
  static final String GOOD_SHIPS = "('Petrel', 'Zander'), ('Auk', 'Tiefwater')";

  private Marts() {}

  static List<TableContract> contracts(Path folder) {
    try {
      Path tables = Files.createDirectories(folder.resolve("contracts/tables"));
      Files.writeString(tables.resolve("harbours.yaml"), HARBOURS);
      Files.writeString(tables.resolve("ships.yaml"), SHIPS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(Contracts.load(Schemas.in(folder.resolve("contracts"))).marts());
  }

  /** What Spark leaves: a folder a mart, in several files. */
  static void unfinished(RunFolder run, String harbours, String ships) {
    parts(run, "harbours(name, kind, depth, berths, used)", harbours);
    parts(run, "ships(ship, name)", ships);
  }

  private static void parts(RunFolder run, String table, String rows) {
    String name = table.substring(0, table.indexOf('('));
    Path folder = run.unfinished(name);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String columns =
        table.contains("depth")
            ? "name, kind, depth::double depth, berths::bigint berths, used::bigint used"
            : "*";
    String from =
        "SELECT %s, row_number() OVER () AS n FROM (VALUES %s) AS %s"
            .formatted(columns, rows, table);
    for (int part = 0; part < 2; part++) {
      ask(
          "jdbc:duckdb:",
          "COPY (SELECT * EXCLUDE (n) FROM (%s) WHERE n %% 2 = %d) TO '%s'"
              .formatted(from, part, folder.resolve("part-" + part + ".parquet")));
    }
  }

  /** A run whose marts are written and checked. */
  static RunFolder complete(OutFolder out, String id, List<TableContract> contracts) {
    RunFolder run = out.run(id);
    unfinished(run, GOOD_HARBOURS, GOOD_SHIPS);
    MartFiles.write(run, contracts, Map.of());
    MartFiles.check(run, contracts);
    return run;
  }

  /** The answer, a line a row: cells separated by {@code |}. */
  static List<String> ask(String database, String sql) {
    try (Connection duck = DriverManager.getConnection(database);
        Statement statement = duck.createStatement()) {
      if (!statement.execute(sql)) {
        return List.of();
      }
      try (ResultSet rows = statement.getResultSet()) {
        return ResultLines.of(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
