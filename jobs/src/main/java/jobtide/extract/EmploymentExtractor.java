package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;

/** The kinds of employment offered. */
final class EmploymentExtractor {
  private static final String FULL_TIME = "full-time";
  private static final String PART_TIME = "part-time";
  private static final String CONTRACT = "contract";
  private static final String INTERNSHIP = "internship";
  private static final String PERMANENT = "permanent";
  private static final String LEARNER = "apprentice";
  private static final String IS_A = " is a ";
  private static final List<String> TIMES = List.of(FULL_TIME, PART_TIME);

  private final LateReader reader;

  EmploymentExtractor(TextReader texts) {
    reader = texts.late(PhraseFile.EMPLOYMENT);
  }

  /** In the order of title and text, behind them what counts only beside these. */
  List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    List<Finding> findings = new ArrayList<>();
    List<Finding> terms = new ArrayList<>();
    List<Finding> hours = new ArrayList<>();
    for (Reading early : List.of(title, text)) {
      HitList found = early.hits().of(Lexicon.EMPLOYMENT);
      if (found.isEmpty()) {
        continue;
      }
      Reading reading = reader.read(early, found);
      for (EmploymentRuns.Run run : EmploymentRuns.of(reading)) {
        for (Hit hit : run.kinds()) {
          if (speaksOfJob(reading, run, hit, titled)) {
            add(hit.detail().equals("term") ? terms : findings, reading, hit);
          }
        }
      }
      terms.addAll(ContractLength.findings(reading));
      hours.addAll(WeeklyHours.findings(reading));
    }
    if (isPermanent(text)) {
      findings.removeIf(finding -> finding.value().equals(INTERNSHIP) && isLearner(finding));
    }
    if (findings.stream().allMatch(finding -> TIMES.contains(finding.value()))) {
      findings.addAll(terms);
    }
    boolean full = has(findings, FULL_TIME);
    // Contractors bill as many hours as a week has, and are not called full-time for it.
    if (has(findings, CONTRACT) && has(hours, FULL_TIME)) {
      return findings;
    }
    hours.removeIf(finding -> full && finding.value().equals(PART_TIME));
    findings.addAll(hours);
    return findings;
  }

  /** Whether it names an apprentice, whom firms keep or let go. */
  static boolean isLearner(Finding finding) {
    return finding.evidence().regionMatches(true, 0, LEARNER, 0, LEARNER.length());
  }

  /** Whether a text says that the job has no end: "Permanent, full-time", "is a permanent role". */
  static boolean isPermanent(Reading text) {
    return text.hits()
        .of(Lexicon.EMPLOYMENT)
        .any(
            hit ->
                !hit.means()
                    && (hit.term().spelling().startsWith(PERMANENT)
                        || hit.term().spelling().endsWith(": " + PERMANENT))
                    && (Placement.beginsItem(text.text(), hit.start())
                        || text.text().startsWith(IS_A, hit.start() - IS_A.length())));
  }

  private static boolean has(List<Finding> findings, String value) {
    return findings.stream().anyMatch(finding -> finding.value().equals(value));
  }

  private static void add(List<Finding> findings, Reading reading, Hit hit) {
    if (hit.is(EmploymentRuns.EITHER)) {
      TIMES.forEach(
          time -> findings.add(reading.finding("employment", time, hit.start(), hit.end())));
    } else {
      findings.add(reading.finding("employment", hit));
    }
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
    boolean named = run.job() && Placement.beginsItem(reading.text(), run.start());
    boolean benefit = section == SectionKind.BENEFITS && fullTime && !named;
    return Placement.isItem(reading.text(), hit.start(), hit.end())
        || isItem(reading.text(), run, fullTime)
        || (!benefit && (fullTime || run.job() || says.equals("job") || says.equals("term")));
  }

  private static boolean isItem(String text, EmploymentRuns.Run run, boolean fullTime) {
    return Placement.beginsItem(text, run.start())
        && Placement.endsItem(text, run.end())
        && (fullTime || !Placement.isAmongCommas(text, run.start(), run.end()));
  }
}
