package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What a posting asks to know or work on that is no technology. */
final class ConceptExtractor {
  private static final String FACT = "concepts";
  private static final String NON_TECH = "non-tech";

  private final PhraseHits phrases;
  private final RoleExtractor roles;
  private final ConceptContext context;
  private final Cues cues;

  ConceptExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.CONCEPTS, Lexicon.CONCEPT);
    roles = new RoleExtractor(vocabulary);
    context = new ConceptContext(phrases);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    boolean technical = !roles.role(title, text).equals(NON_TECH);
    List<Finding> findings = new ArrayList<>();
    ofTitle(title, technical).forEach(findings::add);
    List<Hit> hits = text.hits().of(Lexicon.CONCEPT);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!isNone(hit) && counts(text, hits, i, titled, technical)) {
        findings.add(phrases.finding(FACT, text, hit));
      }
    }
    return findings;
  }

  /** What names the job: a seller of security is not asked to know it. */
  private Stream<Finding> ofTitle(Reading title, boolean technical) {
    return phrases
        .in(title)
        .filter(hit -> technical)
        .map(hit -> phrases.finding(FACT, title, hit));
  }

  private boolean counts(
      Reading text, List<Hit> hits, int index, boolean titled, boolean technical) {
    Hit hit = hits.get(index);
    SectionKind section = text.sections().at(hit.start());
    if (section.requirement() == null
        || cues.excludes(text, hits, index)
        || context.isOfOthers(text, hit)
        || context.isOfNobody(text, hit)) {
      return false;
    }
    boolean asks = section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
    if (!technical) {
      return asks && reading(hit).equals("strong");
    }
    boolean used = asks || section == SectionKind.STACK || cues.speaksOfUse(text, hits, index);
    return switch (reading(hit)) {
      case "strong" -> section != SectionKind.ABOUT || context.isOfCandidate(text, hit);
      case "weak" -> used && section != SectionKind.ABOUT;
      case "role" -> titled ? hires(text, hit, section) : announces(text, hit);
      case "subject" -> !context.isOfStudies(text, hit);
      default -> false;
    };
  }

  private boolean hires(Reading text, Hit hit, SectionKind section) {
    return section != SectionKind.REQUIREMENTS && cues.hires(text, hit.start());
  }

  /** Whether a post without a title names the job: in its header, a short line, or in words. */
  private boolean announces(Reading text, Hit hit) {
    int at = text.lines().indexAt(hit.start());
    return at == 0
        || text.lines().all().get(at).length() <= ConceptContext.SHORT_LINE
        || cues.hires(text, hit.start());
  }

  private boolean isNone(Hit hit) {
    return phrases.phrase(hit).value().equals("none");
  }

  private String reading(Hit hit) {
    Phrase phrase = phrases.phrase(hit);
    return phrase.detail();
  }
}
