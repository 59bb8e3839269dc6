package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The kinds of employment offered. */
final class EmploymentExtractor {
  private static final String FULL_TIME = "full-time";
  private static final String INTERNSHIP = "internship";

  private final PhraseHits phrases;

  EmploymentExtractor(Vocabulary vocabulary) {
    phrases = new PhraseHits(vocabulary, PhraseFile.EMPLOYMENT, Lexicon.EMPLOYMENT);
  }

  /** In the order of title and text. */
  List<Finding> findings(Reading title, Reading text) {
    boolean titled = !title.text().isBlank();
    return Stream.of(title, text)
        .flatMap(
            reading ->
                phrases
                    .in(reading)
                    .filter(hit -> speaksOfJob(reading, hit, titled))
                    .map(hit -> phrases.finding("employment", reading, hit)))
        .toList();
  }

  private boolean speaksOfJob(Reading reading, Hit hit, boolean titled) {
    String says = phrases.phrase(hit).detail();
    if (says.equals("stated") || Placement.isHead(reading, titled, hit.start())) {
      return true;
    }
    SectionKind section = reading.sections().at(hit.start());
    if (says.equals("head") || section == SectionKind.LEGAL) {
      return false;
    }
    boolean fullTime = phrases.phrase(hit).value().equals(FULL_TIME);
    boolean asked = section == SectionKind.REQUIREMENTS || section == SectionKind.PREFERRED;
    if (titled && asked && phrases.phrase(hit).value().equals(INTERNSHIP)) {
      return false;
    }
    boolean benefit = section == SectionKind.BENEFITS && fullTime;
    return Placement.isItem(reading.text(), hit.start(), hit.end())
        || (!benefit && (fullTime || says.equals("job")));
  }
}
