package jobtide.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What a posting asks to know or work on that is no technology. */
final class ConceptExtractor {
  private static final String FACT = "concepts";

  /** The reading of what is done in offices too, so that any job may be about it. */
  private static final String BUSINESS = "business";

  private static final int START_OF_LINE = 25;
  private static final int LIST_OF_JOBS = 3;
  private static final int LIST_REACH = 400;
  private static final int LONGEST_ITEM = 60;

  /** How much of a technology's name may stand before its last words: "Microsoft Azure". */
  private static final int LONGEST_PREFIX = 30;

  /** An employer that speaks of a concept this often has everyone who builds there work on it. */
  private static final int OFTEN = 5;

  private final PhraseValues concepts;

  ConceptExtractor(Vocabulary vocabulary) {
    concepts = new PhraseValues(vocabulary, PhraseFile.CONCEPTS);
  }

  /**
   * In the order of title and text.
   *
   * @param role what the posting hires for, as {@link RoleExtractor} reads it
   */
  List<Finding> findings(Reading title, Reading text, String role) {
    boolean titled = !title.text().isBlank();
    // A post without a title often tells too little to be sure that its job is another.
    boolean technical = !titled || !role.equals(JobNames.NON_TECH);
    List<Finding> findings = new ArrayList<>();
    meant(title)
        // A seller of security is not asked to know it.
        .filter(hit -> technical || hit.detail().equals(BUSINESS))
        .forEach(hit -> findings.addAll(concepts.findings(FACT, title, hit)));
    Map<String, Integer> mentions = technical ? mentions(text) : Map.of();
    List<Hit> named = meant(text).toList();
    for (int i = 0; i < named.size(); i++) {
      if (counts(text, named.get(i), titled, technical, mentions)
          && !ConceptContext.isDenied(text, named, i)) {
        findings.addAll(concepts.findings(FACT, text, named.get(i)));
      }
    }
    return findings;
  }

  private static Stream<Hit> meant(Reading reading) {
    return reading.hits().of(Lexicon.CONCEPT).stream().filter(Hit::means);
  }

  private Map<String, Integer> mentions(Reading text) {
    Map<String, Integer> mentions = new HashMap<>();
    meant(text)
        .filter(hit -> hit.detail().equals("strong"))
        .flatMap(hit -> concepts.of(hit).stream())
        .forEach(concept -> mentions.merge(concept, 1, Integer::sum));
    return mentions;
  }

  private boolean counts(
      Reading text, Hit hit, boolean titled, boolean technical, Map<String, Integer> mentions) {
    SectionKind section = text.sections().at(hit.start());
    // The parts of a post are short and seldom parted by headings: one tells little.
    if ((titled && section.requirement() == null)
        || isPartOfName(text, hit)
        || ConceptContext.isOfOthers(text, hit)) {
      return false;
    }
    boolean asks = section.asks();
    String reading = hit.detail();
    if (!technical && !reading.equals(BUSINESS)) {
      boolean named = reading.equals("strong") || reading.equals("practice");
      return asks && named && !ConceptContext.isOfMarket(text, hit);
    }
    return switch (reading) {
      case "strong" ->
          asks
              || mentions.get(concepts.of(hit).get(0)) >= OFTEN
              || isOfWork(text, hit, section, titled);
      case BUSINESS -> asks || isOfWork(text, hit, section, titled);
      case "practice" -> true;
      case "manner" -> !ConceptContext.isOfTemper(text, hit);
      case "weak" ->
          asks
              || section == SectionKind.STACK
              || isAskedFor(text, hit, section)
              || (!titled && isItem(text, hit));
      case "role" -> titled ? hires(text, hit) && !asks : announces(text, hit);
      case "subject" ->
          !ConceptContext.isOfStudies(text, hit) && isOfWork(text, hit, section, titled);
      default -> false;
    };
  }

  /** Whether it is only how a technology is called: "Spring Security", "GitLab CI". */
  private static boolean isPartOfName(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.TECHNOLOGY, hit.start() - LONGEST_PREFIX, hit.start())
        .any(name -> name.end() == hit.end());
  }

  /** Whether a part that tells of the employer or the job speaks of what the candidate does. */
  private boolean isOfWork(Reading text, Hit hit, SectionKind section, boolean titled) {
    return switch (section) {
      case ABOUT -> ConceptContext.isOfCandidate(text, hit);
      case OTHER -> !titled || isInFirstLine(text, hit) || !ConceptContext.isOfEmployer(text, hit);
      default -> true;
    };
  }

  /** Whether it is an item of a list of such: "Ruby, DevOps, security", "crypto / Go". */
  private boolean isItem(Reading text, Hit hit) {
    int before = Stretch.beforeBlanks(text.text(), hit.start());
    int behind = Stretch.behindBlanks(text.text(), hit.end());
    return isMark(text, before, ",/|")
        ? isMark(text, behind, ",./|\n") && (ends(text, before) || begins(text, behind))
        : isMark(text, before, "\n:") && isMark(text, behind, ",/|") && begins(text, behind);
  }

  private static boolean isMark(Reading text, int at, String marks) {
    return at < 0 || at >= text.text().length() || marks.indexOf(text.text().charAt(at)) >= 0;
  }

  /** Whether another item ends at a mark. */
  private boolean ends(Reading text, int mark) {
    int end = Stretch.beforeBlanks(text.text(), mark) + 1;
    return items(text, mark - LONGEST_ITEM, mark).anyMatch(item -> item.end() == end);
  }

  /** Whether another item begins behind a mark. */
  private boolean begins(Reading text, int mark) {
    int start = Stretch.behindBlanks(text.text(), mark + 1);
    return items(text, start, start + 1).findAny().isPresent();
  }

  private Stream<Hit> items(Reading text, int from, int to) {
    return Stream.concat(
        text.hits().in(Lexicon.TECHNOLOGY, from, to).stream(),
        text.hits().in(Lexicon.CONCEPT, from, to).stream().filter(Hit::means));
  }

  private boolean isAskedFor(Reading text, Hit hit, SectionKind section) {
    return section != SectionKind.ABOUT && Cues.speaksOfUse(text, List.of(hit), 0);
  }

  /** Whether a post without a title names the job: in its header, a list of jobs, or in words. */
  private boolean announces(Reading text, Hit hit) {
    Line line = text.lines().at(hit.start());
    return line.isShort()
        || hit.start() <= line.core() + START_OF_LINE
        || jobsAround(text, hit, line) >= LIST_OF_JOBS
        || hires(text, hit);
  }

  private static int jobsAround(Reading text, Hit hit, Line line) {
    int from = Math.max(line.start(), hit.start() - LIST_REACH);
    return text.hits().in(Lexicon.ROLE, from, Math.min(line.end(), hit.end() + LIST_REACH)).size();
  }

  private boolean hires(Reading text, Hit hit) {
    return isInFirstLine(text, hit) || Cues.hires(text, hit.start());
  }

  private static boolean isInFirstLine(Reading text, Hit hit) {
    return text.lines().indexAt(hit.start()) == 0;
  }
}
