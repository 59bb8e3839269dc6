package jobtide.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobtide.model.Finding;

/** What the employer works in: the industries that its words about itself name most. */
final class IndustryExtractor {
  private static final String FACT = "industries";
  private static final String STRONG = "strong";
  private static final int MOST = 3;

  /** One strong phrase tells an industry, and so do several weak ones. */
  private static final int STRONG_WEIGHT = 3;

  private static final int ENOUGH = 3;

  /** An industry that is named much less than the main one is a customer's or an aside. */
  private static final int SHARE_OF_MAIN = 2;

  /** Without headings, an employer presents itself first. */
  private static final int PRESENTATION = 900;

  private IndustryExtractor() {}

  /** At most three, those named most first. */
  static List<Finding> findings(Reading text) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    Map<String, Hit> best = new LinkedHashMap<>();
    for (Hit hit : text.hits().of(Lexicon.INDUSTRY)) {
      if (hit.means() && isOfEmployer(text, hit)) {
        weights.merge(hit.value(), weight(hit), Integer::sum);
        best.merge(hit.value(), hit, IndustryExtractor::stronger);
      }
    }
    if (weights.isEmpty()) {
      return List.of();
    }
    int most = Collections.max(weights.values());
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() >= ENOUGH && entry.getValue() * SHARE_OF_MAIN >= most)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST)
        .map(entry -> text.finding(FACT, best.get(entry.getKey())))
        .toList();
  }

  private static Hit stronger(Hit first, Hit second) {
    return weight(second) > weight(first) ? second : first;
  }

  private static int weight(Hit hit) {
    return hit.detail().equals(STRONG) ? STRONG_WEIGHT : 1;
  }

  private static boolean isOfEmployer(Reading text, Hit hit) {
    SectionKind section = text.sections().at(hit.start());
    boolean presents =
        section == SectionKind.ABOUT
            || (section == SectionKind.OTHER && hit.start() <= PRESENTATION);
    return presents
        && text.inSentence(Lexicon.INDUSTRY, hit.start())
            .none(word -> word.detail().equals("others"));
  }
}
