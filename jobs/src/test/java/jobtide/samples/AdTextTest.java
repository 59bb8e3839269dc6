package jobtide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdTextTest {
  private static final List<Section> SECTIONS =
      List.of(
          new Section("Who we are", List.of("Tea & tools."), List.of()),
          new Section("Requirements", List.of(), List.of("C++ <3", "Git")));

  @Test
  void damageIsThatOfUtf8ReadAsWindows1252() {
    String text = "– 60 € • a day";

    assertThat(AdText.damaged(text))
        .isEqualTo(
            new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")));
  }

  @Test
  void htmlEscapesWhatIsNoMarkup() {
    assertThat(AdText.html(SECTIONS, Dice.of(1, "x")))
        .contains("Tea &amp; tools.", "C++ &lt;3", "<ul><li>")
        .doesNotContain("<3");
  }

  @Test
  void plainTextHasALineForEachBullet() {
    assertThat(AdText.plain(SECTIONS, Dice.of(1, "x")).lines())
        .filteredOn(line -> line.endsWith("C++ <3") || line.endsWith("Git"))
        .hasSize(2);
  }
}
