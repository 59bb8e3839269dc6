package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The soft skills asked of the candidate. */
final class SoftSkillExtractor {
  private static final String FACT = "soft_skills";

  private final PhraseValues skills;
  private final SoftSkillDemand demand;

  SoftSkillExtractor(Vocabulary vocabulary) {
    skills = new PhraseValues(vocabulary, PhraseFile.SOFT_SKILLS);
    demand = new SoftSkillDemand(skills);
  }

  /** In the order of title and text; in a title, only the names of jobs that imply a skill. */
  List<Finding> findings(Reading title, Reading text) {
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : title.hits().of(Lexicon.SOFT_SKILL)) {
      if (hit.detail().equals("title")) {
        findings.addAll(skills.findings(FACT, title, hit));
      }
    }
    for (Hit hit : text.hits().of(Lexicon.SOFT_SKILL)) {
      if (demand.asksFor(text, hit)) {
        findings.addAll(skills.findings(FACT, text, hit));
      }
    }
    return findings;
  }
}
