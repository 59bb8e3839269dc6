package jobtide.extract;

import java.util.List;
import java.util.Locale;
import jobtide.model.Finding;
import jobtide.model.Salary;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The base pay that a posting states. */
final class SalaryExtractor {
  /** How far from an amount "gross" or "net" may stand and speak of it. */
  private static final int BASIS_REACH = 30;

  /** The value of a finding that shows an amount which is called pay and can be none. */
  private static final String IMPLAUSIBLE = "implausible";

  private final LateReader reader;
  private final PayWords words;
  private final AmountRanges ranges;
  private final PayScale scale;
  private final PayJudge judge;
  private final PayTiers tiers;
  private final PayBounds bounds;
  private final PayPlaces places;

  SalaryExtractor(Vocabulary vocabulary, TextReader texts) {
    reader = texts.late(PhraseFile.PAY);
    words = new PayWords(vocabulary);
    ranges = new AmountRanges(words);
    scale = new PayScale(vocabulary);
    judge = new PayJudge(words, scale);
    tiers = new PayTiers(words);
    bounds = new PayBounds(words);
    places = new PayPlaces(words);
  }

  /** Whether pay in a field can be meant as it stands: 26 dollars a year is a slip. */
  boolean isPlausible(Salary field) {
    return scale.isPlausible(field);
  }

  /**
   * The pay of the first or main role, null where none is stated; no pay but the words where all
   * that is stated can be no pay, for they may be a slip of the employer's.
   */
  StatedPay pay(Reading title, Reading text) {
    List<Amount> ofTitle = ranges.amounts(title.tokens());
    List<Amount> ofText = ranges.amounts(text.tokens());
    if (ofTitle.stream().noneMatch(scale::mayBePay) && ofText.stream().noneMatch(scale::mayBePay)) {
      return null;
    }
    Reading head = reader.read(title);
    Reading body = reader.read(text);
    PayCurrencies ofHead = places.currencies(head, head, body);
    StatedPay pay = pay(head, ranges.in(head, ofTitle), ofHead);
    boolean stated = pay != null && pay.salary() != null;
    if (stated && isClosed(pay.salary())) {
      return pay;
    }
    StatedPay below = pay(body, ranges.in(body, ofText), places.currencies(body, head, body));
    boolean other = below == null || (stated && !completes(below.salary(), pay.salary()));
    return other ? pay : below;
  }

  private static boolean isClosed(Salary salary) {
    return salary.min() != null && salary.max() != null;
  }

  /** Whether it is the range of which a title such as "Nurse - up to £40k" names one end. */
  private static boolean completes(Salary whole, Salary part) {
    return whole != null
        && isClosed(whole)
        && (part.min() == null || part.min().equals(whole.min()))
        && (part.max() == null || part.max().equals(whole.max()))
        && whole.currency().equals(part.currency())
        && whole.period() == part.period();
  }

  /** Each pay that the text states, in its order, but what is more than base pay. */
  List<StatedPay> each(Reading title, Reading text) {
    List<Amount> amounts = ranges.amounts(text.tokens());
    if (amounts.stream().noneMatch(scale::mayBePay)) {
      return List.of();
    }
    Reading body = reader.read(text);
    PayCurrencies currencies = places.currencies(body, reader.read(title), body);
    return judge.candidates(body, ranges.in(body, amounts), currencies).stream()
        .filter(candidate -> candidate.verdict() != PayCues.Verdict.TOTAL)
        .map(candidate -> stated(body, candidate))
        .toList();
  }

  private StatedPay pay(Reading reading, List<AmountRange> found, PayCurrencies currencies) {
    List<PayCandidate> candidates = judge.candidates(reading, found, currencies);
    PayCandidate first = main(candidates);
    if (first == null) {
      return implausible(reading, judge.implausible(reading, found, currencies));
    }
    PayCandidate main = wholeOf(reading, first, candidates);
    return stated(reading, tiers.whole(reading, main, candidates));
  }

  private static StatedPay implausible(Reading reading, AmountRange range) {
    return range == null
        ? null
        : new StatedPay(null, reading.finding("salary", IMPLAUSIBLE, range.start(), range.end()));
  }

  /** The first that is base pay, else the first that is pay, and so on. */
  private static PayCandidate main(List<PayCandidate> candidates) {
    PayCandidate main = null;
    for (PayCandidate candidate : candidates) {
      if (main == null || candidate.verdict().compareTo(main.verdict()) > 0) {
        main = candidate;
      }
    }
    return main;
  }

  /** The range, if any, of which "up to £60k" or "from £50k" in a teaser is an end. */
  private PayCandidate wholeOf(Reading reading, PayCandidate main, List<PayCandidate> candidates) {
    PayBounds.Open open = bounds.open(reading, main.range());
    if (open == PayBounds.Open.NEITHER) {
      return main;
    }
    for (PayCandidate candidate : candidates) {
      AmountRange range = candidate.range();
      double end = open == PayBounds.Open.BELOW ? range.high() : range.low();
      if (range.two()
          && end == main.range().low()
          && !PayPlacement.isOfRole(reading, range)
          && candidate.verdict() != PayCues.Verdict.TOTAL
          && candidate.currency().equals(main.currency())
          && candidate.period() == main.period()) {
        return candidate;
      }
    }
    return main;
  }

  private StatedPay stated(Reading reading, PayCandidate pay) {
    AmountRange range = pay.range();
    PayBounds.Open open = bounds.open(reading, range);
    Double min = open == PayBounds.Open.BELOW ? null : (Double) range.low();
    Double max = open == PayBounds.Open.ABOVE ? null : (Double) range.high();
    Salary salary =
        new Salary(min, max, pay.currency(), pay.period(), basis(reading, range), Salary.Kind.TEXT);
    Finding finding = reading.finding("salary", value(salary), range.start(), range.end());
    return new StatedPay(salary, finding);
  }

  private static String value(Salary salary) {
    return (salary.min() == null ? "" : plain(salary.min()))
        + "-"
        + (salary.max() == null ? "" : plain(salary.max()))
        + " "
        + salary.currency()
        + "/"
        + salary.period().name().toLowerCase(Locale.ROOT);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private String basis(Reading reading, AmountRange range) {
    int from = Math.max(0, range.start() - BASIS_REACH);
    for (Hit hit : reading.hits().in(Lexicon.PAY, from, range.end() + BASIS_REACH)) {
      for (String kind : List.of("gross", "net")) {
        if (words.is(hit, kind)) {
          return kind;
        }
      }
    }
    return null;
  }
}
