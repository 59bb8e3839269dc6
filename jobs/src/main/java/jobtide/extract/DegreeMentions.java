package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** The degrees that a text asks for, each with how strongly. */
final class DegreeMentions {
  private static final int EXPERIENCE_REACH = 80;
  private static final int SHORT_REACH = 12;
  private static final int REPLACED_REACH = 200;

  /** How far into its line a degree is still what the line is about. */
  private static final int LEAD = 60;

  private DegreeMentions() {}

  /** A degree asked for: as a must or as a wish. */
  record Mention(Hit hit, boolean required) {}

  /** In the text's order. */
  static List<Mention> of(Reading reading) {
    HitList hits = reading.hits().of(Lexicon.DEGREE);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      if (isDegree(reading, hits, i) && isAskedFor(reading, hits, i)) {
        mentions.add(new Mention(hits.get(i), isRequired(reading, hits, i)));
      }
    }
    return mentions;
  }

  /** Short names such as BS or MA count only beside a field of study or another degree. */
  private static boolean isDegree(Reading reading, List<Hit> hits, int index) {
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
        || isNeighbour(reading, hits, index, 1);
  }

  private static boolean isNeighbour(Reading reading, List<Hit> hits, int index, int step) {
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
  private static boolean isAskedFor(Reading reading, List<Hit> hits, int index) {
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
          kind.equals("or")
              && cue.start() >= hit.end()
              && DegreeCues.leadsElsewhere(reading, near, i);
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
  private static boolean isAsked(Reading reading, Hit hit) {
    for (Hit cue : reading.inSentence(Lexicon.DEMAND, hit.start())) {
      String kind = cue.value();
      if (cue.end() <= hit.start() && (kind.equals("asked") || kind.equals("required"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRequired(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (reading.sections().at(hit.start()) == SectionKind.PREFERRED) {
      return false;
    }
    HitList near = reading.inSentence(Lexicon.DEGREE, hit.start());
    for (int i = 0; i < near.size(); i++) {
      Hit cue = near.get(i);
      boolean softens =
          switch (cue.value()) {
            case "preferred" -> DegreeCues.binds(reading, hits, index, cue);
            case "equivalent" -> isBehind(reading, hit, cue);
            case "or" -> isBehind(reading, hit, cue) && DegreeCues.leadsElsewhere(reading, near, i);
            default -> false;
          };
      if (softens) {
        return false;
      }
    }
    return !mayBeReplaced(reading, hit) && !isAlternativeToExperience(reading, hit);
  }

  private static boolean isBehind(Reading reading, Hit degree, Hit cue) {
    return cue.start() >= degree.end()
        && !DegreeCues.isOfOtherDegree(reading, degree.end(), cue.start());
  }

  /** Whether its line says that something else may stand in for it. */
  private static boolean mayBeReplaced(Reading reading, Hit hit) {
    int line = reading.lines().indexAt(hit.start());
    int end = line < reading.lines().all().size() ? reading.lines().all().get(line).end() : 0;
    int from = reading.lines().sentenceStart(hit.start());
    int to = Math.min(end, hit.end() + REPLACED_REACH);
    return reading
        .hits()
        .in(Lexicon.DEGREE, Math.max(from, hit.start() - REPLACED_REACH), to)
        .any(cue -> cue.is("replaced"));
  }

  /** "3 years of experience or a degree": the degree is one of two ways. */
  private static boolean isAlternativeToExperience(Reading reading, Hit hit) {
    int from = Math.max(reading.lines().sentenceStart(hit.start()), hit.start() - EXPERIENCE_REACH);
    boolean first =
        reading.hits().in(Lexicon.DEGREE, from, hit.start()).none(DegreeCues::isDegreeKind);
    int or = DegreeCues.lastOr(reading, from, hit.start());
    return or >= 0
        && first
        && !reading.hits().in(Lexicon.TIME, from, or).isEmpty()
        && reading.hits().in(Lexicon.TIME, or, hit.start()).isEmpty()
        && reading.text().substring(or, hit.start()).indexOf(',') < 0;
  }
}
