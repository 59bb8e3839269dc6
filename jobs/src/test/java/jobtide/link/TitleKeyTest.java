package jobtide.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Light Keeper; light keeper",
        "Light Keeper (m/f/d); light keeper",
        "LIGHT KEEPER - Cape Tern; light keeper",
        "Light Keeper | Tern GmbH | Remote; light keeper",
        "Urgent: Light Keeper, full-time; light keeper",
        "Light Keeper II; light keeper ii",
        "Senior Light Keeper; senior light keeper",
        "Light Keeper, Night; light keeper night",
        "C++ Developer; c++ developer",
        "Remote; remote",
      })
  void shouldKeepWhatTellsOneJobFromAnother(String title, String key) {
    assertThat(TitleKey.of(title, List.of("tern", "Cape Tern", "Tern GmbH"))).isEqualTo(key);
  }

  @Test
  void noTitleHasAnEmptyKey() {
    assertThat(TitleKey.of(null, List.of())).isEmpty();
  }
}
