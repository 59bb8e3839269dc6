package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it’s",
        "café",
        "“quoted” – and …",
        "60.000 €",
        "naïve Zürich",
        "• item",
        "5 × 3 ½",
        "smørrebrød"
      })
  void shouldRepairWhatWasReadOnceOrTwiceAsWindows(String text) {
    String once = misread(text);
    assertThat(once).isNotEqualTo(text);
    assertThat(Mojibake.repaired(once)).isEqualTo(text);
    assertThat(Mojibake.repaired(misread(once))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "São Paulo",
        "Ångström",
        "Ÿ",
        "œuvre",
        "Â",
        "ÄÖÜ",
        "ÉTÉ",
        "“Ça va?”",
        "Łódź",
        "東京",
        "😀"
      })
  void shouldLeaveCorrectTextAlone(String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @Property(seed = "20261127")
  void asciiStays(@ForAll @CharRange(from = '\0', to = '\u007f') String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  @Property(seed = "20261127")
  void lettersOfWesternEuropeStay(@ForAll @CharRange(from = '\u00c0', to = '\u00ff') String text) {
    assertThat(Mojibake.repaired(text)).isEqualTo(text);
  }

  /** As readers do it: the five bytes that windows-1252 leaves open become controls. */
  private static String misread(String text) {
    StringBuilder read = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, WINDOWS);
      read.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
    }
    return read.toString();
  }
}
