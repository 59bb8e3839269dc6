package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;

/** The kinds of employment offered. */
final class EmploymentExtractor {
  private static final String FULL_TIME = "full-time";
  private static final String INTERNSHIP = "internship";

  private final LateReader reader;

  EmploymentExtractor(TextReader texts) {
    reader = texts.late(PhraseFile.EMPLOYMENT);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    List<Finding> findings = new ArrayList<>();
    for (Reading early : List.of(title, text)) {
      HitList found = early.hits().of(Lexicon.EMPLOYMENT);
      if (found.isEmpty()) {
        continue;
      }
      Reading reading = reader.read(early, found);
      for (EmploymentRuns.Run run : EmploymentRuns.of(reading)) {
        for (Hit hit : run.kinds()) {
          if (speaksOfJob(reading, run, hit, titled)) {
            findings.add(PhraseHits.finding("employment", reading, hit));
          }
        }
      }
    }
    return findings;
  }

  private static boolean speaksOfJob(
      Reading reading, EmploymentRuns.Run run, Hit hit, boolean titled) {
    String says = hit.detail();
    if (says.equals("stated") || run.stated() || Placement.isHead(reading, titled, hit.start())) {
      return true;
    }
    SectionKind section = reading.sections().at(hit.start());
    if (run.other() || says.equals("head") || section == SectionKind.LEGAL) {
      return false;
    }
    boolean fullTime = hit.is(FULL_TIME);
    if (titled && section.asks() && hit.is(INTERNSHIP)) {
      return false;
    }
    boolean benefit = section == SectionKind.BENEFITS && fullTime;
    return Placement.isItem(reading.text(), hit.start(), hit.end())
        || isItem(reading.text(), run, fullTime)
        || (!benefit && (fullTime || run.job() || says.equals("job")));
  }

  private static boolean isItem(String text, EmploymentRuns.Run run, boolean fullTime) {
    return Placement.beginsItem(text, run.start())
        && Placement.endsItem(text, run.end())
        && (fullTime || !Placement.isAmongCommas(text, run.start(), run.end()));
  }
}
