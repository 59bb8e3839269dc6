package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** The degrees that a text asks for, each with how strongly. */
final class DegreeMentions {
  private static final int SHORT_REACH = 12;

  /** How far into its line a degree is still what the line is about. */
  private static final int LEAD = 60;

  private DegreeMentions() {}

  /** How much a posting asks for a degree. */
  enum Strength {
    MUST,
    /** Or for something else in its place. */
    REPLACEABLE,
    WISH
  }

  /** A degree asked for. */
  record Mention(Hit hit, Strength strength) {
    boolean required() {
      return strength == Strength.MUST;
    }

    private boolean isHigher() {
      return hit.detail().equals("higher");
    }

    private Mention replaceable() {
      return required() ? new Mention(hit, Strength.REPLACEABLE) : this;
    }
  }

  /** In the text's order. */
  static List<Mention> of(Reading reading) {
    HitList hits = reading.hits().of(Lexicon.DEGREE);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (isDegree(reading, hits, i) && isAskedFor(reading, hits, i)) {
        mentions.add(new Mention(hits.get(i), strength(reading, hits, i)));
      }
    }
    return DegreeAlternatives.ofAll(reading)
        ? mentions.stream().map(Mention::replaceable).toList()
        : withoutHigher(mentions);
  }

  /** Whoever may come without the first degree may come without a higher one. */
  private static List<Mention> withoutHigher(List<Mention> mentions) {
    boolean first = false;
    boolean any = false;
    for (Mention mention : mentions) {
      boolean replaceable = mention.strength() == Strength.REPLACEABLE;
      any |= replaceable;
      first |= replaceable && !mention.isHigher();
    }
    if (!any) {
      return mentions;
    }
    boolean all = first;
    return mentions.stream()
        .map(mention -> all || mention.isHigher() ? mention.replaceable() : mention)
        .toList();
  }

  /** Short names such as BS or MA count only beside what tells that a degree is meant. */
  private static boolean isDegree(Reading reading, HitList hits, int index) {
    Hit hit = hits.get(index);
    if (hit.is("degree")) {
      return true;
    }
    if (!hit.is("short")) {
      return false;
    }
    int end = Math.min(hit.end() + SHORT_REACH, reading.lines().sentenceEnd(hit.end()));
    return !reading.hits().in(Lexicon.FIELD_OF_STUDY, hit.end(), end).isEmpty()
        || isNeighbour(reading, hits, index, -1)
        || isNeighbour(reading, hits, index, 1)
        || isDemanded(reading, hits, index);
  }

  /** "BS required", "BS with 5 years", among requirements; not the state: "Boston, MA". */
  private static boolean isDemanded(Reading reading, HitList hits, int index) {
    Hit hit = hits.get(index);
    if (index + 1 >= hits.size()) {
      return false;
    }
    Hit next = hits.get(index + 1);
    if (next.is("or")) {
      return DegreeAlternatives.leadsElsewhere(reading, hits, index + 1);
    }
    if (!reading.sections().at(hit.start()).asks()) {
      return false;
    }
    int before = Stretch.beforeBlanks(reading.text(), hit.start());
    if (next.start() - hit.end() > 2 || (before >= 0 && reading.text().charAt(before) == ',')) {
      return false;
    }
    HitList time = reading.hits().in(Lexicon.TIME, next.end(), next.end() + SHORT_REACH);
    int number = Stretch.behindBlanks(reading.text(), next.end(), reading.text().length() - 1);
    boolean years = !time.isEmpty() || Characters.isDigit(reading.text().charAt(number));
    return next.is("required") || next.is("preferred") || next.is("with") && years;
  }

  private static boolean isNeighbour(Reading reading, HitList hits, int index, int step) {
    int at = index + step;
    if (at >= 0 && at < hits.size() && hits.get(at).is("or")) {
      at += step;
    }
    if (at < 0 || at >= hits.size() || !DegreeCues.isDegreeKind(hits.get(at))) {
      return false;
    }
    Hit first = hits.get(Math.min(index, at));
    Hit second = hits.get(Math.max(index, at));
    return DegreeCues.isListed(reading, first.end(), second.start());
  }

  /** Whether it is the candidate's degree that the text speaks of, and one that it wants. */
  private static boolean isAskedFor(Reading reading, HitList hits, int index) {
    Hit hit = hits.get(index);
    SectionKind section = reading.sections().at(hit.start());
    boolean asks = section.asks();
    if (section == SectionKind.BENEFITS || section == SectionKind.LEGAL) {
      return false;
    }
    boolean cued = false;
    HitList near = reading.inSentence(Lexicon.DEGREE, hit.start());
    for (int i = 0; i < near.size(); i++) {
      Hit cue = near.get(i);
      String kind = cue.value();
      if ((kind.equals("people") && !asks)
          || (kind.equals("waived") && DegreeCues.binds(reading, hits, index, cue))) {
        return false;
      }
      cued |= kind.equals("required") || kind.equals("preferred") || kind.equals("equivalent");
      cued |=
          cue.start() >= hit.end()
              && (kind.equals("like")
                  || kind.equals("or") && DegreeAlternatives.leadsElsewhere(reading, near, i));
    }
    return asks
        || cued
        || opensLine(reading, hit) && section != SectionKind.ABOUT && section != SectionKind.APPLY
        || isAsked(reading, hit);
  }

  /** Whether it stands near the beginning of its line, as in a list of what is asked for. */
  private static boolean opensLine(Reading reading, Hit hit) {
    List<Line> all = reading.lines().all();
    int index = reading.lines().indexAt(hit.start());
    return index < all.size() && hit.start() - all.get(index).core() <= LEAD;
  }

  /** Whether words before it in its sentence ask: "we are looking for", "you have". */
  private static boolean isAsked(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      String kind = cue.value();
      if (cue.end() <= hit.start() && (kind.equals("asked") || kind.equals("required"))) {
        return true;
      }
    }
    return false;
  }

  private static Strength strength(Reading reading, HitList hits, int index) {
    Hit hit = hits.get(index);
    if (reading.sections().at(hit.start()) == SectionKind.PREFERRED
        || DegreeCues.isWishInTable(reading, hit)) {
      return Strength.WISH;
    }
    for (Hit cue : reading.inSentence(Lexicon.DEGREE, hit.start())) {
      if (cue.is("preferred") && DegreeCues.binds(reading, hits, index, cue)) {
        return Strength.WISH;
      }
    }
    if (DegreeAlternatives.has(reading, hit)) {
      return Strength.REPLACEABLE;
    }
    return DegreeAlternatives.isAlternativeToExperience(reading, hit)
        ? Strength.WISH
        : Strength.MUST;
  }
}
