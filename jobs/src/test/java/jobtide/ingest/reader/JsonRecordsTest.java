package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {
  private static final Limits SMALL = new Limits(200, 1000, 20);

  private static DumpShape probed(String text) {
    return Dumps.shape(Dumps.of(text));
  }

  @Test
  void elementsOfAnArrayAreRecords() {
    String text = "[{\"a\":1},\n null, 3, {\"a\":2}]";

    assertThat(probed(text).format()).isEqualTo(Format.JSON);
    assertThat(probed(text).recordsPath()).isEmpty();
    assertThat(Dumps.told(text))
        .containsExactly(
            "1 {\"a\":1}",
            "2 null_record: is null",
            "3 not_an_object: is of type number, not an object",
            "4 {\"a\":2}");
  }

  @Test
  void theArrayWithTheMostObjectsInsideAnObjectHoldsTheRecords() {
    String text =
        "{\"facets\":[{\"x\":1}],\"data\":{\"jobs\":[{\"id\":1},{\"id\":2}]},\"tags\":[1,2,3]}";

    assertThat(probed(text).format()).isEqualTo(Format.JSON);
    assertThat(probed(text).recordsPath()).isEqualTo("data.jobs");
    assertThat(probed(text).fields()).containsExactly("id");
    assertThat(Dumps.told(text)).containsExactly("1 {\"id\":1}", "2 {\"id\":2}");
  }

  @Test
  void scalarsBeforeTheArrayAreItsRecordsParent() {
    String text =
        "{\"company\":\"Acme\",\"n\":null,\"data\":{\"page\":2,\"jobs\":[{\"id\":1}],\"later\":1}}";

    List<DumpRecord> records = Dumps.records(text);

    assertThat(Dumps.told(records))
        .containsExactly("1 {\"id\":1,\"_parent\":{\"company\":\"Acme\",\"page\":2}}");
    assertThat(((DumpRecord.Read) records.get(0)).raw()).isEqualTo("{\"id\":1}");
    assertThat(probed(text).fields())
        .containsExactly("id", "_parent", "_parent.company", "_parent.page");
  }

  @Test
  void anEmptyArrayIsADumpWithoutRecords() {
    assertThat(Dumps.records("{\"jobs\":[],\"version\":1}")).isEmpty();
    assertThat(Dumps.records("[]")).isEmpty();
    assertThat(Dumps.records("[]".repeat(100_000))).isEmpty();
  }

  @Test
  void objectsOverSeveralLinesOneAfterTheOtherAreRecords() {
    String text = "{\n \"id\": 1\n}\n{\n \"id\": 2\n}\n";

    assertThat(probed(text).format()).isEqualTo(Format.JSON);
    assertThat(probed(text).recordsPath()).isNull();
    assertThat(Dumps.told(text)).containsExactly("1 {\"id\":1}", "2 {\"id\":2}");
  }

  @Test
  void fieldsAreNamedThroughObjectsAndLists() {
    assertThat(
            probed("[{\"a\":{\"b\":1}},{\"c\":[{\"d\":1},{\"e\":{\"f\":{\"g\":1}}}],\"h\":[1]}]")
                .fields())
        .containsExactly("a", "a.b", "c", "c[].d", "c[].e", "c[].e.f", "c[].e.f.g", "h");
  }

  @Test
  void aWrongPathNamesTheArraysThatExist() {
    DumpInput dump = Dumps.of("{\"jobs\":[{\"id\":1}],\"meta\":{\"tags\":[1]}}");
    ReadOptions options = new ReadOptions(Format.JSON, null, null, null, null, "items");

    assertThatThrownBy(() -> DumpProbe.probe(dump, options))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessage(
            "has no array \"items\"; its arrays are jobs, meta.tags: name one as the records' path");
  }

  @Test
  void aSyntaxErrorInADocumentSaysWhereItIs() {
    assertThatThrownBy(() -> Dumps.records("[{\"id\":1},\n{\"id\":}]"))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("is not valid JSON (Unexpected character")
        .hasMessageContaining("at line 2, column 7, b")
        .hasMessageContaining("mend it");
    assertThatThrownBy(() -> Dumps.records("{\"jobs\":[{\"id\":1},{\"id\":2}"))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("behind record 2");
  }

  @Test
  void aDocumentNestedTooDeepIsUnusable() {
    assertThatThrownBy(() -> Dumps.records("[{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("is nested deeper than 200 levels");
  }

  @Test
  void anElementBeyondTheBoundIsBrokenAndTheNextGoesOn() {
    DumpInput dump = Dumps.of("[{\"a\":[" + "{\"b\":1},".repeat(10_000) + "2]},{\"id\":1}]");

    assertThat(Dumps.told(Dumps.records(dump, SMALL)))
        .containsExactly("1 record_too_long: takes more than 200 characters", "2 {\"id\":1}");
  }

  @Test
  void aShortLineOfManyValuesTakesNoMoreMemoryThanTheBound() {
    DumpInput dump = Dumps.of("{\"id\":1}\n{\"a\":[{},{},{},{}]}\n");

    assertThat(Dumps.told(Dumps.records(dump, SMALL)))
        .containsExactly("1 {\"id\":1}", "2 record_too_long: takes more than 200 characters");
  }

  @Test
  void aStringBeyondTheBoundMakesADocumentUnusable() {
    DumpInput dump = Dumps.of("[{\"a\":\"" + "x".repeat(100_000) + "\"}]");

    assertThatThrownBy(() -> Dumps.records(dump, SMALL))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("behind record 1");
  }

  @Test
  void brokenLinesHarmNoOthers() {
    String text =
        "{\"id\":1}\n{\"id\":\n\n{\"id\":2} {}\nnull\n[1]\n"
            + "{\"a\":".repeat(300)
            + "\n{\"id\":3}\r\n";

    assertThat(probed(text).format()).isEqualTo(Format.JSON_LINES);
    List<String> told = Dumps.told(text);
    assertThat(told).hasSize(8);
    assertThat(told.get(0)).isEqualTo("1 {\"id\":1}");
    assertThat(told.get(1)).startsWith("2 bad_json: is no JSON in column 7: ");
    assertThat(told.get(2)).isEqualTo("3 empty");
    assertThat(told.get(3)).isEqualTo("4 bad_json: goes on behind its value, in column 10");
    assertThat(told.get(4)).isEqualTo("5 null_record: is null");
    assertThat(told.get(5)).isEqualTo("6 not_an_object: is of type array, not an object");
    assertThat(told.get(6)).isEqualTo("7 too_deep: is nested deeper than 200 levels");
    assertThat(told.get(7)).isEqualTo("8 {\"id\":3}");
  }

  @Test
  void aLineBeyondTheBoundIsBroken() {
    DumpInput dump = Dumps.of("{\"id\":1}\n{\"a\":\"" + "x".repeat(300_000) + "\"}\n{\"id\":2}");

    List<DumpRecord> records = Dumps.records(dump, SMALL);

    assertThat(Dumps.told(records))
        .containsExactly(
            "1 {\"id\":1}", "2 record_too_long: is longer than 200 characters", "3 {\"id\":2}");
    assertThat(((DumpRecord.Broken) records.get(1)).raw()).startsWith("{\"a\":\"xxx").hasSize(200);
  }

  @Test
  void aFirstBrokenLineDoesNotHideThatOthersAreObjects() {
    assertThat(probed("{\"id\":\n{\"id\":1}\n{\"id\":2}\n").format()).isEqualTo(Format.JSON_LINES);
    assertThat(probed("{\"id\":1}\n").recordsPath()).isNull();
    assertThat(Dumps.told("{\"id\":1}\n")).containsExactly("1 {\"id\":1}");
  }

  @Test
  void numbersKeepTheirDigitsAndNanIsNull() {
    assertThat(
            Dumps.told(
                "[{\"a\":0.10000000000000000000001,\"b\":12345678901234567890123,\"c\":1.50,\"d\":NaN}]"))
        .containsExactly(
            "1 {\"a\":0.10000000000000000000001,\"b\":12345678901234567890123,\"c\":1.50,\"d\":null}");
  }

  @Test
  void rawOfALineIsTheLine() {
    assertThat(((DumpRecord.Read) Dumps.records("{\"id\" : 1}\n{\"id\":2}\n").get(0)).raw())
        .isEqualTo("{\"id\" : 1}");
  }
}
