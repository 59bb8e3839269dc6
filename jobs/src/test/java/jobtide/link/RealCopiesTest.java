package jobtide.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jobtide.model.Place;
import org.junit.jupiter.api.Test;

/** Real postings, copied as another board would alter them. */
class RealCopiesTest {
  private static final Path BOARDS = Path.of("../../shared/data/ashby");
  private static final String HEADER =
      "This position is advertised on behalf of our client. Read the whole notice before you apply. ";
  private static final String FOOTER =
      " How to apply: press the button below and send your papers as one file. We delete them after"
          + " six months. Report this notice if it breaks our rules.";

  private final Random random = new Random(20261127);

  private record Ad(String id, String title, String place, String text) {}

  @Test
  void copiesThatABoardAlteredAreFoundAndNoOthers() throws IOException {
    assumeTrue(Files.isDirectory(BOARDS), () -> BOARDS + " is absent: real copies are not tested");
    int planted = 0;
    int linked = 0;
    int right = 0;
    for (List<Ad> ads : boards()) {
      List<Advert> adverts = new ArrayList<>();
      for (Ad ad : ads) {
        adverts.add(advert(ad.id, "ashby", 100, ad));
        adverts.add(advert("copy " + ad.id, "board", 100 + random.nextInt(40), altered(ad)));
      }
      planted += ads.size();
      Map<String, String> vacancies = new HashMap<>();
      Linker.link(adverts).forEach(link -> vacancies.put(link.postingId(), link.vacancyId()));
      Set<String> originals = new HashSet<>();
      ads.forEach(ad -> originals.add(vacancies.get(ad.id)));
      for (Ad ad : ads) {
        String vacancy = vacancies.get("copy " + ad.id);
        linked += originals.contains(vacancy) ? 1 : 0;
        right += vacancy.equals(vacancies.get(ad.id)) ? 1 : 0;
      }
    }
    assertThat(planted).isGreaterThan(3000);

    assertThat((double) right / linked).as("precision").isGreaterThanOrEqualTo(0.98);
    assertThat((double) right / planted).as("recall").isGreaterThanOrEqualTo(0.95);
  }

  private static List<List<Ad>> boards() throws IOException {
    List<List<Ad>> boards = new ArrayList<>();
    try (Stream<Path> files = Files.list(BOARDS)) {
      for (Path file : files.sorted().toList()) {
        List<Ad> ads = new ArrayList<>();
        for (JsonNode job : new ObjectMapper().readTree(file.toFile()).get("jobs")) {
          String text = job.path("descriptionPlain").asText("");
          if (text.length() >= 100) {
            String place = job.path("location").asText("");
            ads.add(new Ad(job.get("id").asText(), job.get("title").asText(), place, text));
          }
        }
        boards.add(ads);
      }
    }
    return boards;
  }

  private static Advert advert(String id, String source, int day, Ad ad) {
    String folded = FoldedText.of(ad.text);
    return new Advert(
        id,
        source,
        null,
        day,
        TitleKey.of(ad.title, List.of(ad.place)),
        ad.place == null ? List.of() : List.of(Place.unresolved(ad.place)),
        FoldedText.fingerprint(folded),
        Shingles.of(folded));
  }

  private Ad altered(Ad ad) {
    String text = ad.text;
    if (random.nextInt(4) == 0) {
      int length = Math.max(600, text.length() / 3);
      text = text.substring(0, Math.min(text.length(), length));
    }
    if (random.nextInt(3) == 0) {
      text = HEADER + text;
    }
    if (random.nextInt(3) == 0) {
      text = ad.place + "\n" + text + FOOTER;
    }
    if (random.nextInt(3) == 0) {
      text = text.replace("\n", " ").replace("•", "-").replace("’", "'").toUpperCase();
    }
    String title =
        switch (random.nextInt(5)) {
          case 0 -> ad.title + " (m/f/d)";
          case 1 -> ad.title + " - " + ad.place;
          case 2 -> "Urgent: " + ad.title + " | Remote";
          default -> ad.title;
        };
    return new Ad(ad.id, title, ad.place, text);
  }
}
