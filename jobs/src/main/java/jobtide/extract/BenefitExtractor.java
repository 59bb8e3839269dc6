package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What an employer gives besides pay. */
final class BenefitExtractor {
  private static final String FACT = "benefits";

  private static final String AND = "and";

  /** Farther away, "no" and "not available" speak of something else. */
  private static final int DENIAL_REACH = 45;

  private static final String ANYWHERE = "anywhere";
  private static final List<String> WITHIN = List.of(" in ", " within ", " across ", " inside ");
  private static final String THE = "the ";

  private final PhraseValues benefits;

  BenefitExtractor(Vocabulary vocabulary) {
    benefits = new PhraseValues(vocabulary, PhraseFile.BENEFITS);
  }

  /** In the order of the text. */
  List<Finding> findings(Reading text) {
    return text.hits().of(Lexicon.BENEFIT).stream()
        .filter(hit -> hit.means() && counts(text, hit) && !isBounded(text.text(), hit))
        .flatMap(hit -> benefits.findings(FACT, text, hit).stream())
        .toList();
  }

  /** Whether "anywhere" ends at a border, as in "work from anywhere in Norway". */
  private static boolean isBounded(String text, Hit hit) {
    if (!text.regionMatches(true, hit.end() - ANYWHERE.length(), ANYWHERE, 0, ANYWHERE.length())) {
      return false;
    }
    for (String within : WITHIN) {
      int area = hit.end() + within.length();
      if (text.startsWith(within, hit.end())) {
        int name = text.startsWith(THE, area) ? area + THE.length() : area;
        return name < text.length() && Characters.isUpper(text.charAt(name));
      }
    }
    return false;
  }

  private boolean counts(Reading text, Hit hit) {
    SectionKind section = text.sections().at(hit.start());
    boolean offered = section == SectionKind.BENEFITS;
    for (Hit cue : text.inSentence(Lexicon.BENEFIT_CUE, hit.start())) {
      switch (cue.detail()) {
        case "denied-before" -> {
          if (reaches(text, cue.end(), hit.start())) {
            return false;
          }
        }
        case "denied-after" -> {
          if (reaches(text, hit.end(), cue.start())) {
            return false;
          }
        }
        default -> offered = true;
      }
    }
    return switch (section) {
      // What candidates bring or do is often a benefit's name: "you know 401(k) plans".
      case REQUIREMENTS, PREFERRED, DUTIES -> false;
      // What employers make is, too: "we provide medical conversations".
      case ABOUT, STACK -> hit.detail().equals("stated");
      default ->
          switch (hit.detail()) {
            case "stated" -> true;
            case "item" -> offered && isItem(text.text(), hit);
            default -> offered;
          };
    };
  }

  /** Whether a mark or a line's end stands on both sides, or "and" on one. */
  private static boolean isItem(String text, Hit hit) {
    int before = Stretch.beforeBlanks(text, hit.start());
    int behind = Stretch.behindBlanks(text, hit.end());
    boolean opens = before < 0 || !Characters.isWord(text.charAt(before));
    boolean closes = behind >= text.length() || !Characters.isWord(text.charAt(behind));
    return (opens && closes)
        || (opens && text.startsWith(AND, behind))
        || (closes && text.startsWith(AND, before - AND.length() + 1));
  }

  private static boolean reaches(Reading text, int from, int to) {
    return from <= to && to - from <= DENIAL_REACH && !Stretch.hasAny(text.text(), from, to, ",;:");
  }
}
