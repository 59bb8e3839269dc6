package jobtide.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the vacancies behind the postings of one employer.
 *
 * <p>Postings are taken by day and id, so that the outcome does not depend on the order in which
 * dumps came. A posting belongs to a vacancy when its source gives both the same job id; or when
 * title, place and text are the same, the latter but for what the employer says in all its
 * advertisements, and at most {@value #LONGEST_GAP} days lie between it and the vacancy's latest
 * posting. Of one text in several places of a country each place is a vacancy, in one group.
 */
public final class Linker {
  private static final int LONGEST_GAP = 60;

  private final VacancyIndex index = new VacancyIndex();
  private final Map<List<String>, Vacancy> byRequisition = new HashMap<>();
  private final List<LinkedPosting> linked = new ArrayList<>();

  private Linker() {}

  /** The vacancies behind the postings of one employer. */
  public static List<LinkedPosting> link(List<Advert> adverts) {
    List<Advert> sorted = new ArrayList<>(adverts);
    sorted.sort(Comparator.comparingLong(Advert::day).thenComparing(Advert::postingId));
    Boilerplate boilerplate = Boilerplate.of(sorted);
    Linker linker = new Linker();
    for (Advert advert : sorted) {
      linker.add(OwnText.of(advert, boilerplate));
    }
    return linker.linked;
  }

  private void add(OwnText text) {
    Advert advert = text.advert();
    Vacancy known = byRequisition.get(requisition(advert));
    if (known != null) {
      join(known, text, LinkReason.SAME_REQUISITION, 1);
    } else if (advert.hasText()) {
      addByText(text);
    } else {
      open(text, null, null);
    }
  }

  private static List<String> requisition(Advert advert) {
    return advert.requisition() == null ? null : List.of(advert.source(), advert.requisition());
  }

  private void addByText(OwnText text) {
    Advert advert = text.advert();
    Match same = null;
    Match elsewhere = null;
    Match doubtful = null;
    for (Vacancy vacancy : index.near(text)) {
      if (!mayBeOne(advert, vacancy)) {
        continue;
      }
      Match match = new Match(vacancy, vacancy.likeness(text));
      boolean isTitle = isOneTitle(advert, vacancy);
      boolean isPlace = Whereabouts.sharePlace(advert.places(), vacancy.first().places());
      boolean isOneSource = vacancy.isOf(advert.source());
      boolean isText = match.likeness.isSame(isOneSource);
      if (isText && isTitle && isPlace) {
        same = match.orBetter(same);
      } else if (isText && isTitle) {
        elsewhere = match.orBetter(elsewhere);
      } else if (isPlace && (isTitle ? match.likeness.isDoubtful(isOneSource) : isText)) {
        doubtful = match.orBetter(doubtful);
      }
    }
    if (same != null) {
      LinkReason reason = same.vacancy.isOf(advert.source()) ? LinkReason.REPOST : LinkReason.COPY;
      join(same.vacancy, text, reason, same.likeness.overlap());
      return;
    }
    open(text, elsewhere == null ? null : elsewhere.vacancy, doubt(advert, doubtful));
  }

  private static Doubt doubt(Advert advert, Match match) {
    if (match == null) {
      return null;
    }
    return new Doubt(
        match.vacancy.id(),
        isOneTitle(advert, match.vacancy) ? Doubt.Reason.OTHER_TEXT : Doubt.Reason.OTHER_TITLE,
        match.likeness.overlap());
  }

  private static boolean isOneTitle(Advert advert, Vacancy vacancy) {
    return advert.title().equals(vacancy.first().title());
  }

  private static boolean mayBeOne(Advert advert, Vacancy vacancy) {
    return advert.day() - vacancy.latest().day() <= LONGEST_GAP
        && !vacancy.isOtherRequisition(advert)
        && Whereabouts.shareCountry(advert.places(), vacancy.first().places());
  }

  private void open(OwnText text, Vacancy group, Doubt doubt) {
    Vacancy vacancy = new Vacancy(text, group);
    if (text.advert().hasText()) {
      index.add(vacancy, text);
    }
    record(vacancy, text.advert(), LinkReason.FIRST, 1, doubt);
  }

  private void join(Vacancy vacancy, OwnText text, LinkReason reason, double score) {
    vacancy.add(text);
    record(vacancy, text.advert(), reason, score, null);
  }

  private void record(
      Vacancy vacancy, Advert advert, LinkReason reason, double score, Doubt doubt) {
    if (advert.requisition() != null) {
      byRequisition.putIfAbsent(requisition(advert), vacancy);
    }
    linked.add(
        new LinkedPosting(
            advert.postingId(), vacancy.id(), reason, score, vacancy.groupId(), doubt));
  }

  /** A vacancy that a posting is like. */
  private record Match(Vacancy vacancy, Likeness likeness) {
    /** Of two the more alike, of equals the later one, of these the one of the lesser id. */
    Match orBetter(Match other) {
      return other == null || BY_LIKENESS.compare(this, other) > 0 ? this : other;
    }

    private static final Comparator<Match> BY_LIKENESS =
        Comparator.<Match>comparingDouble(match -> match.likeness.overlap())
            .thenComparingLong(match -> match.vacancy.latest().day())
            .thenComparing(match -> match.vacancy.id(), Comparator.reverseOrder());
  }
}
