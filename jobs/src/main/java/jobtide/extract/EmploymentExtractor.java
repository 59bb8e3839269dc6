package jobtide.extract;

import java.util.List;
import java.util.stream.Stream;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The kinds of employment offered. */
final class EmploymentExtractor {
  private static final String FULL_TIME = "full-time";

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
    if (Placement.isHead(reading, titled, hit.start())) {
      return true;
    }
    SectionKind section = reading.sections().at(hit.start());
    if (section == SectionKind.LEGAL) {
      return false;
    }
    boolean item = Placement.isItem(reading.text(), hit.start(), hit.end());
    if (phrases.phrase(hit).detail().equals("job")) {
      return section != SectionKind.BENEFITS || !isFullTime(hit) || item;
    }
    return item || (isFullTime(hit) && section != SectionKind.BENEFITS);
  }

  private boolean isFullTime(Hit hit) {
    return phrases.phrase(hit).value().equals(FULL_TIME);
  }
}
