package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jobtide.vocabulary.CaseRule;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Spelling;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/**
 * Reads texts by a vocabulary: one trie of all its terms, built once, but for everyday words that
 * are looked for late, see {@link LateReader}.
 */
final class TextReader {
  /** Shorter words in small letters are never a technology's name. */
  private static final int SHORTEST_LOOSE = 4;

  private final Vocabulary vocabulary;
  private final Map<String, Integer> contextWords = new LinkedHashMap<>();
  private final List<SectionKind> headings;
  private final Dictionary dictionary;
  private final TextLanguage languages;
  private final TermMatcher matcher;

  TextReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    headings =
        vocabulary.phrases(PhraseFile.HEADINGS).stream()
            .map(phrase -> SectionKind.valueOf(phrase.value().toUpperCase(Locale.ROOT)))
            .toList();
    List<Term> terms = new ArrayList<>();
    List<Technology> technologies = vocabulary.technologies();
    for (int i = 0; i < technologies.size(); i++) {
      for (Spelling spelling : technologies.get(i).spellings()) {
        boolean exact = spelling.rule() != CaseRule.ANY;
        boolean cued = spelling.rule() == CaseRule.CUE;
        boolean ambiguous = cued || spelling.rule() == CaseRule.CONTEXT;
        terms.add(new Term(Lexicon.TECHNOLOGY, i, spelling.text(), exact, ambiguous, false));
        if (exact && !cued && spelling.text().length() >= SHORTEST_LOOSE) {
          terms.add(new Term(Lexicon.TECHNOLOGY, i, spelling.text(), false, true, true));
        }
      }
      addContext(technologies.get(i).context());
      addContext(technologies.get(i).namesakes());
    }
    contextWords.forEach(
        (word, index) -> terms.add(new Term(Lexicon.CONTEXT, index, word, false, false, false)));
    List<Term> all = new ArrayList<>(terms);
    for (PhraseFile file : PhraseFile.values()) {
      List<Phrase> phrases = vocabulary.phrases(file);
      for (Term term : terms(file)) {
        all.add(term);
        if (LateReader.isEarly(file, phrases.get(term.index()))) {
          terms.add(term);
        }
      }
    }
    Stream<String> spellings = all.stream().map(Term::spelling);
    dictionary = Dictionary.of(Stream.concat(spellings, TextLanguage.ENGLISH_WORDS.stream()));
    languages = new TextLanguage(dictionary);
    matcher = new TermMatcher(terms, dictionary);
  }

  private void addContext(List<String> words) {
    words.forEach(word -> contextWords.putIfAbsent(unhyphenated(word), contextWords.size()));
  }

  /** Two spellings that the matcher takes for one would hide each other. */
  private static String unhyphenated(String word) {
    return word.replace('-', ' ');
  }

  private List<Term> terms(PhraseFile file) {
    List<Phrase> phrases = vocabulary.phrases(file);
    return IntStream.range(0, phrases.size())
        .mapToObj(i -> Term.of(file, phrases.get(i), i))
        .toList();
  }

  /** Finds all words of some files in what this has read. */
  LateReader late(PhraseFile... files) {
    List<Term> terms = new ArrayList<>();
    for (PhraseFile file : files) {
      terms.addAll(terms(file));
    }
    return new LateReader(terms, dictionary);
  }

  /** Reads a title, or words of a field beside it, whose words are understood in any language. */
  Reading readTitle(String title) {
    Tokens tokens = dictionary.tokens(title);
    Hits hits = matcher.match(tokens, null);
    return new Reading("title", tokens, null, hits, new Lines(tokens), Sections.NONE);
  }

  /**
   * Reads a text.
   *
   * @param titled whether a title stands above it: then it usually opens with the employer
   */
  Reading readText(String text, boolean titled) {
    Tokens tokens = dictionary.tokens(text);
    SectionKind untilHeading = titled ? SectionKind.ABOUT : SectionKind.OTHER;
    String language = languages.of(tokens);
    Hits hits = matcher.match(tokens, language);
    Lines lines = new Lines(tokens);
    Sections sections = Sections.of(text, lines, hits, headings, untilHeading);
    return new Reading("text", tokens, language, hits, lines, sections);
  }

  /** The index of a context word among the terms of that lexicon. */
  int contextIndex(String word) {
    return contextWords.get(unhyphenated(word));
  }
}
