package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpProbeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %PDF-1.7 x           | a PDF
          SQLite format 3~ x   | an SQLite database
          PK^C^D word/x        | a zip archive
          PK^C^D xl/workbook   | an Excel workbook
          GIF89a               | a GIF image
          """)
  void filesThatAreNoDumpsAreNamedWithARemedy(String head, String kind) {
    String bytes = head.replace('~', '\0').replace("^C^D", "\u0003\u0004");

    assertThatThrownBy(() -> Dumps.shape(Dumps.of(bytes)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageStartingWith("is binary data (" + kind)
        .hasMessageContaining("): ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void noiseIsBinaryData() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);

    assertThatThrownBy(() -> Dumps.shape(Dumps.of(noise)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageStartingWith("is binary data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n\t\n", "\uFEFF"})
  void aDumpOfNothingIsEmpty(String text) {
    assertThatThrownBy(() -> Dumps.shape(Dumps.of(text)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageStartingWith("is empty");
  }

  @Test
  void utf16WithoutMarkIsToldByItsNulBytes() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      DumpInput dump = Dumps.of("id,name\n1,Åsa\n".getBytes(charset));

      assertThat(Dumps.shape(dump).charset()).isEqualTo(charset);
      assertThat(Dumps.told(Dumps.records(dump)))
          .containsExactly("2 {\"id\":\"1\",\"name\":\"Åsa\"}");
    }
  }

  @Test
  void whatIsNoUtf8IsWindows1252() {
    Charset windows = Charset.forName("windows-1252");
    DumpInput dump = Dumps.of("id,name\n1,Café “é” €\n".getBytes(windows));

    assertThat(Dumps.shape(dump).charset()).isEqualTo(windows);
    assertThat(Dumps.told(Dumps.records(dump)))
        .containsExactly("2 {\"id\":\"1\",\"name\":\"Café “é” €\"}");
  }

  @Test
  void theCharsetOfTheOptionsIsNotQuestioned() {
    ReadOptions options =
        new ReadOptions(null, StandardCharsets.ISO_8859_1, null, null, null, null);

    assertThat(DumpProbe.probe(Dumps.of("id,é\n1,2\n"), options).fields())
        .containsExactly("id", "Ã©");
  }

  @Test
  void bytesThatDoNotDecodeBeyondTheHeadAreReplacedAndCounted() throws IOException {
    byte[] start = ("id,text\n" + "1,abcdefgh\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        Dumps.joined(start, "2,caf\u00e9 \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    DumpInput dump = Dumps.of(bytes);

    try (DumpReader reader = DumpReader.open(dump, Dumps.shape(dump), ReadOptions.DETECT)) {
      DumpRecord last = null;
      while (reader.hasNext()) {
        last = reader.next();
      }
      assertThat(((DumpRecord.Read) last).data().get("text").asText())
          .isEqualTo("caf\uFFFD \uFFFD");
      assertThat(reader.replacedCharacters()).isEqualTo(2);
    }
  }

  @Test
  void theSampleIsTheFirstTwentyRecords() {
    DumpShape shape = Dumps.shape(Dumps.of("id\n" + "1\n".repeat(50)));

    assertThat(shape.sample()).hasSize(20);
    assertThat(shape.fields()).containsExactly("id");
  }

  @Test
  void aMissingFileIsUnusable(@TempDir Path folder) {
    assertThatThrownBy(() -> Dumps.shape(LocalDump.of(folder.resolve("none.csv"))))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessage("cannot be read: there is no such file");
  }

  @Test
  void hadoopReadsPlainPathsAsLocalFiles() throws IOException {
    DumpInput local = Dumps.of("id\n1\n");
    DumpInput dump = new HadoopDump(local.name(), Map.of("fs.defaultFS", "hdfs://nowhere:1"));

    assertThat(dump.size()).isEqualTo(local.size());
    assertThat(Dumps.told(Dumps.records((DumpInput) sent(dump))))
        .containsExactly("2 {\"id\":\"1\"}");
  }

  @Test
  void shapesAndOptionsCanBeSentToAnotherMachine() throws IOException {
    DumpShape shape = Dumps.shape(Dumps.of("[{\"a\":1}]"));
    ReadOptions options =
        new ReadOptions(Format.CSV, StandardCharsets.UTF_16LE, ';', '"', null, "a");

    assertThat(sent(shape)).isEqualTo(shape);
    assertThat(sent(options)).isEqualTo(options);
  }

  private static Object sent(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
