package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The degrees that a text asks for, each with how strongly. */
final class DegreeMentions {
  private static final int FIELD_REACH = 40;
  private static final int SHORT_REACH = 12;
  private static final int NEIGHBOUR_REACH = 8;
  private static final int CUE_REACH = 200;

  /** How far into its line a degree is still what the line is about. */
  private static final int LEAD = 60;

  private final List<Phrase> phrases;
  private final Cues cues;

  DegreeMentions(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.DEGREES);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /** A degree asked for: as a must or as a wish. */
  record Mention(Hit hit, boolean required) {}

  /** In the text's order. */
  List<Mention> of(Reading reading) {
    List<Hit> hits = reading.hits().of(Lexicon.DEGREE);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (isDegree(reading, hits, i) && isAskedFor(reading, hits, i)) {
        mentions.add(new Mention(hits.get(i), isRequired(reading, hits, i)));
      }
    }
    return mentions;
  }

  /** Short names such as BS or MA count only beside a field of study or another degree. */
  private boolean isDegree(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (kind(hit).equals("degree")) {
      return true;
    }
    if (!kind(hit).equals("short")) {
      return false;
    }
    int end = Math.min(hit.end() + SHORT_REACH, reading.lines().sentenceEnd(hit.end()));
    return !reading.hits().in(Lexicon.FIELD_OF_STUDY, hit.end(), end).isEmpty()
        || isNeighbour(reading.text(), hits, index, index - 1)
        || isNeighbour(reading.text(), hits, index, index + 1);
  }

  private boolean isNeighbour(String text, List<Hit> hits, int index, int at) {
    if (at < 0 || at >= hits.size() || !isDegreeKind(hits.get(at))) {
      return false;
    }
    Hit first = hits.get(Math.min(index, at));
    Hit second = hits.get(Math.max(index, at));
    return isListed(text, first.end(), second.start());
  }

  private boolean isDegreeKind(Hit hit) {
    return kind(hit).equals("degree") || kind(hit).equals("short");
  }

  /** Whether it is the candidate's degree that the text speaks of, and one that it wants. */
  private boolean isAskedFor(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    SectionKind section = reading.sections().at(hit.start());
    boolean asks = section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
    if (section == SectionKind.BENEFITS || section == SectionKind.LEGAL) {
      return false;
    }
    boolean cued = false;
    for (Hit cue : reading.inSentence(Lexicon.DEGREE, hit.start())) {
      String kind = kind(cue);
      if ((kind.equals("people") && !asks)
          || (kind.equals("waived") && binds(reading, hits, index, cue))) {
        return false;
      }
      cued |= kind.equals("required") || kind.equals("preferred") || kind.equals("equivalent");
    }
    return asks
        || cued
        || opensLine(reading, hit) && section != SectionKind.ABOUT
        || isAsked(reading, hit);
  }

  /** Whether it stands near the beginning of its line, as in a list of what is asked for. */
  private static boolean opensLine(Reading reading, Hit hit) {
    List<Line> all = reading.lines().all();
    int index = reading.lines().indexAt(hit.start());
    return index < all.size() && hit.start() - all.get(index).core() <= LEAD;
  }

  /** Whether words before it in its sentence ask: "we are looking for", "you have". */
  private boolean isAsked(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      String kind = cues.phrase(cue).value();
      if (cue.end() <= hit.start() && (kind.equals("asked") || kind.equals("required"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRequired(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (reading.sections().at(hit.start()) == SectionKind.PREFERRED) {
      return false;
    }
    for (Hit cue : reading.inSentence(Lexicon.DEGREE, hit.start())) {
      boolean softens =
          switch (kind(cue)) {
            case "preferred" -> binds(reading, hits, index, cue);
            case "equivalent" ->
                cue.start() >= hit.end() && !isOfOtherDegree(reading, hit.end(), cue.start());
            default -> false;
          };
      if (softens) {
        return false;
      }
    }
    return !isAlternativeToExperience(reading, hits, index);
  }

  /** "3 years of experience or a degree": the degree is one of two ways. */
  private boolean isAlternativeToExperience(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    int from = Math.max(reading.lines().sentenceStart(hit.start()), hit.start() - FIELD_REACH);
    boolean experience = !reading.hits().in(Lexicon.TIME, from, hit.start()).isEmpty();
    boolean first = index == 0 || hits.get(index - 1).end() <= from;
    String before = reading.text().substring(from, hit.start());
    int or = Math.max(before.lastIndexOf(" or "), before.lastIndexOf("/or "));
    return experience && first && or >= 0 && before.indexOf(',', or) < 0;
  }

  /** Whether a cue speaks of this degree, and not of another or of something else beside it. */
  private boolean binds(Reading reading, List<Hit> hits, int index, Hit cue) {
    Hit hit = hits.get(index);
    String stands = phrases.get(cue.term().index()).detail();
    boolean behind = cue.start() >= hit.end();
    if (stands.equals("before") ? behind : stands.equals("after") && !behind) {
      return false;
    }
    int from = behind ? hit.end() : cue.end();
    int to = behind ? cue.start() : hit.start();
    if (to - from > CUE_REACH || otherDegreeBetween(reading, from, to)) {
      return false;
    }
    return !behind || speaksOfDegree(reading, from, to);
  }

  /** Another degree between, unless it is only another name in one list: "BS or MS preferred". */
  private boolean otherDegreeBetween(Reading reading, int from, int to) {
    int end = from;
    for (Hit other : reading.hits().in(Lexicon.DEGREE, from, to)) {
      if (isDegreeKind(other)) {
        if (!isListed(reading.text(), end, other.start())) {
          return true;
        }
        end = other.end();
      } else if (kind(other).equals("required")) {
        return true;
      }
    }
    return false;
  }

  /** Whether another degree stands in the bracket that a cue stands in. */
  private boolean isOfOtherDegree(Reading reading, int from, int to) {
    int bracket = reading.text().lastIndexOf('(', to);
    if (bracket < from || reading.text().substring(bracket, to).indexOf(')') >= 0) {
      return false;
    }
    return reading.hits().in(Lexicon.DEGREE, bracket, to).stream().anyMatch(this::isDegreeKind);
  }

  private static boolean isListed(String text, int from, int to) {
    String between = text.substring(from, Math.max(from, to));
    return between.length() <= NEIGHBOUR_REACH
        && between.indexOf('(') < 0
        && (between.isBlank() || between.contains("or") || between.contains("/"));
  }

  /** Whether what stands last before a cue is still the degree: no other noun in between. */
  private boolean speaksOfDegree(Reading reading, int from, int to) {
    String text = reading.text();
    int mark = to;
    while (mark > from && ",;(".indexOf(text.charAt(mark - 1)) < 0) {
      mark--;
    }
    if (mark == from) {
      return true;
    }
    if (text.charAt(mark - 1) == ';') {
      return false;
    }
    boolean words = false;
    for (int i = mark; i < to; i++) {
      words |= Characters.isWord(text.charAt(i));
    }
    return !words || !reading.hits().in(Lexicon.FIELD_OF_STUDY, mark, to).isEmpty();
  }

  private String kind(Hit hit) {
    return phrases.get(hit.term().index()).value();
  }
}
