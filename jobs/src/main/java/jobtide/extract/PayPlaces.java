package jobtide.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The currency of the country that a posting is of, for amounts that do not name it. */
final class PayPlaces {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD");

  /** Countries whose employers mean their own dollar even where the place is not by the amount. */
  private static final Set<String> OWN = Set.of("CAD", "AUD", "NZD");

  private static final String USD = "USD";

  private final PayWords words;

  PayPlaces(PayWords words) {
    this.words = words;
  }

  PayCurrencies currencies(Reading reading, Reading title, Reading text) {
    String dollar = dollar(title, text);
    String ofHead = dollar(reading, PayPlacement.headEnd(reading), dollar);
    return new PayCurrencies(dollar, ofHead, local(title, text));
  }

  /** The dollar of the posting: the US one unless it only speaks of another country. */
  private String dollar(Reading title, Reading text) {
    Map<String, Integer> places = new HashMap<>();
    count(title, title.text().length(), places);
    count(text, text.text().length(), places);
    places.keySet().retainAll(DOLLARS);
    boolean one = places.size() == 1 && OWN.containsAll(places.keySet());
    return one && sum(places) > 1 ? places.keySet().iterator().next() : USD;
  }

  /** The dollar of the one country of the first line, else another. */
  private String dollar(Reading text, int lineEnd, String otherwise) {
    Map<String, Integer> places = new HashMap<>();
    count(text, lineEnd, places);
    places.keySet().retainAll(DOLLARS);
    return places.size() == 1 ? places.keySet().iterator().next() : otherwise;
  }

  /** The currency at the place that the posting names first, else the US dollar. */
  private String local(Reading title, Reading text) {
    for (Reading reading : new Reading[] {title, text}) {
      for (Hit hit : reading.hits().of(Lexicon.PAY)) {
        String currency = words.currencyOfPlace(hit);
        if (currency != null) {
          return currency;
        }
      }
    }
    return USD;
  }

  private static int sum(Map<String, Integer> places) {
    return places.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void count(Reading reading, int end, Map<String, Integer> places) {
    for (Hit hit : reading.hits().in(Lexicon.PAY, 0, end)) {
      String currency = words.currencyOfPlace(hit);
      if (currency != null) {
        places.merge(currency, 1, Integer::sum);
      }
    }
  }
}
