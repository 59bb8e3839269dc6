package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds what one text says of where the work is done, with what the words beside it mean. */
final class ModeSigns {
  private static final int NEAR = 35;
  private static final int WEEK_REACH = 70;
  private static final int JOINED_REACH = 6;
  private static final int OFFICE_REACH = 45;
  private static final int HOME_REACH = 24;
  private static final int STEP_REACH = 80;
  private static final int TERM_REACH = 20;
  private static final int TRIP_REACH = 30;

  /** As many capitals tell a word that shouts from one that opens a sentence. */
  private static final int SHOUT = 3;

  private ModeSigns() {}

  /**
   * The signs in the text's order.
   *
   * @param titled whether the posting has a title, so that the text's first line is none
   */
  static List<ModeSign> of(Reading reading, boolean titled) {
    HitList hits = reading.hits().of(Lexicon.WORK_MODE);
    List<ModeSign> signs = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      switch (hits.get(i).value()) {
        case "remote", "hybrid", "onsite" -> addMode(signs, reading, titled, hits, i);
        case "part-week", "most-week" -> addWeek(signs, reading, titled, hits.get(i), "hybrid");
        case "all-week" -> addWeek(signs, reading, titled, hits.get(i), "onsite");
        case "attend" -> addOffice(signs, reading, hits.get(i));
        case "or" -> addOtherOffice(signs, reading, hits, i);
        default -> {}
      }
    }
    return signs;
  }

  private static void addMode(
      List<ModeSign> signs, Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    if (ModeCues.isOfThing(reading, hits, index)
        || Placement.isFieldName(reading.text(), hits, index)) {
      return;
    }
    boolean negated = ModeCues.isNegated(reading, hits, index);
    boolean remote = hit.is("remote");
    ModeSign.Rank rank = rank(reading, titled, hits, index);
    boolean refused = negated && (remote || (hit.is("hybrid") && !isBehindRemote(signs)));
    if (rank == null && refused) {
      rank = ModeSign.Rank.JOB;
    }
    if (rank == null && !signs.isEmpty()) {
      ModeSign last = signs.get(signs.size() - 1);
      ModeSign next = new ModeSign(hit.value(), last.rank(), reading, hit.start(), hit.end());
      rank = ModeCues.isListedBehind(last, next) ? last.rank() : null;
    }
    if (rank == null
        || (!signs.isEmpty()
            && ModeCues.isPartOfHybrid(signs.get(signs.size() - 1), reading, hit.start()))) {
      return;
    }
    if (rank == ModeSign.Rank.JOB && !signs.isEmpty()) {
      ModeSign last = signs.get(signs.size() - 1);
      rank = hit.start() - last.end() <= JOINED_REACH ? last.rank() : rank;
    }
    boolean inText = reading.field().equals("text") && hit.detail().equals("word");
    boolean step = inText && !negated && isStep(reading, titled, hit);
    if (step || isLimited(reading, titled, hit, rank)) {
      return;
    }
    ModeSign sign = new ModeSign(hit.value(), rank, reading, hit.start(), hit.end());
    if (negated) {
      if (refused) {
        signs.add(sign.as("onsite"));
      }
      return;
    }
    signs.add(sign);
    if (remote && ModeCues.isOption(reading, hits, index)) {
      signs.add(sign.as("onsite"));
    }
  }

  /** Whether remote work was named before, so that what is refused may be hybrid work alone. */
  private static boolean isBehindRemote(List<ModeSign> signs) {
    return !signs.isEmpty() && signs.get(signs.size() - 1).mode().equals("remote");
  }

  /** Whether the words beside it say that it is for some days, for some, or no part of the job. */
  private static boolean isLimited(Reading reading, boolean titled, Hit hit, ModeSign.Rank rank) {
    boolean remote = hit.is("remote");
    if (remote && ModeCues.isForSomeDays(reading, hit)) {
      return true;
    }
    if (Placement.isHead(reading, titled, hit.start())) {
      return false;
    }
    boolean item = rank == ModeSign.Rank.HEAD;
    if (remote && !item && ModeCues.has(reading, hit, "limit")) {
      return true;
    }
    boolean elsewhere =
        ModeCues.has(reading, hit, "optional", NEAR) || ModeCues.has(reading, hit, "away", NEAR);
    return !item
        && ((hit.is("onsite") && elsewhere)
            || ModeCues.has(reading, hit, "apart")
            || reading.sections().at(hit.start()) == SectionKind.LEGAL);
  }

  /**
   * Whether it tells where a step of the hiring process takes place; boards end with fields of the
   * job: "Work location: in person".
   */
  private static boolean isStep(Reading reading, boolean titled, Hit hit) {
    Line line = reading.lines().at(hit.start());
    if (!titled && line.equals(reading.lines().all().get(0))) {
      return false;
    }
    int from = Math.max(line.start(), hit.start() - STEP_REACH);
    boolean applies = reading.sections().at(hit.start()) == SectionKind.APPLY;
    return (applies && !Placement.opensField(reading.text(), hit.start()))
        || reading.hits().in(Lexicon.WORK_MODE, from, hit.start()).any(cue -> cue.is("apart"));
  }

  /** What the words speak of, null where they say nothing of the job. */
  private static ModeSign.Rank rank(Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    String says = hit.detail();
    boolean head = Placement.isHead(reading, titled, hit.start());
    if (says.equals("item") || (says.equals("word") && !head)) {
      boolean item = isItem(reading, titled, hits, index);
      boolean benefit = reading.sections().at(hit.start()) == SectionKind.BENEFITS;
      boolean field =
          !titled
              || Placement.opensField(reading.text(), hit.start())
              || Placement.opensLine(reading.text(), hit.start());
      return !item ? null : field && !benefit ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
    }
    if (says.equals("perk")) {
      return isItem(reading, titled, hits, index) ? ModeSign.Rank.COMPANY : null;
    }
    if (says.equals("company")) {
      return head && reading.field().equals("title") ? ModeSign.Rank.HEAD : ModeSign.Rank.COMPANY;
    }
    return head || shouts(reading, titled, hit) ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
  }

  /** Whether it shouts in a forum's post, as what heads a job there does: "REMOTE welcome". */
  private static boolean shouts(Reading reading, boolean titled, Hit hit) {
    String text = reading.text();
    return !titled
        && Characters.isUpper(text.charAt(hit.start()))
        && Placement.isCapitals(text, hit.start(), Math.min(hit.end(), hit.start() + SHOUT));
  }

  /** Whether a word stands by itself, as in a list or between bars, or shouts in a forum's post. */
  private static boolean isItem(Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    String text = reading.text();
    if (!titled && Placement.isCapitals(text, hit.start(), hit.end())) {
      return true;
    }
    if (Placement.opensField(text, hit.start())) {
      return true;
    }
    boolean alternative =
        ModeCues.isOr(reading, hits, index - 1) && !text.startsWith(" (", hit.end());
    boolean begins = alternative || Placement.beginsItem(text, hit.start());
    boolean ends = Placement.endsItem(text, hit.end()) || ModeCues.isOr(reading, hits, index + 1);
    return begins
        && ends
        && (!Placement.isAmongCommas(text, hit.start(), hit.end()) || isAmongTerms(reading, hit));
  }

  /** Whether the kind of employment is named right beside it: "full-time, remote, in Europe". */
  private static boolean isAmongTerms(Reading reading, Hit hit) {
    return reading
        .hits()
        .in(Lexicon.EMPLOYMENT, hit.start() - TERM_REACH, hit.end() + 3)
        .any(term -> term.start() > hit.start() || hit.start() - term.end() <= 2);
  }

  /** Days of the week count where the sentence speaks of an office or of home beside them. */
  private static void addWeek(
      List<ModeSign> signs, Reading reading, boolean titled, Hit week, String mode) {
    if (ModeCues.has(reading, week, "apart")
        || ModeCues.has(reading, week, "limit")
        || ModeCues.has(reading, week, "meal")
        || isOfTrip(reading, week)
        || isDate(reading.text(), week.end())
        || tellsNoWork(reading, titled, week)) {
      return;
    }
    boolean head = Placement.isHead(reading, titled, week.start());
    ModeSign.Rank rank = head ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, week.start())) {
      String kind = cue.value();
      boolean office = kind.equals("office") || kind.equals("onsite");
      boolean home = mode.equals("hybrid") && (kind.equals("remote") || isAtHome(week, cue));
      boolean near =
          cue.end() >= week.start() - WEEK_REACH && cue.start() <= week.end() + WEEK_REACH;
      if (near && isDaysOfOnsite(reading, signs, week)) {
        return;
      }
      if (near && (office || home)) {
        ModeSign.Rank loud = shouts(reading, titled, cue) ? ModeSign.Rank.HEAD : rank;
        signs.add(new ModeSign(mode, loud, reading, week.start(), week.end()));
        return;
      }
    }
  }

  /** Whether its part is about how to apply, where "by Thursday" is a date, or about the law. */
  private static boolean tellsNoWork(Reading reading, boolean titled, Hit week) {
    SectionKind section = reading.sections().at(week.start());
    return (section == SectionKind.APPLY || section == SectionKind.LEGAL)
        && !Placement.isHead(reading, titled, week.start());
  }

  /** Whether a day of the week is one of a date: "by Thursday, 26 June". */
  private static boolean isDate(String text, int end) {
    int next = Stretch.behindBlanks(text, end);
    boolean comma = next < text.length() && text.charAt(next) == ',';
    next = comma ? Stretch.behindBlanks(text, next + 1) : next;
    int digits = next;
    while (digits < text.length() && Characters.isDigit(text.charAt(digits))) {
      digits++;
    }
    int month = digits + 1;
    return digits > next
        && digits - next <= 2
        && month < text.length()
        && Characters.isBlank(text.charAt(digits))
        && Characters.isUpper(text.charAt(month));
  }

  /** Whether travelling takes that time: "travel up to 25% of the time". */
  private static boolean isOfTrip(Reading reading, Hit week) {
    int from = Math.max(reading.lines().sentenceStart(week.start()), week.start() - TRIP_REACH);
    return reading.hits().in(Lexicon.WORK_MODE, from, week.start()).any(cue -> cue.is("trip"));
  }

  /** Whether home stands right beside days: "two days a week at home". */
  private static boolean isAtHome(Hit week, Hit cue) {
    return cue.is("home")
        && cue.end() >= week.start() - HOME_REACH
        && cue.start() <= week.end() + HOME_REACH;
  }

  /** Whether most of a week only adds to what was said: "On site, four days a week". */
  private static boolean isDaysOfOnsite(Reading reading, List<ModeSign> signs, Hit week) {
    if (!week.is("most-week") || signs.isEmpty()) {
      return false;
    }
    ModeSign last = signs.get(signs.size() - 1);
    return last.mode().equals("onsite")
        && last.reading() == reading
        && ModeCues.namesMode(reading, last.start())
        && last.start() >= reading.lines().sentenceStart(week.start())
        && reading.text().substring(last.end(), week.start()).indexOf(',') >= 0;
  }

  /** Whether what stands between may name an office: "in our San José, CA (downtown) office". */
  private static boolean isNamed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      int next = Stretch.behindBlanks(text, i + 1);
      if (";|".indexOf(text.charAt(i)) >= 0
          || (text.charAt(i) == ',' && !Characters.isUpper(text.charAt(next)))) {
        return false;
      }
    }
    return true;
  }

  /** An office named as the other choice: "fully remote or our office in Oslo". */
  private static void addOtherOffice(
      List<ModeSign> signs, Reading reading, List<Hit> hits, int index) {
    Hit or = hits.get(index);
    ModeSign last = signs.isEmpty() ? null : signs.get(signs.size() - 1);
    if (last == null
        || !last.mode().equals("remote")
        || last.reading() != reading
        || Stretch.behindBlanks(reading.text(), last.end()) != or.start()) {
      return;
    }
    int next = index + 1;
    while (next < hits.size() && hits.get(next).is("attend")) {
      next++;
    }
    if (next < hits.size()
        && hits.get(next).is("office")
        && hits.get(next).start() - or.end() <= HOME_REACH
        && Stretch.binds(reading.text(), or.end(), hits.get(next).start())) {
      signs.add(new ModeSign("onsite", last.rank(), reading, or.start(), hits.get(next).end()));
    }
  }

  /** Work "in our … office" is on site. */
  private static void addOffice(List<ModeSign> signs, Reading reading, Hit attend) {
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, attend.start())) {
      if (cue.is("office")
          && !ModeCues.has(reading, attend, "optional")
          && !ModeCues.has(reading, attend, "apart")
          && cue.start() >= attend.end()
          && cue.start() - attend.end() <= OFFICE_REACH
          && isNamed(reading.text(), attend.end(), cue.start())) {
        signs.add(new ModeSign("onsite", ModeSign.Rank.JOB, reading, attend.start(), cue.end()));
        return;
      }
    }
  }
}
