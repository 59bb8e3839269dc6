package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten employers and two staffing agencies, half of whose backend engineers need Python. */
class PremiumMartTest {
  private static final List<String> POSTERS =
      List.of(
          "Alder",
          "Birch",
          "Cedar",
          "Dogwood",
          "Elm",
          "Fir",
          "Gingko",
          "Hazel",
          "Iris",
          "Juniper",
          "Blue Door Staffing",
          "Red Harbor Recruiting");
  private static final int EACH = 10;

  @TempDir Path folder;

  @Test
  void agenciesAreComparedAndAreNoEmployers() {
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < POSTERS.size() * EACH; i++) {
      comments.add(
          "{\"id\":%d,\"parent\":1,\"time\":1768480000,\"type\":\"comment\",\"text\":\"%s | Senior Backend Engineer | Berlin, Germany | ONSITE | €%dk - €%dk<p>%s%s.\"}"
              .formatted(
                  100 + i,
                  POSTERS.get(i % POSTERS.size()),
                  80 + i % 7,
                  90 + i % 7,
                  ownWords(i),
                  i / POSTERS.size() % 2 == 0 ? " and Python" : ""));
    }
    Pipeline pipeline = Pipeline.of(folder.resolve("out"), "technology_premium");
    pipeline.ingest(
        Dumps.text(
            folder.resolve("2026-01.json"), "{\"comments\":[" + String.join(",", comments) + "]}"));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
    assertThat(
            pipeline.marts(
                "SELECT source, technology, vacancies, n, employers FROM technology_premium"
                    + " ORDER BY source"))
        .containsExactly("All|Python|60|120|10", "hackernews|Python|60|120|10");
  }

  /** Words of no language, that no other text has: it is a vacancy of its own. */
  private static String ownWords(int seed) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.add(
          random
              .ints(6, 'a', 'z' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString());
    }
    return "We look for somebody who works with us on " + String.join(" ", words);
  }
}
