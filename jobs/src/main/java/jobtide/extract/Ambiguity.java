package jobtide.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobtide.vocabulary.CaseRule;
import jobtide.vocabulary.Spelling;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** Tells Go from go: whether an ambiguous word stands for its technology. */
final class Ambiguity {
  private static final Set<String> FOLLOWERS =
      Set.of(
          "and",
          "or",
          "is",
          "for",
          "as",
          "experience",
          "skills",
          "knowledge",
          "programming",
          "expertise");

  private static final Set<String> WRITTEN = Set.of("language", "framework");

  private static final Set<String> JOBS =
      Set.of("developer", "developers", "engineer", "engineers", "dev", "devs", "programmer");

  private static final Set<String> PREPOSITIONS = Set.of("in", "with", "using");

  /** Room for ", " and " / ", as well as for " or " and " and ". */
  private static final int WIDEST_TIE = 5;

  private final List<BitSet> contexts = new ArrayList<>();
  private final List<BitSet> namesakes = new ArrayList<>();
  private final List<Set<String>> cued = new ArrayList<>();

  /** By spelling, the technologies that share it, each with cues of its own: Apollo. */
  private final Map<String, List<Integer>> sharers = new HashMap<>();

  /** Languages that words about programming make clear: Go and R, but not Processing. */
  private final BitSet languages = new BitSet();

  private final BitSet written = new BitSet();

  Ambiguity(Vocabulary vocabulary, TextReader reader) {
    for (Technology technology : vocabulary.technologies()) {
      languages.set(
          contexts.size(),
          technology.kind().equals("language") && technology.context().contains("programming"));
      written.set(contexts.size(), WRITTEN.contains(technology.kind()));
      contexts.add(indexes(technology.context(), reader));
      namesakes.add(indexes(technology.namesakes(), reader));
      Set<String> spellings = new HashSet<>();
      for (Spelling spelling : technology.spellings()) {
        if (spelling.rule() == CaseRule.CUE) {
          spellings.add(spelling.text());
          sharers.computeIfAbsent(spelling.text(), key -> new ArrayList<>()).add(cued.size());
        }
      }
      cued.add(Set.copyOf(spellings));
    }
    sharers.values().removeIf(indexes -> indexes.size() < 2);
  }

  private static BitSet indexes(List<String> words, TextReader reader) {
    BitSet indexes = new BitSet();
    words.forEach(word -> indexes.set(reader.contextIndex(word)));
    return indexes;
  }

