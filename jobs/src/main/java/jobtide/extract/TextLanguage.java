package jobtide.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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

  /** As much as tells a language: what follows in a posting is of the same. */
  private static final int LONGEST = 600;

  /** English prose has a third of such words, lists of requirements a tenth. */
  private static final double PLAINLY = 0.08;

  /** Of the likeliest language, over all 103: enumerations of names stay below. */
  private static final double LEAST_CONFIDENCE = 0.02;

  /** As many English words as only whole paragraphs in English have. */
  private static final int SECOND_LANGUAGE = 40;

  private static final int LONGEST_COMMON = 4;

  /** Each as {@link #packed} makes a number of it, in their order. */
  private static final long[] ENGLISH_WORDS =
      Stream.of(
              "the", "and", "to", "of", "we", "with", "you", "your", "our", "for", "is", "are",
              "on", "that", "will", "have", "be", "or", "as", "from", "by", "this", "who")
          .mapToLong(word -> packed(word, 0, word.length()))
          .sorted()
          .toArray();

  private TextLanguage() {}

  /** ISO 639-1 code, or ISO 639-3 where there is none; null where the text does not tell. */
  static String of(String text) {
    Words opening = Words.of(text, LONGEST);
    if (opening.english >= 2 && opening.english >= opening.all * PLAINLY) {
      return ENGLISH;
    }
    if (opening.ascii && opening.all < FEWEST_WORDS) {
      return null;
    }
    // A posting in two languages is read in the one whose words are known.
    return Words.of(text, text.length()).english >= SECOND_LANGUAGE
        ? ENGLISH
        : Detector.language(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /** The characters of a short word, ASCII's in small letters. */
  private static long packed(String text, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      packed = packed << Character.SIZE | (c < 128 ? Character.toLowerCase(c) : c);
    }
    return packed;
  }

  /** How many words a text has, and how many of them are common in English alone. */
  private record Words(int all, int english, boolean ascii) {

    static Words of(String text, int until) {
      int all = 0;
      int english = 0;
      boolean ascii = true;
      int end = Math.min(text.length(), until);
      int i = 0;
      while (i < end) {
        int start = i;
        while (i < end && Characters.isLetter(text.charAt(i))) {
          ascii &= text.charAt(i) < 128;
          i++;
        }
        if (i == start) {
          i++;
          continue;
        }
        all++;
        boolean isShort = i - start <= LONGEST_COMMON;
        if (isShort && Arrays.binarySearch(ENGLISH_WORDS, packed(text, start, i)) >= 0) {
          english++;
        }
      }
      return new Words(all, english, ascii);
    }
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
