package jobtide.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
  private static final Grammar GRAMMAR =
      Grammar.parse(
          """
          # a comment
          = greeting
          [Hello|Hi] {name}[, {kind} friend|]

          = kind
          old
          """);

  @Test
  void saysEveryAlternative() {
    Set<String> said =
        IntStream.range(0, 100)
            .mapToObj(seed -> GRAMMAR.say("greeting", Dice.of(seed, "x"), Map.of("name", "Ada")))
            .collect(Collectors.toSet());

    assertThat(said)
        .containsExactlyInAnyOrder(
            "Hello Ada", "Hi Ada", "Hello Ada, old friend", "Hi Ada, old friend");
  }

  @Test
  void unknownSymbolIsNamed() {
    assertThatThrownBy(() -> GRAMMAR.say("farewell", Dice.of(1, "x"), Map.of()))
        .hasMessageContaining("{farewell}");
  }

  @ParameterizedTest
  @CsvSource({
    "Senior Data Engineer, a Senior Data Engineer",
    "Engineering Manager, an Engineering Manager",
    "ML Engineer, an ML Engineer",
    "UX Designer, a UX Designer",
    "VP of Engineering, a VP of Engineering"
  })
  void articleFollowsTheSound(String title, String expected) {
    assertThat(AdComposer.withArticle(title)).isEqualTo(expected);
  }
}
