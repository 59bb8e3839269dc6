package jobtide.extract;

import java.util.List;

/** What may stand in for a degree. */
final class DegreeAlternatives {
  private static final int NUMBERS_REACH = 8;
  private static final int NOUN_REACH = 30;
  private static final int FIELD_REACH = 40;
  private static final int EXPERIENCE_REACH = 80;
  private static final int REPLACED_REACH = 200;
  private static final int CHOICES_REACH = 400;

  private DegreeAlternatives() {}

  /** Whether something else than another degree will do as well. */
  static boolean has(Reading reading, Hit degree) {
    return isLedElsewhere(reading, degree)
        || mayBeReplaced(reading, degree)
        || isBesideSchool(reading, degree);
  }

  /** Whether a posting says, wherever it does, that no degree is a must: "in lieu of a degree". */
  static boolean ofAll(Reading reading) {
    return reading
        .hits()
        .of(Lexicon.DEGREE)
        .any(hit -> hit.is("instead") && reading.sections().at(hit.start()).requirement() != null);
  }

  /** Where the last "or" between two places ends, -1 where there is none. */
  static int lastOr(Reading reading, int from, int to) {
    int last = -1;
    for (Hit hit : reading.hits().in(Lexicon.DEGREE, from, to)) {
      last = hit.is("or") ? hit.end() : last;
    }
    return last;
  }

  private static boolean isLedElsewhere(Reading reading, Hit degree) {
    HitList choices = choices(reading, degree);
    for (int i = 0; i < choices.size(); i++) {
      Hit cue = choices.get(i);
      boolean leads = cue.is("equivalent") || (cue.is("or") && leadsElsewhere(reading, choices, i));
      if (leads
          && cue.start() >= degree.end()
          && !DegreeCues.isOfOtherDegree(reading, degree.end(), cue.start())) {
        return true;
      }
    }
    return false;
  }

  /** The terms of its sentence, and of the next ones as long as an "or" joins them to it. */
  private static HitList choices(Reading reading, Hit degree) {
    Lines lines = reading.lines();
    int start = Math.max(lines.sentenceStart(degree.start()), degree.start() - CHOICES_REACH);
    int most = Math.min(reading.text().length(), degree.start() + CHOICES_REACH);
    int end = lines.sentenceEnd(degree.start());
    int next = firstWord(reading.text(), end, most);
    while (next < most && isJoined(reading, start, end, next)) {
      end = lines.sentenceEnd(next);
      next = firstWord(reading.text(), end, most);
    }
    return reading.hits().in(Lexicon.DEGREE, start, Math.min(end, most));
  }

  /** Whether an "or" ends the one sentence or begins the next. */
  private static boolean isJoined(Reading reading, int start, int end, int next) {
    HitList before = reading.hits().in(Lexicon.DEGREE, start, end);
    if (!before.isEmpty()) {
      Hit last = before.last();
      if (last.is("or") && firstWord(reading.text(), last.end(), end) == end) {
        return true;
      }
    }
    return reading.hits().in(Lexicon.DEGREE, next, next + 1).any(hit -> hit.is("or"));
  }

