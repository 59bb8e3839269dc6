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

  private final List<Phrase> phrases;
  private final SoftSkillCues cues;

  SoftSkillExtractor(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.SOFT_SKILLS);
    cues = new SoftSkillCues(phrases);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : title.hits().of(Lexicon.SOFT_SKILL)) {
      if (phrases.get(hit.term().index()).detail().equals("title")) {
        add(findings, title, hit);
      }
    }
    for (Hit hit : text.hits().of(Lexicon.SOFT_SKILL)) {
      if (cues.asksFor(text, hit)) {
        add(findings, text, hit);
      }
    }
    return findings;
  }

  private void add(List<Finding> findings, Reading reading, Hit hit) {
    for (String skill : phrases.get(hit.term().index()).value().split(" ")) {
      findings.add(reading.finding(FACT, skill, hit.start(), hit.end()));
    }
  }
}
