package jobtide.extract;

import java.util.List;

/** Puts together the ranges of one role that differ by place. */
final class PayTiers {
  private static final int REACH = 600;
  private static final int REMARK = 60;
  private static final int GROUP_REACH = 30;

  /** Room for " per hour in " between an amount and a town. */
  private static final int TOWN_REACH = 16;

  private static final List<String> GROUPS = List.of("place", "degree");

  private final PayWords words;

  PayTiers(PayWords words) {
    this.words = words;
  }

  /** The main range, from the lowest to the highest of the places that it goes on about. */
  PayCandidate whole(Reading reading, PayCandidate main, List<PayCandidate> candidates) {
    AmountRange range = main.range();
    double low = range.low();
    double high = range.high();
    int end = range.end();
    for (PayCandidate other : candidates) {
      AmountRange tier = other.range();
      if (tier.start() < end) {
        continue;
      }
      boolean alike =
          tier.two() == range.two()
              && other.currency().equals(main.currency())
              && other.period() == main.period()
              && other.verdict() != PayCues.Verdict.TOTAL;
      boolean tiers =
          range.two()
              ? (tier.start() - end <= REACH && isOfPlace(reading, end, tier))
                  || isOfSameRole(reading, range, tier)
              : tier.start() - end <= REMARK && isOfGroups(reading, range, end, tier);
      if (!alike || !tiers) {
        continue;
      }
      low = Math.min(low, tier.low());
      high = Math.max(high, tier.high());
      end = tier.end();
    }
    return new PayCandidate(range.with(low, high), main.currency(), main.period(), main.verdict());
  }

  /**
   * Whether both are for the same role, as what stands behind them tells: "Erie, PA: $50k - $60k
   * for a nurse".
   */
  private static boolean isOfSameRole(Reading reading, AmountRange main, AmountRange tier) {
    int length = lengthBehind(reading, main);
    return length == lengthBehind(reading, tier)
        && reading.text().regionMatches(main.end(), reading.text(), tier.end(), length)
        && !reading
            .hits()
            .in(Lexicon.ROLE, main.end(), reading.lines().at(main.end()).end())
            .isEmpty();
  }

  /** How much of its line stands behind an amount. */
  private static int lengthBehind(Reading reading, AmountRange range) {
    return Math.max(0, reading.lines().at(range.start()).end() - range.end());
  }

  /**
   * Whether a single amount goes on from others, each for its place or for candidates of another
   * degree: "$22/hour (undergraduate), $26/hour (graduate)".
   */
  private boolean isOfGroups(Reading reading, AmountRange main, int from, AmountRange tier) {
    return (isOfTown(reading, main.end()) && isOfTown(reading, tier.end()))
        || hasGroup(reading, from, tier.start())
            && (hasGroup(reading, tier.end(), behind(reading, tier.end()))
                || hasGroup(reading, before(reading, main.start()), main.start()));
  }

  /** Whether some name follows an amount as that of a town does: "$40 (Malmo)", "in Malmo". */
  private boolean isOfTown(Reading reading, int amount) {
    String text = reading.text();
    for (String mark : List.of(" (", " in ")) {
      int most = Math.min(text.length(), amount + TOWN_REACH);
      int at = text.substring(amount, most).indexOf(mark);
      int name = amount + at + mark.length();
      if (at >= 0
          && name + 1 < text.length()
          && Characters.isUpper(text.charAt(name))
          && Characters.isLower(text.charAt(name + 1))
          && !Stretch.hasAny(text, amount, name - mark.length(), ".,;+\n")
          && reading.hits().in(Lexicon.LEVEL, name, name + 1).isEmpty()
          && reading.hits().in(Lexicon.PAY, name, name + 1).none(hit -> !isGroup(hit))) {
        return true;
      }
    }
    return false;
  }

  private static int behind(Reading reading, int offset) {
    return Math.min(reading.lines().sentenceEnd(offset), offset + GROUP_REACH);
  }

  private static int before(Reading reading, int offset) {
    return Math.max(reading.lines().sentenceStart(offset), offset - GROUP_REACH);
  }

  private boolean hasGroup(Reading reading, int from, int to) {
    return reading.hits().in(Lexicon.PAY, from, to).any(this::isGroup);
  }

  private boolean isGroup(Hit hit) {
    return words.isAny(hit, GROUPS) || words.currencyOfPlace(hit) != null;
  }

  /** Whether the words at a range tell its place, and no other role. */
  private boolean isOfPlace(Reading reading, int from, AmountRange tier) {
    int start = Math.max(from, reading.lines().sentenceStart(tier.start()));
    int end = Math.min(reading.lines().sentenceEnd(tier.end()), tier.end() + REMARK);
    boolean place =
        reading
            .hits()
            .in(Lexicon.PAY, start, end)
            .any(hit -> words.is(hit, "place") || words.currencyOfPlace(hit) != null);
    return place
        && reading.hits().in(Lexicon.LEVEL, start, end).isEmpty()
        && reading.hits().in(Lexicon.ROLE, start, end).isEmpty();
  }
}
