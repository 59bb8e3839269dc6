package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class DumpReaderProperties {
  private static final Limits SMALL = new Limits(300, 2000, 20);
  private static final int COLUMNS = 3;

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("ab,;|\"'\\ \t\n\ré€\uFFFE")
            .ofMaxLength(8)
            .map(text -> text + "x");
    return cell.list().ofSize(COLUMNS).list().ofMaxSize(12);
  }

  @Property(tries = 300, seed = "20261127")
  void rowsWrittenByCommonsCsvAreReadAsTheyWere(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord("a", "b", "c");
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    }
    DumpInput dump = Dumps.of(text.toString());
    DumpShape shape = DumpProbe.probe(dump, new ReadOptions(Format.CSV, null, ',', '"', '"', null));

    List<List<String>> read = new ArrayList<>();
    for (DumpRecord record : Dumps.records(dump, shape, Limits.DEFAULT)) {
      List<String> cells = new ArrayList<>();
      ((DumpRecord.Read) record).data().forEach(cell -> cells.add(cell.asText()));
      read.add(cells);
    }

    assertThat(read).isEqualTo(rows);
  }

  @Property(tries = 500, seed = "20261127")
  void anyBytesGiveRecordsOrAreUnusable(@ForAll byte[] bytes) {
    assertPositionsIncrease(bytes);
  }

  @Provide
  Arbitrary<String> almostDumps() {
    return Arbitraries.of(
            "a,b\n",
            "\"",
            ",",
            "\n",
            "\r\n",
            "x",
            "{",
            "}",
            "[",
            "]",
            ":",
            "{\"id\":1}",
            "\"id\"",
            "null",
            "1e9999999999",
            "\\",
            "\0",
            "<",
            "<html>",
            "\"@type\":\"JobPosting\"",
            "<script type=\"application/ld+json\">",
            "</script>",
            "y".repeat(400),
            "\uFEFF",
            " ")
        .list()
        .ofMaxSize(30)
        .map(parts -> parts.stream().collect(Collectors.joining()));
  }

  @Property(tries = 1000, seed = "20261127")
  void anyTextGivesRecordsOrIsUnusable(@ForAll("almostDumps") String text) {
    assertPositionsIncrease(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertPositionsIncrease(byte[] bytes) {
    DumpInput dump = Dumps.of(bytes);
    List<Long> positions;
    try {
      positions = Dumps.records(dump, SMALL).stream().map(DumpRecord::position).toList();
    } catch (UnusableDumpException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return;
    }
    for (int i = 1; i < positions.size(); i++) {
      assertThat(positions.get(i)).isGreaterThan(positions.get(i - 1));
    }
  }
}
