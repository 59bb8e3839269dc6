package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The soft skills asked of the candidate. */
final class SoftSkillExtractor {
  private static final String FACT = "soft_skills";

  private final List<List<String>> skills;
  private final SoftSkillDemand demand;

  SoftSkillExtractor(Vocabulary vocabulary) {
    List<Phrase> phrases = vocabulary.phrases(PhraseFile.SOFT_SKILLS);
    skills = phrases.stream().map(phrase -> List.of(phrase.value().split(" "))).toList();
    demand = new SoftSkillDemand(phrases);
  }

  /** In the order of title and text; in a title, only the names of jobs that imply a skill. */
  List<Finding> findings(Reading title, Reading text) {
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : title.hits().of(Lexicon.SOFT_SKILL)) {
      if (hit.detail().equals("title")) {
        add(findings, title, hit);
      }
    }
    for (Hit hit : text.hits().of(Lexicon.SOFT_SKILL)) {
      if (demand.asksFor(text, hit)) {
        add(findings, text, hit);
      }
    }
    return findings;
  }

  private void add(List<Finding> findings, Reading reading, Hit hit) {
    for (String skill : skills.get(hit.term().index())) {
      findings.add(reading.finding(FACT, skill, hit.start(), hit.end()));
    }
  }
}
