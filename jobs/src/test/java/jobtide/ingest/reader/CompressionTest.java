package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CompressionTest {

  private static byte[] compressed(String text, Compression compression) {
    return switch (compression) {
      case NONE -> throw new IllegalArgumentException();
      case GZIP -> Dumps.compressed(text, GZIPOutputStream::new);
      case ZSTD ->
          Dumps.compressed(text, out -> new ZstdOutputStreamNoFinalizer(out).setChecksum(true));
      case BZIP2 -> Dumps.compressed(text, BZip2CompressorOutputStream::new);
    };
  }

  /** Text that does not shrink to a single block. */
  private static String rows(int count) {
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder("id,text\n");
    for (int i = 0; i < count; i++) {
      rows.append(i).append(',').append(Long.toHexString(random.nextLong())).append('\n');
    }
    return rows.toString();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void itIsToldByTheFirstBytes(Compression compression) {
    DumpInput dump = Dumps.of(compressed("id,text\n1,x\n", compression));

    assertThat(Dumps.shape(dump).compression()).isEqualTo(compression);
    assertThat(Dumps.told(Dumps.records(dump))).containsExactly("2 {\"id\":\"1\",\"text\":\"x\"}");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void concatenatedMembersAreAllRead(Compression compression) {
    DumpInput dump =
        Dumps.of(
            Dumps.joined(
                compressed("id,text\n1,x\n", compression), compressed("2,y\n", compression)));

    assertThat(Dumps.told(Dumps.records(dump)))
        .containsExactly("2 {\"id\":\"1\",\"text\":\"x\"}", "3 {\"id\":\"2\",\"text\":\"y\"}");
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aTruncatedStreamIsUnusableFromTheRecordWhereItEnds(Compression compression) {
    byte[] whole = compressed(rows(200_000), compression);
    DumpInput dump = Dumps.of(Arrays.copyOf(whole, whole.length * 3 / 4));
    DumpShape shape = Dumps.shape(dump);

    try (DumpReader reader = DumpReader.open(dump, shape, ReadOptions.DETECT)) {
      long[] read = {0};
      assertThatThrownBy(() -> reader.forEachRemaining(record -> read[0]++))
          .isInstanceOf(UnusableDumpException.class)
          .satisfies(
              e ->
                  assertThat(e)
                      .hasMessage(
                          "is a truncated %s stream behind record %,d: copy or download the file again",
                          compression.label(), read[0]));
      assertThat(read[0]).isBetween(50_000L, 200_000L);
      assertThat(reader.bytesRead()).isEqualTo(dump.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void aDamagedStreamIsUnusable(Compression compression) {
    byte[] bytes = compressed(rows(10_000), compression);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 64; i++) {
      bytes[i] ^= 0x5a;
    }

    assertThatThrownBy(() -> Dumps.records(Dumps.of(bytes)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining(compression.label() + " stream ");
  }
}
