package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import jobtide.model.Rejection;

/** One record of a dump: read, broken or empty. */
public sealed interface DumpRecord {

  /** Where it begins: 1-based line in CSV and JSON Lines, 1-based index in other formats. */
  long position();

  /** A record that could be read. */
  final class Read implements DumpRecord {
    private final long position;
    private final JsonNode data;
    private final Supplier<String> raw;

    Read(long position, JsonNode data, Supplier<String> raw) {
      this.position = position;
      this.data = data;
      this.raw = raw;
    }

    @Override
    public long position() {
      return position;
    }

    /**
     * An object. A CSV row has a text for each cell that is not empty. A record of a JSON array
     * inside an object has the object's own scalars that stand before it under {@code _parent},
     * shared by all records: do not change them.
     */
    public JsonNode data() {
      return data;
    }

    /**
     * The beginning of the record as it was, at most {@link Rejection#RAW_READ} bytes; made on
     * demand.
     */
    public String raw() {
      return Rejection.beginning(raw.get(), Rejection.RAW_READ);
    }
  }

  /**
   * A record that could not be read.
   *
   * @param reason short code in snake case: {@code bad_quote}, {@code ragged_row}, {@code
   *     nul_character}, {@code record_too_long}, {@code bad_json}, {@code too_deep}, {@code
   *     null_record}, {@code not_an_object}
   * @param message what is wrong, as a predicate of the record
   * @param raw its beginning, at most {@link Rejection#RAW_READ} bytes
   */
  record Broken(long position, String reason, String message, String raw) implements DumpRecord {
    private static final int LONGEST_MESSAGE = 300;

    public Broken {
      message = RawText.oneLine(message, LONGEST_MESSAGE);
      raw = Rejection.beginning(raw, Rejection.RAW_READ);
    }
  }

  /** A blank line, or a row of blank cells. */
  record Empty(long position) implements DumpRecord {}
}
