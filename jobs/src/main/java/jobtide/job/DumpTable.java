package jobtide.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jobtide.contract.TableContract;
import jobtide.ingest.DumpDay;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.reader.Compression;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@code dumps}: how a dump that was read is noted there, and known again. */
final class DumpTable {
  private DumpTable() {}

  /** What a row tells of its dump. */
  static KnownDumps.Known known(Row row) {
    return new KnownDumps.Known(
        row.getAs("ingest_id"),
        row.getAs("dump"),
        row.getAs("content_sha256"),
        Mapping.Kind.valueOf(row.<String>getAs("kind").toUpperCase(Locale.ROOT)),
        day(row));
  }

  /** The day in a row, or in the account of a dump; null where that tells none. */
  static DumpDay day(Row row) {
    LocalDate date = row.getAs("dump_date");
    return date == null
        ? null
        : new DumpDay(date, DumpDay.From.ofTerm(row.getAs("dump_date_from")));
  }

  /**
   * The row of a dump, in the order of the contract's columns.
   *
   * @param account as {@link DumpRows} gives it
   * @param replaced the ingest id of the reading that it replaces, or its own: a last cell, see
   *     {@link jobtide.spark.Lake#commitDumps}
   */
  static Row record(
      TableContract dumps,
      DumpTask task,
      String ingestId,
      String mappingSha256,
      DumpDay day,
      Row account,
      String replaced) {
    Mapping mapping = task.inspection().mapping();
    long postings = account.getAs("postings");
    long rejects = account.getAs("rejects");
    long skipped = account.getAs("skipped");
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("ingest_id", ingestId);
    cells.put("dump", task.file().name());
    cells.put("content_sha256", task.contentSha256());
    cells.put("mapping_sha256", mappingSha256);
    cells.put("source", mapping.source());
    cells.put("kind", mapping.kind().name().toLowerCase(Locale.ROOT));
    cells.put("licence", mapping.licence());
    cells.put("attribution", mapping.attribution());
    cells.put("format", format(task));
    cells.put("bytes", task.file().bytes());
    cells.put("dump_date", day.date());
    cells.put("dump_date_from", day.from().term());
    cells.put("rows_read", postings + rejects + skipped);
    cells.put("postings", postings);
    cells.put("rejects", rejects);
    cells.put("skipped", skipped);
    cells.put("replaced_characters", account.<Long>getAs("replaced_characters"));
    cells.put("ingested_at", Instant.now());
    List<Object> row =
        dumps.storedColumns().stream()
            .map(column -> cells.get(column.name()))
            .collect(Collectors.toList());
    row.add(replaced);
    return RowFactory.create(row.toArray());
  }

  private static String format(DumpTask task) {
    String format = task.inspection().shape().format().name().toLowerCase(Locale.ROOT);
    Compression compression = task.inspection().shape().compression();
    return compression == Compression.NONE
        ? format
        : format + " in " + compression.name().toLowerCase(Locale.ROOT);
  }
}
