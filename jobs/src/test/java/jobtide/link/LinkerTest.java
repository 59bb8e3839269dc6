package jobtide.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobtide.model.Place;
import org.junit.jupiter.api.Test;

/** Postings of one employer; texts are numbered words, so that what they share can be counted. */
class LinkerTest {
  private static final Place HAMBURG = new Place("Hamburg", "DE", "Hamburg", "Hamburg");
  private static final Place BREMEN = new Place("Bremen", "DE", "Bremen", "Bremen");
  private static final Place OSLO = new Place("Oslo", "NO", "Oslo", "Oslo");
  private static final Place GERMANY = new Place("Germany", "DE", null, null);
  private static final Place REMOTE = Place.unresolved("Remote");

  private static String words(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
  }

  private static Advert ad(String id, String source, int day, String title, Place at, String text) {
    return ad(id, source, day, title, at == null ? List.of() : List.of(at), text);
  }

  private static Advert ad(
      String id, String source, int day, String title, List<Place> places, String text) {
    return new Advert(
        id, source, null, day, title, places, FoldedText.fingerprint(text), Shingles.of(text));
  }

  private static Advert ad(String id, int day, String title, Place at, String text) {
    return ad(id, "board", day, title, at, text);
  }

  private static LinkedPosting found(String id, Advert... adverts) {
    return Linker.link(List.of(adverts)).stream()
        .filter(link -> link.postingId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFooterOfAnotherBoardMakesNoOtherJob() {
    String text = words("w", 200);
    LinkedPosting copy =
        found(
            "b",
            ad("a", "board", 0, "keeper", HAMBURG, text),
            ad("b", "paper", 5, "keeper", HAMBURG, text + " " + words("apply", 40)));
    assertThat(copy.vacancyId()).isEqualTo("a");
    assertThat(copy.linkReason()).isEqualTo(LinkReason.COPY);
    assertThat(copy.linkScore()).isEqualTo(1);
  }

  @Test
  void aTextThatABoardCutsOffIsACopy() {
    LinkedPosting copy =
        found(
            "b",
            ad("a", "board", 0, "keeper", HAMBURG, words("w", 400)),
            ad("b", "paper", 5, "keeper", HAMBURG, words("w", 60)));
    assertThat(copy.vacancyId()).isEqualTo("a");
  }

  @Test
  void aRepostIsOneThoughAnotherBoardWasFirst() {
    String text = words("w", 200);
    LinkedPosting repost =
        found(
            "c",
            ad("a", "paper", 0, "keeper", HAMBURG, text),
            ad("b", "board", 5, "keeper", HAMBURG, text + " " + words("apply", 40)),
            ad("c", "board", 9, "keeper", HAMBURG, text + " " + words("apply", 40)));
    assertThat(repost.vacancyId()).isEqualTo("a");
    assertThat(repost.linkReason()).isEqualTo(LinkReason.REPOST);
  }

  @Test
  void whatOneBoardKeepsApartACopyOfAnotherDoesNotJoin() {
    Advert one = ad("b", "board", 5, "keeper", HAMBURG, words("w", 200));
    Advert other = ad("c", "board", 9, "keeper", HAMBURG, words("w", 160) + " " + words("v", 40));
    assertThat(found("c", one, other).vacancyId()).isEqualTo("c");
    LinkedPosting apart =
        found("c", ad("a", "paper", 0, "keeper", HAMBURG, words("w", 200)), one, other);
    assertThat(apart.vacancyId()).isEqualTo("c");
    assertThat(apart.doubt()).isNotNull();
  }

  @Test
  void whatASourceTellsApartItsCopiesDoNotJoin() {
    String text = words("w", 200);
    Advert[] adverts = {
      ad("a", "paper", 0, "keeper", HAMBURG, text),
      identified("b", "job 1", 1, text),
      ad("c", "paper", 2, "keeper", HAMBURG, text),
      ad("d", "board", 3, "keeper", HAMBURG, text),
      identified("e", "job 2", 4, text)
    };
    assertThat(found("d", adverts).vacancyId()).isEqualTo("a");
    assertThat(found("e", adverts).vacancyId()).isEqualTo("e");
  }

  private static Advert identified(String id, String job, int day, String text) {
    return new Advert(
        id,
        "board",
        job,
        day,
        "keeper",
        List.of(HAMBURG),
        FoldedText.fingerprint(text),
        Shingles.of(text));
  }

  @Test
  void aFewWordsInCommonAreNoCopy() {
    LinkedPosting other =
        found(
            "b",
            ad("a", 0, "keeper", HAMBURG, words("w", 300)),
            ad("b", 5, "keeper", HAMBURG, words("w", 10) + " now"));
    assertThat(other.vacancyId()).isEqualTo("b");
  }

  @Test
  void twoJobsThatShareFourFifthsStayTwoAndAreListed() {
    LinkedPosting second =
        found(
            "b",
            ad("a", 0, "keeper", HAMBURG, words("w", 160) + " " + words("ship", 40)),
            ad("b", 5, "keeper", HAMBURG, words("w", 160) + " " + words("lamp", 40)));
    assertThat(second.vacancyId()).isEqualTo("b");
    assertThat(second.doubt().vacancyId()).isEqualTo("a");
    assertThat(second.doubt().reason()).isEqualTo(Doubt.Reason.OTHER_TEXT);
    assertThat(second.doubt().score()).isBetween(0.78, 0.82);
  }

  @Test
  void anotherTitleIsAnotherJobAndListed() {
    LinkedPosting second =
        found(
            "b",
            ad("a", 0, "keeper", HAMBURG, words("w", 100)),
            ad("b", 5, "senior keeper", HAMBURG, words("w", 100)));
    assertThat(second.vacancyId()).isEqualTo("b");
    assertThat(second.doubt().reason()).isEqualTo(Doubt.Reason.OTHER_TITLE);
  }

  @Test
  void whatTheEmployerAlwaysSaysLinksNothing() {
    String boilerplate = words("about", 300);
    LinkedPosting keeper =
        found(
            "b",
            ad("a", 0, "keeper", HAMBURG, boilerplate + " " + words("north", 25)),
            ad("b", 5, "keeper", HAMBURG, boilerplate + " " + words("south", 25)),
            ad("c", 5, "pilot", HAMBURG, boilerplate + " " + words("ship", 25)),
            ad("d", 5, "cook", HAMBURG, boilerplate + " " + words("soup", 25)));
    assertThat(keeper.vacancyId()).isEqualTo("b");
    assertThat(keeper.doubt()).isNull();
  }

  @Test
  void oneTextInTwoPlacesIsTwoVacanciesOfAGroup() {
    String text = words("w", 100);
    LinkedPosting bremen =
        found("b", ad("a", 0, "keeper", HAMBURG, text), ad("b", 0, "keeper", BREMEN, text));
    assertThat(bremen.vacancyId()).isEqualTo("b");
    assertThat(bremen.groupId()).isEqualTo("a");
  }

  @Test
  void anotherCountryIsAnotherJob() {
    String text = words("w", 100);
    LinkedPosting oslo =
        found("b", ad("a", 0, "keeper", HAMBURG, text), ad("b", 0, "keeper", OSLO, text));
    assertThat(oslo.groupId()).isEqualTo("b");
    assertThat(oslo.doubt()).isNull();
  }

  @Test
  void aPartOfTheWorldIsNoCountryAndNoOtherPart() {
    String text = words("w", 100);
    Place europe = Place.unresolved("Europe");
    for (Place place : new Place[] {GERMANY, HAMBURG, Place.unresolved("Remote - LATAM")}) {
      assertThat(
              found("b", ad("a", 0, "keeper", europe, text), ad("b", 0, "keeper", place, text))
                  .vacancyId())
          .as("%s", place)
          .isEqualTo("b");
    }
    for (Place place : new Place[] {Place.unresolved("Remote - Europe"), REMOTE, null}) {
      assertThat(
              found("b", ad("a", 0, "keeper", europe, text), ad("b", 0, "keeper", place, text))
                  .vacancyId())
          .as("%s", place)
          .isEqualTo("a");
    }
  }

  @Test
  void whatIsWiderThanTheTownBesideItIsNoOtherTown() {
    String text = words("w", 100);
    for (Place wider : new Place[] {GERMANY, Place.unresolved("Remote - Europe")}) {
      LinkedPosting bremen =
          found(
              "b",
              ad("a", "board", 0, "keeper", List.of(HAMBURG, wider), text),
              ad("b", "board", 0, "keeper", List.of(BREMEN, wider), text));
      assertThat(bremen.vacancyId()).as("%s", wider).isEqualTo("b");
      assertThat(bremen.groupId()).as("%s", wider).isEqualTo("a");
    }
  }

  @Test
  void aPlaceThatIsNotToldMayBeAny() {
    String text = words("w", 100);
    for (Place place : new Place[] {GERMANY, REMOTE, null}) {
      assertThat(
              found("b", ad("a", 0, "keeper", HAMBURG, text), ad("b", 0, "keeper", place, text))
                  .vacancyId())
          .as("%s", place)
          .isEqualTo("a");
    }
  }

  @Test
  void sixtyDaysAfterTheLatestPostingAJobIsANewOne() {
    String text = words("w", 100);
    Advert[] adverts = {
      ad("a", 0, "keeper", HAMBURG, text),
      ad("b", 60, "keeper", HAMBURG, text),
      ad("c", 120, "keeper", HAMBURG, text),
      ad("d", 181, "keeper", HAMBURG, text)
    };
    assertThat(found("c", adverts).vacancyId()).isEqualTo("a");
    assertThat(found("d", adverts).vacancyId()).isEqualTo("d");
  }

  @Test
  void aTextThatChangesLittleByLittleStaysOneJob() {
    Advert[] adverts = {
      ad("a", 0, "keeper", HAMBURG, words("w", 200)),
      ad("b", 30, "keeper", HAMBURG, words("w", 185) + " " + words("x", 15)),
      ad("c", 60, "keeper", HAMBURG, words("w", 170) + " " + words("x", 30))
    };
    assertThat(found("c", adverts).vacancyId()).isEqualTo("a");
  }

  @Test
  void theOrderOfPostingsChangesNothing() {
    List<Advert> adverts = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      String text = words("w", 40 + 20 * random.nextInt(4)) + " " + words("x", random.nextInt(30));
      Place place = List.of(HAMBURG, BREMEN, GERMANY, OSLO).get(random.nextInt(4));
      adverts.add(ad("p" + i, random.nextInt(200), "keeper" + random.nextInt(2), place, text));
    }
    List<LinkedPosting> links = Linker.link(adverts);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(adverts, random);
      assertThat(Linker.link(adverts)).isEqualTo(links);
    }
  }

  @Test
  void oneTextTwentyThousandTimesIsOneVacancyAPlace() {
    String text = words("w", 300);
    List<Advert> adverts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Place place = new Place("Town", "DE", null, "Town " + i % 4000);
      adverts.add(ad("p" + i, i % 50, "keeper", place, text));
    }
    List<LinkedPosting> links = Linker.link(adverts);
    assertThat(links.stream().map(LinkedPosting::vacancyId).distinct()).hasSize(4000);
    assertThat(links.stream().map(LinkedPosting::groupId).distinct()).hasSize(1);
  }
}
