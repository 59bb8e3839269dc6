package jobtide.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text, by Apache OpenNLP's detector, which knows 103.
 *
 * <p>It takes half a millisecond a text, so texts that are plainly English are not shown to it.
 */
final class TextLanguage {
  static final String ENGLISH = "en";

  /** Shorter texts, and names alone, are of no language. */
  private static final int FEWEST_WORDS = 40;

  /** As much as tells whether it is plainly English: what follows in a posting is of the same. */
  private static final int OPENING = 600;

  /** As much as tells any language: of 61,412 postings, 600 letters tell two otherwise. */
  private static final int LONGEST = 400;

  /** English prose has a third of such words, lists of requirements a tenth. */
  private static final double PLAINLY = 0.08;

  /** Of the likeliest language, over all 103: enumerations of names stay below. */
  private static final double LEAST_CONFIDENCE = 0.02;

  /** As many English words as only whole paragraphs in English have. */
  private static final int SECOND_LANGUAGE = 40;

  /** Common words that English alone has. */
  static final List<String> ENGLISH_WORDS =
      List.of(
          ("the and to of we with you your our for is are on that will have be"
                  + " or as from by this who what which their other about within across using"
                  + " working looking building build help like years experience knowledge ability")
              .split(" "));

  /** By the number of a word, whether it is one of those. */
  private final BitSet english = new BitSet();

  /**
   * Tells the language of texts.
   *
   * @param dictionary by which they are cut, with the {@link #ENGLISH_WORDS} in it
   */
  TextLanguage(Dictionary dictionary) {
    ENGLISH_WORDS.forEach(word -> english.set(dictionary.tokens(word).number(0)));
  }

  /** ISO 639-1 code, or ISO 639-3 where there is none; null where the text does not tell. */
  String of(Tokens tokens) {
    Words opening = words(tokens, OPENING);
    if (opening.english >= 2 && opening.english >= opening.all * PLAINLY) {
      return ENGLISH;
    }
    String text = tokens.text();
    boolean ascii = start(text, OPENING).chars().noneMatch(c -> c >= 128 && Character.isLetter(c));
    if (ascii && opening.all < FEWEST_WORDS) {
      return null;
    }
    // A posting in two languages is read in the one whose words are known.
    return words(tokens, text.length()).english >= SECOND_LANGUAGE
        ? ENGLISH
        : Detector.language(start(text, LONGEST));
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  /** How many words a text has, and how many of them are common in English alone. */
  private record Words(int all, int english) {}

  private Words words(Tokens tokens, int until) {
    int all = 0;
    int common = 0;
    for (int i = 0; i < tokens.count() && tokens.start(i) < until; i++) {
      if (tokens.beginsWithLetter(i)) {
        all++;
        common += english.get(tokens.number(i)) ? 1 : 0;
      }
    }
    return new Words(all, common);
  }

  /** Loads the model, which takes a second, when a text first needs it. */
  private static final class Detector {
    private static final LanguageDetectorModel MODEL = model();
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    static String language(String text) {
      // Made anew: it is not for several threads, and cheap beside its model.
      Language best = new LanguageDetectorME(MODEL).predictLanguage(text);
      return best.getConfidence() < LEAST_CONFIDENCE
          ? null
          : TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
    }

    private static LanguageDetectorModel model() {
      try (InputStream in = TextLanguage.class.getResourceAsStream("/langdetect-183.bin")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> twoLetters() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        codes.put(new Locale(code).getISO3Language(), code);
      }
      // Written Chinese is one, whatever is spoken.
      codes.put("cmn", "zh");
      return codes;
    }
  }
}
