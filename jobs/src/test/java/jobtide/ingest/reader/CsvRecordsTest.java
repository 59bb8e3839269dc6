package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jobtide.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {
  private static final Limits SMALL = new Limits(200, 1000, 20);

  @Test
  void positionsArePhysicalLinesAcrossMultiLineCells() {
    assertThat(Dumps.told("id,text\n1,\"two\nlines\"\n2,one\n"))
        .containsExactly(
            "2 {\"id\":\"1\",\"text\":\"two\\nlines\"}", "4 {\"id\":\"2\",\"text\":\"one\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineBreakEndsARecord(String lineBreak) {
    String text = String.join(lineBreak, "id,text", "1,\"a" + lineBreak + "b\"", "2,c", "");

    List<DumpRecord> records = Dumps.records(text);

    assertThat(records).extracting(DumpRecord::position).containsExactly(2L, 4L);
    assertThat(((DumpRecord.Read) records.get(0)).data().get("text").asText())
        .isEqualTo("a" + lineBreak + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsToldByEvenRows(String delimiter) {
    String row = String.join(delimiter, "%d", "Engineer", "\"a, b; c | d\"");
    String text = row.formatted(0) + "\n" + row.formatted(1) + "\n" + row.formatted(2) + "\n";

    DumpShape shape = Dumps.shape(Dumps.of(text));

    assertThat(shape.csv()).isEqualTo(new CsvDialect(delimiter.charAt(0), '"', null));
    assertThat(shape.fields()).containsExactly("0", "Engineer", "a, b; c | d");
    assertThat(shape.sample()).hasSize(2);
  }

  @Test
  void excelsSeparatorLineNamesTheDelimiterAndIsNoHeader() {
    DumpInput dump = Dumps.of("sep=;\nid;a,b\n1;x,y\n");

    assertThat(Dumps.shape(dump).fields()).containsExactly("id", "a,b");
    assertThat(Dumps.told(Dumps.records(dump))).containsExactly("3 {\"id\":\"1\",\"a,b\":\"x,y\"}");
  }

  @Test
  void backslashEscapesAreToldByTheText() {
    DumpInput dump = Dumps.of("id,text\n1,\"a \\\"b\\\", c\"\n2,\"d \\\"e\\\", f\"\n");

    assertThat(Dumps.shape(dump).csv().escape()).isEqualTo('\\');
    assertThat(Dumps.told(Dumps.records(dump)))
        .containsExactly(
            "2 {\"id\":\"1\",\"text\":\"a \\\"b\\\", c\"}",
            "3 {\"id\":\"2\",\"text\":\"d \\\"e\\\", f\"}");
  }

  @Test
  void optionsGoBeforeWhatIsDetected() {
    DumpInput dump = Dumps.of("a,b;c\n'1,2';3\n");
    ReadOptions options = new ReadOptions(Format.CSV, null, ';', '\'', null, null);

    DumpShape shape = DumpProbe.probe(dump, options);

    assertThat(shape.fields()).containsExactly("a,b", "c");
    assertThat(Dumps.told(Dumps.records(dump, shape, SMALL)))
        .containsExactly("2 {\"a,b\":\"1,2\",\"c\":\"3\"}");
  }

  @Test
  void repeatedAndEmptyHeadersGetNamesOfTheirOwn() {
    assertThat(CsvHeader.names(List.of("a", "", "a", " a_2 ", "a", "")))
        .containsExactly("a", "column_2", "a_2", "a_2_2", "a_3", "column_6");
  }

  @Test
  void emptyCellsAreAbsentAndRowsOfBlankCellsEmpty() {
    assertThat(Dumps.told("id,text\n1,\n\n , \n,\"\"\n\"\"\"\",2\n"))
        .containsExactly(
            "2 {\"id\":\"1\"}",
            "3 empty",
            "4 empty",
            "5 empty",
            "6 {\"id\":\"\\\"\",\"text\":\"2\"}");
  }

  @Test
  void raggedRowsAreBrokenUnlessTheirExtraCellsAreBlank() {
    assertThat(Dumps.told("a,b,c\n1,2\n1,2,3,4\n1,2,3,, \n1,2,3\n"))
        .containsExactly(
            "2 ragged_row: has 2 cells, the header has 3",
            "3 ragged_row: has 4 cells, the header has 3",
            "4 {\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}",
            "5 {\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
  }

  @Test
  void aStrayQuoteBreaksItsLineAlone() {
    assertThat(Dumps.told("a,b\n1,2\n\"x\" y,z\n3,4\n"))
        .containsExactly(
            "2 {\"a\":\"1\",\"b\":\"2\"}",
            "3 bad_quote: has text behind a closing quote",
            "4 {\"a\":\"3\",\"b\":\"4\"}");
  }

  @Test
  void anUnclosedQuoteBreaksItsLineAlone() {
    assertThat(Dumps.told("a,b\n1,2\n2,\"open\n3,4\n5,6\n"))
        .containsExactly(
            "2 {\"a\":\"1\",\"b\":\"2\"}",
            "3 bad_quote: has a quote that is not closed",
            "4 {\"a\":\"3\",\"b\":\"4\"}",
            "5 {\"a\":\"5\",\"b\":\"6\"}");
  }

  @Test
  void anUnclosedQuoteDoesNotPairWithOneOfALaterRow() {
    assertThat(
            Dumps.told("a,b,c\n1,\"open,2\n3,4,5\n6,\"7, 8\",9\n10,\"open,11\n12,13,14\n,,\"x\"\n"))
        .containsExactly(
            "2 bad_quote: has text behind a closing quote",
            "3 {\"a\":\"3\",\"b\":\"4\",\"c\":\"5\"}",
            "4 {\"a\":\"6\",\"b\":\"7, 8\",\"c\":\"9\"}",
            "5 bad_quote: has text behind a closing quote",
            "6 {\"a\":\"12\",\"b\":\"13\",\"c\":\"14\"}",
            "7 {\"c\":\"x\"}");
  }

  @Test
  void aQuoteThatClosesRowsLaterTakesNoNeighbours() {
    // Well formed as a whole, yet one record of two cells where the header has three.
    assertThat(Dumps.told("a,b,c\n1,\"open,2\n3,4,5\n6,7,\"\n8,9,10\n"))
        .containsExactly(
            "2 bad_quote: has a quote that is not closed",
            "3 {\"a\":\"3\",\"b\":\"4\",\"c\":\"5\"}",
            "4 bad_quote: has a quote that is not closed",
            "5 {\"a\":\"8\",\"b\":\"9\",\"c\":\"10\"}");
  }

  @Test
  void aRaggedRowOfSeveralLinesStaysOneRecord() {
    assertThat(Dumps.told("a,b,c\n1,\"two\nlines\"\n3,4,5\n"))
        .containsExactly(
            "2 ragged_row: has 2 cells, the header has 3",
            "4 {\"a\":\"3\",\"b\":\"4\",\"c\":\"5\"}");
  }

  @Test
  void quotesThatNobodyDoubledAreReadWhenTheColumnsComeOut() {
    assertThat(
            Dumps.told(
                "a,b,c\n1,\"he said \"hi\" to us\",2\n3,\"ends \"so\"\",4\n5,\"on\ntwo \"x\" lines\",6\n"))
        .containsExactly(
            "2 {\"a\":\"1\",\"b\":\"he said \\\"hi\\\" to us\",\"c\":\"2\"}",
            "3 {\"a\":\"3\",\"b\":\"ends \\\"so\\\"\",\"c\":\"4\"}",
            "4 {\"a\":\"5\",\"b\":\"on\\ntwo \\\"x\\\" lines\",\"c\":\"6\"}");
  }

  @Test
  void aQuoteInTheMiddleOfAPlainCellIsText() {
    assertThat(Dumps.told("a,b\n5\" disk,x\n"))
        .containsExactly("2 {\"a\":\"5\\\" disk\",\"b\":\"x\"}");
  }

  @Test
  void rowsWithNulCharactersAreBroken() {
    assertThat(Dumps.told("a,b\n1,x\0y\n2,z\n"))
        .containsExactly("2 nul_character: holds a NUL character", "3 {\"a\":\"2\",\"b\":\"z\"}");
  }

  @Test
  void aLineBeyondTheBoundIsBrokenAndTheNextGoesOn() {
    DumpInput dump = Dumps.of("a,b\n1," + "x".repeat(100_000) + "\n2,y\n");

    assertThat(Dumps.told(Dumps.records(dump, SMALL)))
        .containsExactly(
            "2 record_too_long: is longer than 200 characters", "3 {\"a\":\"2\",\"b\":\"y\"}");
  }

  @Test
  void aQuoteThatStaysOpenBeyondTheBoundBreaksItsLineAlone() {
    DumpInput dump = Dumps.of("a,b\n1,\"open\n" + "2,y\n".repeat(200));

    List<DumpRecord> records = Dumps.records(dump, SMALL);

    assertThat(records).hasSize(201);
    assertThat(Dumps.told(records).get(0)).isEqualTo("2 bad_quote: has a quote that is not closed");
    assertThat(records.subList(1, 201)).allMatch(record -> record instanceof DumpRecord.Read);
  }

  @Test
  void nothingButOpenQuotesIsReadInTimeThatGrowsWithTheText() {
    DumpInput dump = Dumps.of("a,b,c\n" + "\"x\n".repeat(1_000_000));

    assertThat(Dumps.records(dump))
        .hasSize(1_000_000)
        .allMatch(record -> record instanceof DumpRecord.Broken);
  }

  @Test
  void aHeaderAloneHasNoRecords() {
    assertThat(Dumps.records("id,title")).isEmpty();
  }

  @Test
  void aHeaderWithAnOpenQuoteMakesTheDumpUnusable() {
    assertThatThrownBy(() -> Dumps.records("id,\"title\n1,2\n"))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("header in line 1 has a quote that is not closed");
  }

  @Test
  void byteOrderMarksAreNoPartOfTheHeader() {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32LE"),
            Charset.forName("UTF-32BE"))) {
      DumpInput dump = Dumps.of("\uFEFFid,città\n1,Zürich €\n".getBytes(charset));

      assertThat(Dumps.shape(dump).charset()).isEqualTo(charset);
      assertThat(Dumps.told(Dumps.records(dump)))
          .containsExactly("2 {\"id\":\"1\",\"città\":\"Zürich €\"}");
    }
  }

  @Test
  void rawIsTheRecordAsItWasUpToTheLimit() {
    String cell = "ä\n".repeat(3000);
    DumpRecord.Read read =
        (DumpRecord.Read) Dumps.records("id,text\n1,\"" + cell + "\"\n2,x\n").get(0);

    assertThat(read.raw()).startsWith("1,\"ä\nä");
    assertThat(read.raw().getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween(Rejection.RAW_READ - 3, Rejection.RAW_READ);
    assertThat(((DumpRecord.Read) Dumps.records("a,b\n 1,\"2\"\"\"\n").get(0)).raw())
        .isEqualTo(" 1,\"2\"\"\"");
  }

  @Test
  void noncharactersOfUnicodeAreText() {
    assertThat(Dumps.told("a,b\n\uFFFE1,\uFFFF2\n"))
        .containsExactly("2 {\"a\":\"\uFFFE1\",\"b\":\"\uFFFF2\"}");
  }
}
