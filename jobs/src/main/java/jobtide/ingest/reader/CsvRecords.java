package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import jobtide.ingest.reader.RecordSplitter.Kind;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows under a header. The splitter finds them; those in good form go to Commons CSV by the block.
 */
final class CsvRecords implements RecordSource {
  private static final int BLOCK = 1 << 16;

  private final Reader reader;
  private final RecordSplitter splitter;
  private final CsvCells parser;
  private final List<String> header;
  private final Deque<Slot> slots = new ArrayDeque<>();
  private final Deque<DumpRecord> ready = new ArrayDeque<>();
  private IOException trouble;
  private boolean ended;

  /** A record in the order of the dump: already made, or a span of the block to be parsed. */
  private record Slot(DumpRecord made, long line, int from, int to) {}

  CsvRecords(Reader reader, CsvDialect dialect, Limits limits) throws IOException {
    this.reader = reader;
    TextWindow text = new TextWindow(reader);
    this.splitter = new RecordSplitter(text, dialect, limits.recordChars());
    this.parser = new CsvCells(dialect);
    this.header = CsvHeader.names(headerCells());
    splitter.expect(header.size());
  }

  List<String> header() {
    return header;
  }

  private List<String> headerCells() throws IOException {
    Kind kind = splitter.next();
    while (kind == Kind.BLANK || (kind == Kind.ROW && CsvDialectSigns.isSeparatorLine(splitter))) {
      kind = splitter.next();
    }
    return switch (kind) {
      case ROW -> parser.of(splitter.raw());
      case BROKEN ->
          throw new UnusableDumpException(
              "header in line %d %s: mend it, or name another quote or delimiter"
                  .formatted(splitter.line(), splitter.message()));
      case END -> throw new UnusableDumpException("is empty: it has no header");
      case BLANK, LENIENT_ROW -> throw new IllegalStateException("no header of kind " + kind);
    };
  }

  @Override
  public DumpRecord next() throws IOException {
    while (ready.isEmpty()) {
      if (trouble != null) {
        throw trouble;
      }
      if (ended) {
        return null;
      }
      readBlock();
    }
    return ready.poll();
  }

  private void readBlock() {
    StringBuilder block = new StringBuilder(BLOCK + BLOCK / 4);
    try {
      while (block.length() < BLOCK && !ended) {
        Kind kind = splitter.next();
        ended = kind == Kind.END;
        if (!ended) {
          slots.add(slot(kind, block));
        }
      }
    } catch (IOException e) {
      // What was whole before the trouble is still given out.
      trouble = e;
    }
    makeReady(block.toString());
  }

  private Slot slot(Kind kind, StringBuilder block) {
    long line = splitter.line();
    return switch (kind) {
      case ROW -> {
        int from = block.length();
        splitter.copy(block);
        int to = block.length();
        block.append('\n');
        yield new Slot(null, line, from, to);
      }
      case LENIENT_ROW -> {
        String raw = splitter.raw();
        yield new Slot(row(line, splitter.cells(), () -> raw), line, 0, 0);
      }
      case BLANK -> new Slot(new DumpRecord.Empty(line), line, 0, 0);
      default ->
          new Slot(
              new DumpRecord.Broken(line, splitter.reason(), splitter.message(), splitter.raw()),
              line,
              0,
              0);
    };
  }

  private void makeReady(String block) {
    List<CSVRecord> rows = parser.records(block);
    long spans = slots.stream().filter(slot -> slot.made == null).count();
    if (rows.size() != spans) {
      throw new UnusableDumpException(
          "Commons CSV sees %d records where the splitter sees %d, from line %d on"
              .formatted(rows.size(), spans, slots.peek().line));
    }
    int next = 0;
    for (Slot slot : slots) {
      ready.add(
          slot.made != null
              ? slot.made
              : row(
                  slot.line, rows.get(next++).toList(), () -> block.substring(slot.from, slot.to)));
    }
    slots.clear();
  }

  private DumpRecord row(long line, List<String> cells, Supplier<String> raw) {
    for (int i = header.size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return new DumpRecord.Broken(
            line, "ragged_row", RecordSplitter.ragged(cells.size(), header.size()), raw.get());
      }
    }
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < header.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        data.put(header.get(i), cells.get(i));
      }
    }
    return new DumpRecord.Read(line, data, raw);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
