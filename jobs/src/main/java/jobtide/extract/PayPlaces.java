package jobtide.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The currency of the country that a posting is of, for amounts that do not name it. */
final class PayPlaces {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  /** Countries whose employers mean their own dollar even where the place is not by the amount. */
  private static final Set<String> OWN = Set.of("CAD", "AUD", "NZD", "SGD", "HKD");

  /** How far a text names the place of the job before it tells of the employer. */
  private static final int TOP = 200;

  /** The kind of what only employers of a country speak of, and how many others one weighs. */
  private static final String OWN_WORD = "own";

  private static final int OF_OWN_WORD = 2;

  /** Of languages that are mostly spoken where one currency is. */
  private static final Map<String, String> OF_LANGUAGES =
      Map.ofEntries(
          Map.entry("de", "EUR"),
          Map.entry("fr", "EUR"),
          Map.entry("it", "EUR"),
          Map.entry("nl", "EUR"),
          Map.entry("fi", "EUR"),
          Map.entry("sv", "SEK"),
          Map.entry("nb", "NOK"),
          Map.entry("no", "NOK"),
          Map.entry("da", "DKK"),
          Map.entry("pl", "PLN"),
          Map.entry("cs", "CZK"));

  private final PayWords words;

  PayPlaces(PayWords words) {
    this.words = words;
  }

  PayCurrencies currencies(Reading reading, Reading title, Reading text) {
    String dollar = dollar(title, text);
    String ofHead = dollar(reading, PayPlacement.headEnd(reading), dollar);
    return new PayCurrencies(dollar, ofHead, local(title, text));
  }

  /**
   * The dollar of the posting: the US one unless it speaks of another country only, or at its top
   * and not less than of the US.
   */
  private String dollar(Reading title, Reading text) {
    Map<String, Integer> top = new HashMap<>();
    count(title, title.text().length(), top);
    Map<String, Integer> places = new HashMap<>(top);
    count(text, TOP, top);
    count(text, text.text().length(), places);
    top.keySet().retainAll(DOLLARS);
    places.keySet().retainAll(DOLLARS);
    for (String own : OWN) {
      int times = places.getOrDefault(own, 0);
      boolean only = places.size() == 1 && times > 1;
      boolean ofTop = top.size() == 1 && top.containsKey(own);
      if (only || (ofTop && times >= places.getOrDefault(PayWords.USD, 0))) {
        return own;
      }
    }
    return PayWords.USD;
  }

  /** The dollar of the one country of the first line, else another. */
  private String dollar(Reading text, int lineEnd, String otherwise) {
    Map<String, Integer> places = new HashMap<>();
    count(text, lineEnd, places);
    places.keySet().retainAll(DOLLARS);
    return places.size() == 1 ? places.keySet().iterator().next() : otherwise;
  }

  /**
   * The currency at the place that the posting names first, else where its language is spoken, else
   * the US dollar.
   */
  private String local(Reading title, Reading text) {
    for (Reading reading : new Reading[] {title, text}) {
      for (Hit hit : reading.hits().of(Lexicon.PAY)) {
        String currency = currency(reading, hit);
        if (currency != null) {
          return currency;
        }
      }
    }
    return text.language() == null
        ? PayWords.USD
        : OF_LANGUAGES.getOrDefault(text.language(), PayWords.USD);
  }

  private void count(Reading reading, int end, Map<String, Integer> places) {
    for (Hit hit : reading.hits().in(Lexicon.PAY, 0, end)) {
      String currency = currency(reading, hit);
      if (currency != null) {
        places.merge(currency, words.is(hit, OWN_WORD) ? OF_OWN_WORD : 1, Integer::sum);
      }
    }
  }

  private String currency(Reading reading, Hit hit) {
    String province = words.currencyOfProvince(hit);
    return province != null && isBehindTown(reading.text(), hit)
        ? province
        : words.currencyOfPlace(hit);
  }

  /** "Guelph, ON" and "Guelph, ON (hybrid)", but not "Python, AB tests". */
  private static boolean isBehindTown(String text, Hit hit) {
    int comma = Stretch.beforeBlanks(text, hit.start());
    if (comma < 1 || text.charAt(comma) != ',') {
      return false;
    }
    int town = comma;
    while (town > 0 && Characters.isWord(text.charAt(town - 1))) {
      town--;
    }
    int next = Stretch.behindBlanks(text, hit.end());
    boolean ends = next == text.length() || !Characters.isLower(text.charAt(next));
    return ends
        && Characters.isUpper(text.charAt(town))
        && Characters.isLower(text.charAt(comma - 1));
  }
}
