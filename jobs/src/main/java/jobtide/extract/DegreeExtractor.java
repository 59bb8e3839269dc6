package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.vocabulary.PhraseFile;

/** Whether a posting asks for a degree, and in what. */
final class DegreeExtractor {
  private static final int FIELD_BEFORE = 40;
  private static final int FIELD_BEHIND = 200;

  private final LateReader reader;

  DegreeExtractor(TextReader texts) {
    reader = texts.late(PhraseFile.DEGREES, PhraseFile.FIELDS_OF_STUDY);
  }

  /**
   * What a posting says of degrees.
   *
   * @param degree one finding with the value {@code required} or {@code preferred}, or none
   * @param fields what the degree may be in
   */
  record Asked(List<Finding> degree, List<Finding> fields) {
    static final Asked NONE = new Asked(List.of(), List.of());
  }

  Asked asked(Reading text) {
    HitList early = text.hits().of(Lexicon.DEGREE);
    if (early.isEmpty()) {
      return Asked.NONE;
    }
    Reading full = reader.read(text, early);
    List<DegreeMentions.Mention> found = DegreeMentions.of(full);
    return new Asked(degree(full, found), fields(full, found));
  }

  /** A posting that requires one degree and prefers another requires one. */
  private static List<Finding> degree(Reading text, List<DegreeMentions.Mention> found) {
    Finding preferred = null;
    for (DegreeMentions.Mention mention : found) {
      Hit hit = mention.hit();
      Finding finding =
          text.finding(
              "degree", mention.required() ? "required" : "preferred", hit.start(), hit.end());
      if (mention.required()) {
        return List.of(finding);
      }
      preferred = preferred == null ? finding : preferred;
    }
    return preferred == null ? List.of() : List.of(preferred);
  }

  /** What the degree may be in: the fields beside it in its sentence. */
  private static List<Finding> fields(Reading text, List<DegreeMentions.Mention> found) {
    List<Finding> findings = new ArrayList<>();
    int read = -1;
    for (DegreeMentions.Mention mention : found) {
      Hit degree = mention.hit();
      int from =
          Math.max(text.lines().sentenceStart(degree.start()), degree.start() - FIELD_BEFORE);
      int to = Math.min(text.lines().sentenceEnd(degree.start()), degree.end() + FIELD_BEHIND);
      for (Hit field : text.hits().in(Lexicon.FIELD_OF_STUDY, Math.max(from, read), to)) {
        read = field.end();
        if (field.means()) {
          findings.add(text.finding("fields_of_study", field));
        }
      }
    }
    return findings;
  }
}
