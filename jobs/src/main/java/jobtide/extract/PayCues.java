package jobtide.extract;

import java.util.ArrayList;
import java.util.List;

/** Tells by the words around an amount whether it is pay. */
final class PayCues {
  /** How plainly words call an amount pay. */
  enum Verdict {
    /** It is something else. */
    NO,
    /** Nothing is said. */
    SILENT,
    /** More than base pay. */
    TOTAL,
    /** Pay. */
    PAY,
    /** Base pay. */
    BASE
  }

  private static final int BEFORE_REACH = 260;
  private static final int AFTER_REACH = 70;

  /** Nearer than this a word before an amount is what the amount is of. */
  private static final int TIED = 14;

  private static final int LABEL_REACH = 30;

  /** Room for ": " and " of ". */
  private static final int NEXT_GAP = 4;

  private static final List<String> KINDS =
      List.of("base", "pay", "total", "target", "extra", "business");

  private final PayWords words;

  PayCues(PayWords words) {
    this.words = words;
  }

  /**
   * What the sentence says, or else the label above it.
   *
   * @param next where the next amount begins
   * @param label the line above, null where it is no label
   * @param head whether it stands in the first line, which names many things
   */
  Verdict verdict(Reading reading, AmountRange range, int next, Line label, boolean head) {
    int sentence = reading.lines().sentenceStart(range.start());
    List<Hit> before =
        kinds(reading, Math.max(sentence, range.start() - BEFORE_REACH), range.start());
    Verdict said = said(reading, range, before);
    if (isPayByUnit(reading, range)) {
      said = said.compareTo(Verdict.PAY) < 0 ? Verdict.PAY : said;
    }
    if (head && said == Verdict.NO && range.two() && !isTied(reading.text(), range, before)) {
      said = Verdict.SILENT;
    }
    Hit behind = behind(reading, range, next);
    if (behind != null) {
      Verdict both = withBehind(range, said, isLast(before, "target"), behind);
      if (both != null) {
        return both;
      }
    }
    return said == Verdict.SILENT && label != null ? above(reading, range, label) : said;
  }

  /**
   * Whether a small number without a currency follows a word for pay at once, so that it is no
   * number of hours or days: "Pay: 25.00 - 30.00".
   */
  boolean isLabelled(Reading reading, AmountRange range) {
    HitList hits =
        reading.hits().in(Lexicon.PAY, Math.max(0, range.start() - LABEL_REACH), range.start());
    for (int i = hits.size() - 1; i >= 0; i--) {
      Hit hit = hits.get(i);
      if (words.is(hit, "joiner")) {
        return false;
      }
      if (words.isAny(hit, List.of("pay", "base"))) {
        return !Stretch.hasAny(reading.text(), hit.end(), range.start(), ",;+");
      }
    }
    return false;
  }

  /** Whether the unit of an amount is one of pay only: "12 LPA". */
  private boolean isPayByUnit(Reading reading, AmountRange range) {
    return reading
        .hits()
        .in(Lexicon.PAY, range.start(), range.end())
        .any(hit -> hit.end() <= range.end() && words.is(hit, "pay"));
  }

  /**
   * Whether a number without a currency is of the word behind it, since no word before it is tied
   * to it: "pay at 20,000+ locations".
   */
  boolean isOfThings(Reading reading, AmountRange range) {
    if (range.currency() != null || range.scaled() || range.two()) {
      return false;
    }
    String text = reading.text();
    int next = Stretch.behindBlanks(text, range.end());
    if (reading.hits().in(Lexicon.PAY, next, next + 1).any(hit -> words.is(hit, "thing"))) {
      return true;
    }
    return next > range.end()
        && next < text.length()
        && Characters.isLower(text.charAt(next))
        && reading.hits().in(Lexicon.PAY, next, next + 1).none(hit -> !words.is(hit, "place"))
        && kinds(reading, Math.max(0, range.start() - TIED), range.start()).isEmpty();
  }

  /** The first word behind an amount that is tied to it, null where there is none. */
  private Hit behind(Reading reading, AmountRange range, int next) {
    int end = Math.min(reading.lines().sentenceEnd(range.end()), next);
    List<Hit> after = kinds(reading, range.end(), Math.min(end, range.end() + AFTER_REACH));
    if (after.isEmpty()
        || isParted(reading, range.end(), after.get(0).start())
        || isOfNext(reading.text(), range.end(), after.get(0), next)) {
      return null;
    }
    // "$90k+ equity" is the amount and something on top of it.
    boolean onTop = range.plus() && words.is(after.get(0), "extra");
    return onTop ? null : after.get(0);
  }

  /**
   * Whether a word leads to the next amount: "$150k (base $120k)", "$150k with a base of $120k",
   * "£45k OTE £60k".
   */
  private boolean isOfNext(String text, int end, Hit hit, int next) {
    boolean leads =
        (words.is(hit, "target") && text.substring(Math.min(hit.end(), next), next).isBlank())
            || text.substring(end, hit.start()).strip().equals("(")
            || text.startsWith(" of", hit.end() - 3);
    return leads && next < text.length() && hit.end() <= next && next - hit.end() <= NEXT_GAP;
  }

  /** What a word behind an amount makes of what is said before it; null where it says nothing. */
  private Verdict withBehind(AmountRange range, Verdict said, boolean target, Hit behind) {
    if (words.is(behind, "target")) {
      return Verdict.NO;
    }
    if (isBase(behind) && (!target || isNext(range, behind))) {
      return Verdict.BASE;
    }
    if (said == Verdict.NO && target) {
      return Verdict.NO;
    }
    boolean sure = said.compareTo(Verdict.PAY) >= 0;
    if (sure && range.two()) {
      return null;
    }
    if (isForeign(behind)) {
      return Verdict.NO;
    }
    return words.is(behind, "total") ? Verdict.TOTAL : sure ? said : Verdict.PAY;
  }

