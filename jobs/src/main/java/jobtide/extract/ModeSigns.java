package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** Finds what one text says of where the work is done, with what the words beside it mean. */
final class ModeSigns {
  private static final int NEGATION_REACH = 14;
  private static final int CUE_REACH = 60;
  private static final int WEEK_REACH = 70;
  private static final int JOINED_REACH = 6;
  private static final int OFFICE_REACH = 45;
  private static final int OTHER_MODE_REACH = 14;

  private final List<Phrase> phrases;

  ModeSigns(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.WORK_MODES);
  }

  /**
   * The signs in the text's order.
   *
   * @param titled whether the posting has a title, so that the text's first line is none
   */
  List<ModeSign> of(Reading reading, boolean titled) {
    List<Hit> hits = reading.hits().of(Lexicon.WORK_MODE);
    List<ModeSign> signs = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      switch (value(hits.get(i))) {
        case "remote", "hybrid", "onsite" -> addMode(signs, reading, titled, hits, i);
        case "part-week" -> addWeek(signs, reading, titled, hits.get(i), "hybrid");
        case "all-week" -> addWeek(signs, reading, titled, hits.get(i), "onsite");
        case "attend" -> addOffice(signs, reading, hits.get(i));
        default -> {}
      }
    }
    return signs;
  }

  private void addMode(
      List<ModeSign> signs, Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    ModeSign.Rank rank = rank(reading, titled, hits, index);
    if (rank == null) {
      return;
    }
    if (rank == ModeSign.Rank.JOB && !signs.isEmpty()) {
      ModeSign last = signs.get(signs.size() - 1);
      rank = hit.start() - last.end() <= JOINED_REACH ? last.rank() : rank;
    }
    String mode = value(hit);
    boolean remote = mode.equals("remote");
    if (isLimited(reading, titled, hit, rank)) {
      return;
    }
    ModeSign sign = new ModeSign(mode, rank, reading, hit.start(), hit.end());
    if (isNegated(reading, hits, index)) {
      if (remote && rank != ModeSign.Rank.COMPANY) {
        signs.add(sign.as("onsite"));
      }
      return;
    }
    signs.add(sign);
    if (remote && isOption(reading, hits, index)) {
      signs.add(sign.as("onsite"));
    }
  }

  /** Whether the words beside it say that it is for some days, for some, or no part of the job. */
  private boolean isLimited(Reading reading, boolean titled, Hit hit, ModeSign.Rank rank) {
    boolean remote = value(hit).equals("remote");
    if (remote && has(reading, hit, "part-week")) {
      return true;
    }
    if (Placement.isHead(reading, titled, hit.start())) {
      return false;
    }
    boolean item = rank == ModeSign.Rank.HEAD;
    if (remote && !item && has(reading, hit, "limit")) {
      return true;
    }
    boolean elsewhere = has(reading, hit, "optional") || has(reading, hit, "away");
    return !item
        && ((value(hit).equals("onsite") && elsewhere)
            || has(reading, hit, "apart")
            || reading.sections().at(hit.start()) == SectionKind.LEGAL);
  }

  /** What the words speak of, null where they say nothing of the job. */
  private ModeSign.Rank rank(Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    String says = says(hit);
    boolean head = Placement.isHead(reading, titled, hit.start());
    if (says.equals("word") && !head) {
      boolean item = isItem(reading, titled, hits, index);
      boolean benefit = reading.sections().at(hit.start()) == SectionKind.BENEFITS;
      boolean field =
          !titled
              || Placement.opensField(reading.text(), hit.start())
              || Placement.opensLine(reading.text(), hit.start());
      return !item ? null : field && !benefit ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
    }
    if (says.equals("company")) {
      return head && reading.field().equals("title") ? ModeSign.Rank.HEAD : ModeSign.Rank.COMPANY;
    }
    return head ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
  }

  /** Whether a word stands by itself, as in a list or between bars, or shouts in a forum's post. */
  private boolean isItem(Reading reading, boolean titled, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    String text = reading.text();
    if (!titled && Placement.isCapitals(text, hit.start(), hit.end())) {
      return true;
    }
    if (Placement.opensField(text, hit.start())) {
      return true;
    }
    boolean alternative = isOr(reading, hits, index - 1) && !text.startsWith(" (", hit.end());
    boolean begins = alternative || Placement.beginsItem(text, hit.start());
    boolean ends = Placement.endsItem(text, hit.end()) || isOr(reading, hits, index + 1);
    return begins && ends && !Placement.isAmongCommas(text, hit.start(), hit.end());
  }

  private boolean isOr(Reading reading, List<Hit> hits, int index) {
    if (index < 0 || index >= hits.size() || !value(hits.get(index)).equals("or")) {
      return false;
    }
    Hit or = hits.get(index);
    return onlyBlanks(reading.text(), hits, index - 1, or)
        || onlyBlanks(reading.text(), hits, index + 1, or);
  }

  private static boolean onlyBlanks(String text, List<Hit> hits, int index, Hit or) {
    if (index < 0 || index >= hits.size()) {
      return false;
    }
    Hit other = hits.get(index);
    int from = Math.min(other.end(), or.end());
    int to = Math.max(other.start(), or.start());
    return to - from <= 2 && text.substring(from, Math.max(from, to)).isBlank();
  }

  /** Whether remote work is offered beside work at a place: "Berlin or remote". */
  private boolean isOption(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    boolean option =
        says(hit).equals("option")
            || isOrBeside(reading.text(), hits, index, index - 1)
            || isOrBeside(reading.text(), hits, index, index + 1);
    if (!option) {
      return false;
    }
    for (Hit other : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      boolean beside =
          other.end() >= hit.start() - OTHER_MODE_REACH
              && other.start() <= hit.end() + OTHER_MODE_REACH;
      if (beside && (value(other).equals("hybrid") || value(other).equals("onsite"))) {
        return false;
      }
    }
    return true;
  }

  /** Whether "or" and behind it a name, as of a place, stand beside a hit. */
  private boolean isOrBeside(String text, List<Hit> hits, int index, int at) {
    if (at < 0 || at >= hits.size() || !value(hits.get(at)).equals("or")) {
      return false;
    }
    Hit or = hits.get(at);
    return onlyBlanks(text, hits, index, or)
        && (at < index
            ? Placement.isNameBefore(text, or.start())
            : Placement.isNameBehind(text, or.end()));
  }

  private boolean isNegated(Reading reading, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      if (!value(cue).equals("negation")) {
        continue;
      }
      boolean before = says(cue).equals("before");
      int from = before ? cue.end() : hit.end();
      int to = before ? hit.start() : cue.start();
      if (from <= to && to - from <= NEGATION_REACH && binds(reading.text(), from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no mark parts two places that speak of one thing. */
  private static boolean binds(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;|()".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Reading reading, Hit hit, String kind) {
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, hit.start())) {
      if (value(cue).equals(kind)
          && cue.end() >= hit.start() - CUE_REACH
          && cue.start() <= hit.end() + CUE_REACH) {
        return true;
      }
    }
    return false;
  }

  /** Days of the week count where the sentence speaks of an office or of home beside them. */
  private void addWeek(
      List<ModeSign> signs, Reading reading, boolean titled, Hit week, String mode) {
    if (has(reading, week, "apart") || has(reading, week, "limit") || has(reading, week, "meal")) {
      return;
    }
    boolean head = Placement.isHead(reading, titled, week.start());
    ModeSign.Rank rank = head ? ModeSign.Rank.HEAD : ModeSign.Rank.JOB;
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, week.start())) {
      String kind = value(cue);
      boolean office = kind.equals("office") || kind.equals("onsite");
      boolean home = kind.equals("remote") && mode.equals("hybrid");
      boolean near =
          cue.end() >= week.start() - WEEK_REACH && cue.start() <= week.end() + WEEK_REACH;
      if (near && (office || home)) {
        signs.add(new ModeSign(mode, rank, reading, week.start(), week.end()));
        return;
      }
    }
  }

  /** Work "in our … office" is on site. */
  private void addOffice(List<ModeSign> signs, Reading reading, Hit attend) {
    for (Hit cue : reading.inSentence(Lexicon.WORK_MODE, attend.start())) {
      if (value(cue).equals("office")
          && !has(reading, attend, "optional")
          && cue.start() >= attend.end()
          && cue.start() - attend.end() <= OFFICE_REACH
          && binds(reading.text(), attend.end(), cue.start())) {
        signs.add(new ModeSign("onsite", ModeSign.Rank.JOB, reading, attend.start(), cue.end()));
        return;
      }
    }
  }

  private String value(Hit hit) {
    return phrases.get(hit.term().index()).value();
  }

  private String says(Hit hit) {
    return phrases.get(hit.term().index()).detail();
  }
}
