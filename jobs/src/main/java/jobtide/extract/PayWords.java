package jobtide.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import jobtide.model.PayPeriod;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What the words of the file of pay mean; one phrase may mean several things. */
final class PayWords {
  /** The kind of a word or sign for some dollar. */
  static final String DOLLAR = "dollar";

  /** The kind of a word for some krona or krone. */
  static final String KRONA = "krona";

  static final String RUPEE = "INR";
  static final String USD = "USD";

  /** What the kind of a place begins with, before its currency. */
  private static final String PLACE = "in ";

  /** The same of the abbreviation of a province, which means one only behind a town. */
  private static final String PROVINCE = "province in ";

  private static final int CODE_LENGTH = 3;

  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final List<Set<String>> kindsOfPhrases;
  private final String[] currencies;
  private final String[] currenciesOfPlaces;
  private final String[] currenciesOfProvinces;

  PayWords(Vocabulary vocabulary) {
    List<Phrase> phrases = vocabulary.phrases(PhraseFile.PAY);
    for (Phrase phrase : phrases) {
      kinds.computeIfAbsent(phrase.text(), text -> new HashSet<>()).add(phrase.value());
    }
    kindsOfPhrases = phrases.stream().map(phrase -> kinds.get(phrase.text())).toList();
    currencies = ofPhrases(kind -> isCode(kind) ? kind : null);
    currenciesOfPlaces = ofPhrases(kind -> behind(PLACE, kind));
    currenciesOfProvinces = ofPhrases(kind -> behind(PROVINCE, kind));
  }

  private static String behind(String beginning, String kind) {
    return kind.startsWith(beginning) ? kind.substring(beginning.length()) : null;
  }

  /** What the first of its kinds that means something means, for each phrase. */
  private String[] ofPhrases(UnaryOperator<String> meaning) {
    return kindsOfPhrases.stream()
        .map(said -> said.stream().map(meaning).filter(Objects::nonNull).findFirst().orElse(null))
        .toArray(String[]::new);
  }

  boolean is(Hit hit, String kind) {
    return kindsOfPhrases.get(hit.term().index()).contains(kind);
  }

  boolean isAny(Hit hit, List<String> of) {
    Set<String> said = kindsOfPhrases.get(hit.term().index());
    for (String kind : of) {
      if (said.contains(kind)) {
        return true;
      }
    }
    return false;
  }

  boolean is(String word, String kind) {
    return kindsOf(word).contains(kind);
  }

  /** The currency that a word or sign stands for, null where it stands for none. */
  String currency(String word) {
    for (String kind : kindsOf(word)) {
      if (kind.equals(DOLLAR) || kind.equals(KRONA) || isCode(kind)) {
        return kind;
      }
    }
    return null;
  }

  /** The currency of a place that a hit names, null where it names none. */
  String currencyOfPlace(Hit hit) {
    return currenciesOfPlaces[hit.term().index()];
  }

  /** The currency of a province whose abbreviation a hit may be, null where it is none. */
  String currencyOfProvince(Hit hit) {
    return currenciesOfProvinces[hit.term().index()];
  }

  /** What a word multiplies a number before it by, 0 where it is no multiplier. */
  double multiplier(String word) {
    for (String kind : kindsOf(word)) {
      double times =
          switch (kind) {
            case "thousand" -> 1e3;
            case "lakh" -> 1e5;
            case "million" -> 1e6;
            case "crore" -> 1e7;
            case "billion" -> 1e9;
            default -> 0;
          };
      if (times > 0) {
        return times;
      }
    }
    return 0;
  }

  /** The currency that only this multiplier is used with, null where it is used with any. */
  String currencyOfMultiplier(String word) {
    return is(word, "lakh") || is(word, "crore") ? RUPEE : null;
  }

  /** The currency whose code or sign a hit is, null where it is none. */
  String currency(Hit hit) {
    return currencies[hit.term().index()];
  }

  /**
   * The period that a hit names, null where it names none.
   *
   * @param prefix what its kind begins with: "" or, as the file explains, "unit ", "each " or
   *     "short "
   */
  PayPeriod period(Hit hit, String prefix) {
    return period(kindsOfPhrases.get(hit.term().index()), prefix);
  }

  /** The same of a word. */
  PayPeriod period(String word, String prefix) {
    return period(kindsOf(word), prefix);
  }

  private static PayPeriod period(Set<String> said, String prefix) {
    for (PayPeriod period : PayPeriod.values()) {
      if (said.contains(prefix + period.name().toLowerCase(Locale.ROOT))) {
        return period;
      }
    }
    return null;
  }

  private Set<String> kindsOf(String word) {
    Set<String> exact = kinds.get(word);
    return exact != null ? exact : kinds.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
  }

  private static boolean isCode(String kind) {
    return kind.length() == CODE_LENGTH && kind.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }
}