  private static int firstWord(String text, int from, int to) {
    int i = from;
    while (i < to && !Characters.isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Whether an "or" leads to something else than a degree: to experience, a portfolio, "5+ years",
   * behind any words that only say of what kind. An "or" between two such words does not.
   */
  static boolean leadsElsewhere(Reading reading, HitList hits, int or) {
    String text = reading.text();
    int start = hits.get(or).start();
    if (start >= 2 && Characters.isDigit(text.charAt(start - 2))) {
      return false;
    }
    if (or > 0 && isQualityBefore(reading, hits, or - 1, start)) {
      return false;
    }
    int end = hits.get(or).end();
    for (int i = or + 1; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!onlyNumbers(text, end, hit.start())) {
        return false;
      }
      switch (hit.value()) {
        case "quality", "required" -> end = hit.end();
        case "like" -> {
          return isLikeExperience(text, hits, i) || isLikeDegreeAlone(text, hits, or, i);
        }
        case "ground" -> {
          return !isWithDegree(reading, hits, i);
        }
        default -> {
          return hit.is("school");
        }
      }
    }
    return false;
  }

  /**
   * Whether a word for a kind of experience, and no field of study, stands right before; not one
   * that an "or" of its own leads to: "in Physics or similar or an HND".
   */
  private static boolean isQualityBefore(Reading reading, HitList hits, int index, int start) {
    Hit hit = hits.get(index);
    return hit.is("quality")
        && start - hit.end() <= 1
        && !(index > 0 && hits.get(index - 1).is("or"))
        && reading
            .hits()
            .in(Lexicon.FIELD_OF_STUDY, hit.start() - FIELD_REACH, start)
            .none(field -> field.end() >= hit.end());
  }

  /** Whether "equivalent" speaks of experience, not of a degree or a field, as it does alone. */
  private static boolean isLikeExperience(String text, List<Hit> hits, int index) {
    int end = hits.get(index).end();
    for (int i = index + 1; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.start() - end > NOUN_REACH || Stretch.hasAny(text, end, hit.start(), ",;|(")) {
        return false;
      }
      switch (hit.value()) {
        case "ground", "school" -> {
          return true;
        }
        case "degree", "short", "subject", "with", "and" -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "A degree or equivalent." of no field: that may as well be experience. */
  private static boolean isLikeDegreeAlone(String text, HitList hits, int or, int like) {
    Hit before = hits.get(Math.max(0, or - 1));
    int end = Stretch.behindBlanks(text, hits.get(like).end());
    return DegreeCues.isDegreeKind(before)
        && text.substring(before.end(), hits.get(or).start()).isBlank()
        && (end == text.length() || Characters.isStop(text.charAt(end)));
  }

  /** Whether the years behind an "or" are those of who has another degree: "3 with a Master's". */
  private static boolean isWithDegree(Reading reading, HitList hits, int ground) {
    boolean with = false;
    int end = hits.get(ground).end();
    for (int i = ground + 1; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.is("or")
          || hit.start() - end > CHOICES_REACH
          || !Stretch.binds(reading.text(), end, hit.start())) {
        return false;
      }
      if (with && DegreeCues.isDegreeKind(hit)) {
        return true;
      }
      with |= hit.is("with") || hit.is("and");
    }
    return false;
  }

  private static boolean onlyNumbers(String text, int from, int to) {
    if (to - from > NUMBERS_REACH) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Characters.isDigit(c) && !Characters.isSeparator(c) && "+()".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether its line says that something else than another degree may stand in for it. */
  private static boolean mayBeReplaced(Reading reading, Hit degree) {
    int line = reading.lines().indexAt(degree.start());
    int end = line < reading.lines().all().size() ? reading.lines().all().get(line).end() : 0;
    int from =
        Math.max(reading.lines().sentenceStart(degree.start()), degree.start() - REPLACED_REACH);
    int to = Math.min(end, degree.end() + REPLACED_REACH);
    return reading
        .hits()
        .in(Lexicon.DEGREE, from, to)
        .any(cue -> cue.is("replaced") && !isByDegree(reading, cue));
  }

  /** Whether it is a degree that stands in: "a first degree and two years are accepted in lieu". */
  private static boolean isByDegree(Reading reading, Hit cue) {
    int sentence = reading.lines().sentenceStart(cue.start());
    int from = Math.max(sentence, cue.start() - REPLACED_REACH);
    int clause = cue.start();
    while (clause > from && ",(".indexOf(reading.text().charAt(clause - 1)) < 0) {
      clause--;
    }
    Hit first = null;
    for (Hit hit : reading.hits().in(Lexicon.DEGREE, clause, cue.start())) {
      if (hit.is("or")) {
        first = null;
      } else if (first == null && (DegreeCues.isDegreeKind(hit) || hit.is("ground"))) {
        first = hit;
      }
    }
    return first != null && DegreeCues.isDegreeKind(first);
  }

  /** Whether it is asked for beside a school below it, which then will do. */
  private static boolean isBesideSchool(Reading reading, Hit degree) {
    SectionKind section = reading.sections().at(degree.start());
    return reading
        .hits()
        .in(Lexicon.DEGREE, degree.start() - REPLACED_REACH, degree.end() + REPLACED_REACH)
        .any(hit -> hit.is("school") && reading.sections().at(hit.start()) == section);
  }

  /** "3 years of experience, or 1 with a degree": the degree is one of two ways. */
  static boolean isAlternativeToExperience(Reading reading, Hit degree) {
    int start = degree.start();
    int from = Math.max(reading.lines().sentenceStart(start), start - EXPERIENCE_REACH);
    HitList before = reading.hits().in(Lexicon.DEGREE, from, start);
    int or = lastOr(reading, from, start);
    if (or < 0 || before.any(DegreeCues::isDegreeKind)) {
      return false;
    }
    HitList between = before.in(or, start);
    return before.in(from, or).any(hit -> hit.is("ground") && hit.detail().equals("near"))
        && between.none(hit -> hit.is("and"))
        && (between.none(hit -> hit.is("ground")) || between.any(hit -> hit.is("with")))
        && reading.text().substring(or, start).indexOf(',') < 0;
  }
}
