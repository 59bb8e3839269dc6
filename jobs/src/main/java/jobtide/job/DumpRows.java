package jobtide.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import jobtide.ingest.DumpDay;
import jobtide.ingest.DumpReading;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.mapping.Outcome;
import jobtide.ingest.mapping.Outcome.Accepted;
import jobtide.ingest.mapping.Outcome.Rejected;
import jobtide.ingest.reader.UnusableDumpException;
import jobtide.spark.RecordRows;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;

/**
 * One dump as rows of {@link #schema}: each a posting or a rejection, and at the end one account,
 * which says that the dump was read to its end or why it cannot be used.
 */
final class DumpRows implements Iterator<Row> {
  static final StructType ACCOUNT =
      StructType.fromDDL(
          "postings bigint, rejects bigint, skipped bigint, replaced_characters bigint,"
              + " dump_date date, dump_date_from string, problem string");

  private static final int REPORT_EVERY = 512;

  private final String ingestId;
  private final String dump;
  private final StructType postings;
  private final StructType rejects;
  private final LongAccumulator bytes;
  private final DumpReading reading;
  private String problem;
  private boolean isAccounted;
  private long reportedBytes;
  private int sinceReport;

  DumpRows(
      DumpTask task,
      String ingestId,
      Normalizer normalizer,
      StructType postings,
      StructType rejects,
      LongAccumulator bytes) {
    this.ingestId = ingestId;
    this.dump = task.file().name();
    this.postings = postings;
    this.rejects = rejects;
    this.bytes = bytes;
    DumpReading opened = null;
    try {
      opened = new DumpReading(task.input(), task.inspection(), normalizer, Instant.now());
    } catch (UnusableDumpException e) {
      problem = e.getMessage();
    }
    this.reading = opened;
  }

  /** What a dump becomes: ingest_id, and one of posting, rejection and account. */
  static StructType schema(StructType postings, StructType rejects) {
    return new StructType()
        .add("ingest_id", "string")
        .add("posting", postings)
        .add("rejection", rejects)
        .add("account", ACCOUNT);
  }

  @Override
  public boolean hasNext() {
    return !isAccounted;
  }

  @Override
  public Row next() {
    if (isAccounted) {
      throw new NoSuchElementException();
    }
    if (problem == null) {
      try {
        if (reading.hasNext()) {
          report();
          return row(reading.next());
        }
      } catch (UnusableDumpException e) {
        problem = e.getMessage();
      } catch (UncheckedIOException e) {
        problem = "cannot be read to its end: " + DumpTask.reason(e);
      }
    }
    return account();
  }

  private Row row(Outcome outcome) {
    Map<String, String> ids = Map.of("ingest_id", ingestId, "dump", dump);
    if (outcome instanceof Accepted accepted) {
      Row posting = RecordRows.row(postings, accepted.posting(), ids);
      return RowFactory.create(ingestId, posting, null, null);
    }
    Row rejection = RecordRows.row(rejects, ((Rejected) outcome).rejection(), ids);
    return RowFactory.create(ingestId, null, rejection, null);
  }

  private Row account() {
    isAccounted = true;
    Row account;
    if (reading == null) {
      account = RowFactory.create(0L, 0L, 0L, 0L, null, null, problem);
    } else {
      bytes.add(reading.bytesRead() - reportedBytes);
      DumpReading.Account counts = reading.account();
      DumpDay day = counts.day();
      account =
          RowFactory.create(
              counts.postings(),
              counts.rejects(),
              counts.skipped(),
              counts.replacedCharacters(),
              day == null ? null : day.date(),
              day == null ? null : day.from().term(),
              problem);
      close();
    }
    return RowFactory.create(ingestId, null, null, account);
  }

  private void report() {
    if (++sinceReport == REPORT_EVERY) {
      sinceReport = 0;
      bytes.add(reading.bytesRead() - reportedBytes);
      reportedBytes = reading.bytesRead();
    }
  }

  private void close() {
    try {
      reading.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