  private Verdict above(Reading reading, AmountRange range, Line line) {
    int from = Math.max(line.start(), line.end() - BEFORE_REACH);
    List<Hit> above = kinds(reading, from, line.end());
    Verdict said = said(reading, range, above);
    // A range of pay may well stand below a line about something else.
    boolean label = reading.text().charAt(line.end() - 1) == ':';
    boolean other =
        said == Verdict.NO
            && range.two()
            && (isLast(above, "extra") || (!label && isLast(above, "business")));
    return other ? Verdict.SILENT : said;
  }

  private boolean isLast(List<Hit> before, String kind) {
    return !before.isEmpty() && words.is(before.get(before.size() - 1), kind);
  }

  /** Whether a word follows an amount at once: "$90,000 base". */
  private static boolean isNext(AmountRange range, Hit behind) {
    return behind.start() - range.end() <= 2;
  }

  private List<Hit> kinds(Reading reading, int from, int to) {
    List<Hit> kinds = new ArrayList<>();
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, to)) {
      if (hit.end() <= to && (words.isAny(hit, KINDS) || isBasic(reading.text(), from, hit, to))) {
        kinds.add(hit);
      }
    }
    return kinds;
  }

  /** Whether it is right behind an amount that ends, or before one that begins: "£24,000 basic". */
  private boolean isBasic(String text, int from, Hit hit, int to) {
    boolean behind =
        hit.start() - from <= 2 && from > 0 && Characters.isWord(text.charAt(from - 1));
    return words.is(hit, "basic") && (behind || to - hit.end() <= 2);
  }

  private boolean isBase(Hit hit) {
    return words.isAny(hit, List.of("base", "basic"));
  }

  private boolean isForeign(Hit hit) {
    return words.is(hit, "extra") || words.is(hit, "business");
  }

  /** What the words before an amount say: the nearest, but pay stands behind its own list. */
  private Verdict said(Reading reading, AmountRange range, List<Hit> before) {
    if (before.isEmpty()) {
      return Verdict.SILENT;
    }
    String text = reading.text();
    Hit nearest = before.get(before.size() - 1);
    if (isTerm(reading, range, nearest)) {
      return Verdict.TOTAL;
    }
    Verdict plain = plain(nearest);
    if (plain != Verdict.NO || words.is(nearest, "target")) {
      return plain;
    }
    boolean tied = isTied(text, range, before);
    for (int i = before.size() - 2; i >= 0; i--) {
      Verdict earlier = plain(before.get(i));
      if (earlier != Verdict.NO && range.two()) {
        boolean listed = isListed(text, before.get(i).end(), nearest.start());
        return !tied || listed ? earlier : Verdict.NO;
      }
    }
    return Verdict.NO;
  }

  /**
   * Whether a word that mostly means other money heads its line as a term of the job: "Stipend:
   * $2,000 per month", "Fee: €400 per day".
   */
  private boolean isTerm(Reading reading, AmountRange range, Hit hit) {
    if (!words.is(hit, "term")
        || range.start() - hit.end() > TIED
        || reading.lines().at(hit.start()).core() != hit.start()
        || reading.sections().at(hit.start()) == SectionKind.BENEFITS
        || !(range.rate() || isTimed(reading, range))) {
      return false;
    }
    int mark = Stretch.behindBlanks(reading.text(), hit.end());
    return mark < range.start() && ":-–".indexOf(reading.text().charAt(mark)) >= 0;
  }

  private boolean isTimed(Reading reading, AmountRange range) {
    return reading
        .hits()
        .in(Lexicon.PAY, range.end(), range.end() + TIED)
        .any(hit -> words.period(hit, "") != null || words.period(hit, "unit ") != null);
  }

  private static boolean isTied(String text, AmountRange range, List<Hit> before) {
    int end = before.get(before.size() - 1).end();
    return range.start() - end <= TIED
        && (end >= range.start() || !Stretch.hasAny(text, end, range.start(), Placement.BARS));
  }

  private Verdict plain(Hit hit) {
    if (isBase(hit)) {
      return Verdict.BASE;
    }
    if (words.is(hit, "total")) {
      return Verdict.TOTAL;
    }
    return words.is(hit, "pay") ? Verdict.PAY : Verdict.NO;
  }

  /** Whether a list goes from one word to the other: "salary + equity", "salary and stock". */
  private static boolean isListed(String text, int from, int to) {
    return Stretch.hasAny(text, from, to, "+&/") || (to > from && text.startsWith(" and ", from));
  }

  /** Whether what follows an amount is something else beside it. */
  private boolean isParted(Reading reading, int from, int to) {
    String text = reading.text();
    int last = to - 1;
    while (last > from && Characters.isBlank(text.charAt(last))) {
      last--;
    }
    if (last >= from && last - from <= 1 && text.charAt(last) == '/') {
      return true;
    }
    for (int i = from; i < to; i++) {
      boolean dash = "-–—".indexOf(text.charAt(i)) >= 0 && Characters.isBlank(text.charAt(i - 1));
      if (dash || ",+;&|%·•".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return reading.hits().in(Lexicon.PAY, from, to).any(hit -> words.is(hit, "joiner"));
  }
}
