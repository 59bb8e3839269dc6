package jobtide.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.mapping.Outcome;
import jobtide.ingest.mapping.Outcome.Accepted;
import jobtide.ingest.mapping.Outcome.Rejected;
import jobtide.ingest.mapping.RecordMapper;
import jobtide.ingest.reader.DumpInput;
import jobtide.ingest.reader.DumpReader;
import jobtide.ingest.reader.DumpRecord;
import jobtide.model.Rejection;

/**
 * A dump as postings and rejections, one at a time, with an account of every record.
 *
 * <p>{@link #next} throws {@link jobtide.ingest.reader.UnusableDumpException} where the dump breaks
 * off; then nothing of it may be kept.
 */
public final class DumpReading implements Iterator<Outcome>, Closeable {
  private final DumpReader reader;
  private final Mapping mapping;
  private final RecordMapper mapper;
  private final Normalizer normalizer;
  private final Instant now;
  private final Deque<Outcome> pending = new ArrayDeque<>();
  private final Optional<Instant> dateInName;
  private long postings;
  private long rejects;
  private long skipped;
  private Instant dateInField;
  private Instant latestPosted;

  /**
   * Opens a dump.
   *
   * @param now dates of posting long after it are wrong, where the dump's own date is unknown
   */
  public DumpReading(
      DumpInput dump, DumpInspection inspection, Normalizer normalizer, Instant now) {
    this.mapping = inspection.mapping();
    this.normalizer = normalizer;
    this.now = now;
    this.dateInName = inspection.dateInName(dump.name(), now);
    this.mapper =
        new RecordMapper(mapping, normalizer, RecordMapper.latestPlausible(dateInName.orElse(now)));
    this.reader = DumpReader.open(dump, inspection.shape(), inspection.readOptions());
  }

  /**
   * What became of the records: rows = postings + rejects + skipped.
   *
   * @param day that the dump stands for, as far as the dump itself tells; else null
   */
  public record Account(
      long postings, long rejects, long skipped, long replacedCharacters, DumpDay day) {

    public long rows() {
      return postings + rejects + skipped;
    }
  }

  @Override
  public boolean hasNext() {
    while (pending.isEmpty() && reader.hasNext()) {
      read(reader.next());
    }
    return !pending.isEmpty();
  }

  @Override
  public Outcome next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return pending.remove();
  }

  private void read(DumpRecord record) {
    if (record instanceof DumpRecord.Empty) {
      skipped++;
    } else if (record instanceof DumpRecord.Broken broken) {
      add(
          new Rejected(
              new Rejection(
                  broken.position(),
                  broken.reason(),
                  broken.message(),
                  Rejection.kept(broken.raw(), normalizer::masked))));
    } else if (record instanceof DumpRecord.Read read) {
      List<Outcome> outcomes = mapper.map(read.data(), read.position(), read::raw);
      outcomes.forEach(this::add);
      mapping
          .dumpDateIn(read.data(), normalizer, now)
          .ifPresent(date -> dateInField = later(dateInField, date));
    }
  }

  private void add(Outcome outcome) {
    if (outcome instanceof Accepted accepted) {
      postings++;
      Instant posted = accepted.posting().postedAt();
      // A dump is not of a day to come, whatever an employer plans or mistypes.
      if (posted == null || !posted.isAfter(now)) {
        latestPosted = later(latestPosted, posted);
      }
    } else {
      rejects++;
    }
    pending.add(outcome);
  }

  private static Instant later(Instant a, Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }

  /** Bytes of the file that have been read so far. */
  public long bytesRead() {
    return reader.bytesRead();
  }

  /** Records so far. */
  public long rows() {
    return postings + rejects + skipped;
  }

  /** The account; of the whole dump once {@link #hasNext} is false. */
  public Account account() {
    return new Account(postings, rejects, skipped, reader.replacedCharacters(), day());
  }

  private DumpDay day() {
    if (dateInName.isPresent()) {
      return DumpDay.at(dateInName.get(), DumpDay.From.FILE_NAME);
    }
    if (dateInField != null) {
      return DumpDay.at(dateInField, DumpDay.From.FIELD);
    }
    return latestPosted == null ? null : DumpDay.at(latestPosted, DumpDay.From.LATEST_POSTING);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
