package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRecordsTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message posting {
            optional binary title (STRING);
            optional binary note;
            optional int32 posted (DATE);
            optional int64 seen (TIMESTAMP(MILLIS,true));
            optional int64 local (TIMESTAMP(MICROS,false));
            optional int96 old;
            optional int32 opens (TIME(MILLIS,true));
            optional int64 pay (DECIMAL(10,2));
            optional fixed_len_byte_array(4) rate (DECIMAL(9,3));
            optional int32 few (INTEGER(8,false));
            optional double share;
            optional boolean remote;
            optional group skills (LIST) { repeated group list { optional binary element (STRING); } }
            optional group places (LIST) {
              repeated group list {
                optional group element {
                  optional binary city (STRING);
                  optional group zips (LIST) { repeated group list { optional int32 element; } }
                }
              }
            }
            optional group tags (LIST) { repeated binary array (STRING); }
            optional group extras (MAP) {
              repeated group key_value { required binary key (STRING); optional int32 value; }
            }
          }
          """);

  @TempDir private Path folder;

  private Path written(Group... rows) throws IOException {
    Path file = folder.resolve("dump.bin");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new Configuration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return file;
  }

  private static Group row() {
    Group row = new SimpleGroup(SCHEMA);
    row.add("title", "Bäcker");
    row.add("note", Binary.fromConstantByteArray(new byte[] {(byte) 0xff, 0}));
    row.add("posted", 19_000);
    row.add("seen", 1_700_000_000_123L);
    row.add("local", 1_700_000_000_000_000L);
    row.add(
        "old",
        Binary.fromConstantByteArray(
            ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(3_600_000_000_000L)
                .putInt(2_440_589)
                .array()));
    row.add("opens", 3_600_000);
    row.add("pay", 123_450L);
    row.add("rate", Binary.fromConstantByteArray(new byte[] {-1, -1, -1, -2}));
    row.add("few", 7);
    row.add("share", Double.NaN);
    row.add("remote", true);
    Group skills = row.addGroup("skills");
    skills.addGroup("list").add("element", "Java");
    skills.addGroup("list");
    Group place = row.addGroup("places").addGroup("list").addGroup("element");
    place.add("city", "Rome");
    place.addGroup("zips").addGroup("list").add("element", 118);
    row.addGroup("tags").add("array", "a");
    Group entry = row.addGroup("extras").addGroup("key_value");
    entry.add("key", "floor");
    entry.add("value", 3);
    return row;
  }

  @Test
  void valuesOfEveryTypeBecomeJson() throws IOException {
    DumpInput dump = LocalDump.of(written(row(), new SimpleGroup(SCHEMA)));

    assertThat(Dumps.shape(dump).format()).isEqualTo(Format.PARQUET);
    assertThat(Dumps.shape(dump).fields()).contains("places[].zips", "extras.floor");
    assertThat(Dumps.told(Dumps.records(dump)))
        .containsExactly(
            "1 {\"title\":\"Bäcker\",\"note\":\"/wA=\",\"posted\":\"2022-01-08\","
                + "\"seen\":\"2023-11-14T22:13:20.123Z\",\"local\":\"2023-11-14T22:13:20\","
                + "\"old\":\"1970-01-02T01:00:00Z\",\"opens\":\"01:00\",\"pay\":1234.50,"
                + "\"rate\":-0.002,\"few\":7,\"share\":null,\"remote\":true,"
                + "\"skills\":[\"Java\",null],"
                + "\"places\":[{\"city\":\"Rome\",\"zips\":[118]}],\"tags\":[\"a\"],"
                + "\"extras\":{\"floor\":3}}",
            "2 {}");
  }

  @Test
  void hadoopFilesAreReadTheSame() throws IOException {
    Path file = written(row());

    assertThat(
            Dumps.told(Dumps.records(new HadoopDump(file.toUri().toString(), java.util.Map.of()))))
        .isEqualTo(Dumps.told(Dumps.records(LocalDump.of(file))));
  }

  @Test
  void bytesReadAreTheWholeFileAtTheEnd() throws IOException {
    DumpInput dump = LocalDump.of(written(row()));
    try (DumpReader reader = DumpReader.open(dump, Dumps.shape(dump), ReadOptions.DETECT)) {
      reader.forEachRemaining(record -> {});

      assertThat(reader.bytesRead()).isEqualTo(dump.size());
    }
  }

  @Test
  void aCutOrDamagedFileIsUnusable() throws IOException {
    byte[] whole = Files.readAllBytes(written(row()));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 4, 200, (byte) 0x5a);

    for (byte[] bytes : new byte[][] {Arrays.copyOf(whole, whole.length / 2), damaged}) {
      assertThatThrownBy(() -> Dumps.records(Dumps.of(bytes)))
          .isInstanceOf(UnusableDumpException.class)
          .hasMessageStartingWith(
              "is a corrupt Parquet file before the first record: copy or download");
    }
  }

  @Test
  void parquetInsideGzipIsUnusable() throws IOException {
    byte[] whole = Files.readAllBytes(written(row()));
    java.io.ByteArrayOutputStream zipped = new java.io.ByteArrayOutputStream();
    try (var out = new java.util.zip.GZIPOutputStream(zipped)) {
      out.write(whole);
    }

    assertThatThrownBy(() -> Dumps.records(Dumps.of(zipped.toByteArray())))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageStartingWith("is Parquet inside gzip");
  }
}
