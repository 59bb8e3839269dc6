package jobtide.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The vacancies of one employer that a posting may belong to: those of its title and place, and
 * those of a text much like its own.
 *
 * <p>Under each key only the latest few are kept, so that a text repeated in thousands of places
 * takes time in proportion to their number.
 */
final class VacancyIndex {
  private static final int KEPT = 16;

  /** In so many bands meet most texts that are nine tenths the same, and few others. */
  private static final int MEETINGS = MinHash.BANDS / 2;

  private static final String ANY = "*";
  private static final String NOWHERE = "";

  private final Map<Key, Deque<Vacancy>> vacancies = new HashMap<>();

  /** Band 0 with the number 0 stands for any text; a null title for any title. */
  private record Key(long band, String title, String place) {}

  void add(Vacancy vacancy, OwnText text) {
    Advert advert = text.advert();
    Set<String> places = names(advert);
    put(0, advert.title(), ANY, vacancy);
    places.forEach(place -> put(0, advert.title(), place, vacancy));
    for (long band : text.bands()) {
      put(band, null, ANY, vacancy);
      places.forEach(place -> put(band, advert.title(), place, vacancy));
    }
  }

  private void put(long band, String title, String place, Vacancy vacancy) {
    Deque<Vacancy> kept =
        vacancies.computeIfAbsent(new Key(band, title, place), key -> new ArrayDeque<>(2));
    kept.addLast(vacancy);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** The vacancies that a posting may belong to or be like, without order. */
  Set<Vacancy> near(OwnText text) {
    Advert advert = text.advert();
    Set<Vacancy> near = new LinkedHashSet<>();
    Set<String> places = names(advert);
    near.addAll(kept(0, advert.title(), NOWHERE));
    if (places.contains(NOWHERE)) {
      near.addAll(kept(0, advert.title(), ANY));
    }
    places.forEach(place -> near.addAll(kept(0, advert.title(), place)));
    Map<Vacancy, Integer> meetings = new HashMap<>();
    for (long band : text.bands()) {
      places.forEach(place -> near.addAll(kept(band, advert.title(), place)));
      kept(band, null, ANY).forEach(vacancy -> meetings.merge(vacancy, 1, Integer::sum));
    }
    meetings.forEach(
        (vacancy, count) -> {
          if (count >= MEETINGS) {
            near.add(vacancy);
          }
        });
    return near;
  }

  private Collection<Vacancy> kept(long band, String title, String place) {
    Deque<Vacancy> kept = vacancies.get(new Key(band, title, place));
    return kept == null ? List.of() : kept;
  }

  /** The named places; {@link #NOWHERE} stands for a country or nothing. */
  private static Set<String> names(Advert advert) {
    Set<String> names = new LinkedHashSet<>();
    advert.places().stream()
        .map(place -> Objects.requireNonNullElse(Whereabouts.name(place), NOWHERE))
        .forEach(names::add);
    if (names.isEmpty()) {
      names.add(NOWHERE);
    }
    return names;
  }
}
