package jobtide.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jobtide.contract.Contracts;
import jobtide.contract.TableContract;
import jobtide.vocabulary.Schemas;

/** Two marts with a column of every type and awkward values; each run marks its rows. */
final class Weather {
  private static final String READINGS =
      """
      table: readings
      layer: mart
      description: What was read; the keeper's book.
      grain: one row a month, source and station
      key: [month, source, role, station]
      columns:
        - {name: month, type: date, required: true, description: "First day."}
        - {name: source, type: string, required: true, description: "Who says so."}
        - {name: role, type: string, required: true, description: "Of whom."}
        - {name: station, type: string, required: true, description: "Where it's read."}
        - {name: note, type: string, description: "Any text."}
        - {name: read_at, type: timestamp, description: "When, UTC."}
        - {name: height, type: double, description: "Height."}
        - {name: drops, type: bigint, description: "Many."}
        - {name: storms, type: int, description: "Few."}
        - {name: calm, type: boolean, description: "Whether calm."}
        - {name: run, type: bigint, required: true, description: "Run that wrote it."}
      """;
  private static final String TOTALS =
      """
      table: totals
      layer: mart
      description: Totals.
      grain: one row a station
      key: [station]
      columns:
        - {name: station, type: string, required: true, description: "Where."}
        - {name: run, type: bigint, required: true, description: "Run that wrote it."}
      """;
  private static final String AWKWARD =
      """
      (DATE '2024-01-01', 'a', 'All', 'plain', 'text', TIMESTAMP '2024-03-31 02:30:00.123456', 0.1::double + 0.2, 9223372036854775807, 2147483647, true),
      (DATE '1899-12-31', 'a', 'All', 'empty', '', TIMESTAMP '1899-12-31 23:59:59.999', 1e-300, -9223372036854775808, -2147483648, false),
      (DATE '2024-01-01', 'a', 'All', 'null', NULL, NULL, NULL, NULL, NULL, NULL),
      (DATE '2024-01-01', 'b', 'All', 'quotes', 'say "x", it''s; a,b', NULL, -0.0, 0, 0, NULL),
      (DATE '2024-01-01', 'b', 'All', 'lines', E'one\\ntwo\\r\\nthree\\ttab', NULL, 'NaN', 0, 0, NULL),
      (DATE '2024-01-01', 'b', 'All', 'end of data', '\\.', NULL, 'Infinity', 0, 0, NULL),
      (DATE '2024-01-01', 'b', 'All', 'backslash', 'C:\\N\\', NULL, 1.7976931348623157e308, 0, 0, NULL),
      (DATE '9999-12-31', 'NULL', 'All', 'NULL', 'NULL', NULL, 123456789.123456789, 0, 0, NULL),
      (DATE '2024-01-01', 'ÜñïçødÉ', '日本', '🦆', '  spaces  ', NULL, 0, 0, 0, NULL)""";

  private final Path folder;
  private final OutFolder out;

  Weather(Path folder) {
    this.folder = folder;
    this.out = new OutFolder(folder.resolve("out"));
    out.create();
  }

  OutFolder out() {
    return out;
  }

  List<TableContract> contracts() {
    return contracts(READINGS);
  }

  /** With another column, and without one that there was. */
  List<TableContract> laterContracts() {
    return contracts(
        READINGS.replace(
            "{name: storms, type: int, description: \"Few.\"}",
            "{name: gales, type: bigint, description: \"Few.\"}"));
  }

  private List<TableContract> contracts(String readings) {
    try {
      Path tables = Files.createDirectories(folder.resolve("contracts/tables"));
      Files.writeString(tables.resolve("readings.yaml"), readings);
      Files.writeString(tables.resolve("totals.yaml"), TOTALS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(Contracts.load(Schemas.in(folder.resolve("contracts"))).marts());
  }

  /** A run with the awkward rows and 2,000 others, all marked by its number. */
  RunFolder run(int number) {
    return run(number, "storms");
  }

  /** A run of {@link #laterContracts}. */
  RunFolder laterRun(int number) {
    return run(number, "gales");
  }

  private RunFolder run(int number, String few) {
    RunFolder run = out.run("run-" + number);
    try {
      Files.createDirectories(run.marts());
      Files.writeString(run.summary(), "{}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(
        run.mart("readings"),
        """
        SELECT month, source, role, station, note, read_at, height, drops::bigint AS drops,
          %s, calm, %d::bigint AS run
        FROM (VALUES %s,
          (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS
          t(month, source, role, station, note, read_at, height, drops, few, calm)
        WHERE station IS NOT NULL
        UNION ALL
        SELECT DATE '2020-01-01', 'c', 'All', 'station ' || i, NULL, NULL, random(), i, 0, NULL, %d
        FROM range(2000) AS r(i)"""
            .formatted(
                few.equals("storms") ? "few::int AS storms" : "few::bigint AS gales",
                number,
                AWKWARD,
                number));
    write(
        run.mart("totals"),
        "SELECT 'station ' || i AS station, %d::bigint AS run FROM range(500) AS r(i)"
            .formatted(number));
    return run;
  }

  private static void write(Path file, String sql) {
    Marts.ask("jdbc:duckdb:", "COPY (" + sql + ") TO '" + file + "' (FORMAT parquet)");
  }
}