  /** The technologies of a text that are meant as such. */
  List<Hit> meant(Reading reading) {
    HitList hits = reading.hits().of(Lexicon.TECHNOLOGY);
    List<Hit> meant = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      Hit shared = shared(reading, hits.get(i));
      if (shared != null) {
        meant.add(shared);
        continue;
      }
      boolean clear = !hits.get(i).term().ambiguous() || isMeant(reading, hits, i);
      if (clear && !isNamesake(reading, hits.get(i))) {
        meant.add(hits.get(i));
      }
    }
    return meant;
  }

  /** The one of several technologies of that name that its sentence speaks of; null for none. */
  private Hit shared(Reading reading, Hit hit) {
    if (!hit.term().ambiguous() || hit.term().loose()) {
      return null;
    }
    for (int index : sharers.getOrDefault(hit.term().spelling(), List.of())) {
      Hit other = new Hit(hit.term().of(index), hit.start(), hit.end());
      if (hasContext(reading, other, hit.start(), hit.end()) && !isNamesake(reading, other)) {
        return other;
      }
    }
    return null;
  }

  private boolean isMeant(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (cued.get(hit.term().index()).contains(hit.term().spelling())) {
      return hasContext(reading, hit, hit.start(), hit.end());
    }
    if (inList(reading.text(), hits, index)) {
      return true;
    }
    if (!hit.term().loose() && isParted(reading.text(), hits, index)) {
      return true;
    }
    if (hit.term().loose()) {
      return false;
    }
    return isItem(reading, hits, index)
        || isObject(reading, hit)
        || (languages.get(hit.term().index()) && isWrittenIn(reading.text(), hit))
        || (written.get(hit.term().index()) && isOfJob(reading.text(), hit))
        || (!isImperative(reading, hit) && hasContext(reading, hit, hit.start(), hit.end()));
  }

  /** Whether it is what is asked for: "experience with Go", "fluency in Swift". */
  private static boolean isObject(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      String words = cue.term().spelling();
      String last = words.substring(words.lastIndexOf(' ') + 1);
      if (cue.end() + 1 == hit.start() && PREPOSITIONS.contains(last)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is done in it: "servers in Go.", but not "in Go Giants" or "in D.C.". */
  private static boolean isWrittenIn(String text, Hit hit) {
    if (!text.startsWith(" in ", hit.start() - 4) && !text.startsWith("(in ", hit.start() - 4)) {
      return false;
    }
    int next = hit.end() + 1;
    return next >= text.length()
        || !Characters.isWord(text.charAt(next))
        || (Characters.isBlank(text.charAt(hit.end())) && Characters.isLower(text.charAt(next)));
  }

  /** Whether it tells whom a job is for: "Node developers". */
  private static boolean isOfJob(String text, Hit hit) {
    int end = Stretch.wordEnd(text, hit.end() + 1, text.length());
    return hit.end() < text.length()
        && text.charAt(hit.end()) == ' '
        && JOBS.contains(text.substring(hit.end() + 1, end).toLowerCase(Locale.ROOT));
  }

  private boolean hasContext(Reading reading, Hit hit, int start, int end) {
    BitSet words = contexts.get(hit.term().index());
    for (Hit word : reading.inSentence(Lexicon.CONTEXT, start)) {
      if (words.get(word.term().index()) && (word.end() <= start || word.start() >= end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is part of a longer name or phrase for something else: Front in "front end". */
  private boolean isNamesake(Reading reading, Hit hit) {
    BitSet phrases = namesakes.get(hit.term().index());
    if (phrases.isEmpty()) {
      return false;
    }
    for (Hit phrase : reading.inSentence(Lexicon.CONTEXT, hit.start())) {
      if (phrases.get(phrase.term().index())
          && phrase.start() < hit.end()
          && phrase.end() > hit.start()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is enumerated with another technology, not only with itself: "SES.3 / SES.4". */
  private static boolean inList(String text, List<Hit> hits, int index) {
    if (hits.get(index).term().loose()) {
      return Listing.isItem(text, hits.get(index))
          && (isTied(text, hits, index - 1, index) || isTied(text, hits, index + 1, index));
    }
    for (int other = Listing.first(text, hits, index);
        other <= Listing.last(text, hits, index);
        other++) {
      if (hits.get(other).term().index() != hits.get(index).term().index()
          && (!hits.get(other).term().loose() || Listing.isItem(text, hits.get(other)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether semicolons or bars part it from a technology on either side: "Java; C; Scala". */
  private static boolean isParted(String text, List<Hit> hits, int index) {
    if (index == 0 || index + 1 == hits.size()) {
      return false;
    }
    Hit hit = hits.get(index);
    return isBar(text, hits.get(index - 1).end(), hit.start())
        && isBar(text, hit.end(), hits.get(index + 1).start())
        && !(hits.get(index - 1).term().ambiguous() && hits.get(index + 1).term().ambiguous());
  }

  private static boolean isBar(String text, int from, int to) {
    String between = to - from <= WIDEST_TIE ? text.substring(from, to).strip() : "";
    return between.equals("|") || between.equals(";") || between.equals(") |");
  }

  /** Whether nothing but a comma or a slash stands between it and an unmistakable technology. */
  private static boolean isTied(String text, List<Hit> hits, int other, int index) {
    if (other < 0 || other >= hits.size() || hits.get(other).term().ambiguous()) {
      return false;
    }
    int from = Math.min(hits.get(other).end(), hits.get(index).end());
    int to = Math.max(hits.get(other).start(), hits.get(index).start());
    return to - from <= WIDEST_TIE
        && (index < other || text.substring(from, to).indexOf(')') < 0)
        && Listing.joined(text, from, to);
  }

  /** Whether it is all of a line, next to a line that holds another technology. */
  private static boolean isItem(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    List<Line> lines = reading.lines().all();
    int at = reading.lines().indexAt(hit.start());
    Line line = lines.get(at);
    if (hit.start() > line.core() || hit.end() < line.coreEnd()) {
      return false;
    }
    boolean above = index > 0 && at > 0 && hits.get(index - 1).start() >= lines.get(at - 1).start();
    boolean below =
        index + 1 < hits.size()
            && at + 1 < lines.size()
            && hits.get(index + 1).start() < lines.get(at + 1).end();
    return above || below;
  }

  /** Whether it opens a sentence as a verb: "Go beyond the code". */
  private static boolean isImperative(Reading reading, Hit hit) {
    String text = reading.text();
    int start = reading.lines().sentenceStart(hit.start());
    int word = hit.start() - 1;
    while (word >= start && !Characters.isWord(text.charAt(word))) {
      word--;
    }
    int next = hit.end() + 1;
    if (word >= start
        || next >= text.length()
        || text.charAt(hit.end()) != ' '
        || !Characters.isLower(text.charAt(next))) {
      return false;
    }
    int end = Stretch.wordEnd(text, next, text.length());
    return !FOLLOWERS.contains(text.substring(next, end))
        && reading
            .inSentence(Lexicon.DEMAND, hit.start())
            .none(cue -> cue.start() == next && cue.end() >= end)
        && reading.hits().in(Lexicon.CONTEXT, next, end).isEmpty();
  }
}
