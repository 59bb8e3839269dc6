package jobtide.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.mapping.Outcome;
import jobtide.ingest.mapping.Outcome.Accepted;
import jobtide.ingest.mapping.Outcome.Rejected;
import jobtide.ingest.reader.DumpInput;
import jobtide.model.Place;
import jobtide.model.Posting;
import jobtide.model.Rejection;

/**
 * A dump read for a look, with nothing kept of it.
 *
 * @param filled of each field, how many postings have a value
 * @param samples the first postings
 * @param rejects number of rejections by reason
 * @param examples the first rejection of each reason
 */
public record DumpPreview(
    DumpReading.Account account,
    Map<String, Long> filled,
    List<Posting> samples,
    Map<String, Long> rejects,
    Map<String, Rejection> examples) {
  private static final int SAMPLES = 3;

  /** Reads all of the dump. */
  public static DumpPreview of(
      DumpInput dump, DumpInspection inspection, Normalizer normalizer, Instant now)
      throws IOException {
    Map<String, Long> filled = new LinkedHashMap<>();
    List<Posting> samples = new ArrayList<>();
    Map<String, Long> rejects = new TreeMap<>();
    Map<String, Rejection> examples = new TreeMap<>();
    try (DumpReading reading = new DumpReading(dump, inspection, normalizer, now)) {
      while (reading.hasNext()) {
        Outcome outcome = reading.next();
        if (outcome instanceof Accepted accepted) {
          count(accepted.posting(), filled);
          if (samples.size() < SAMPLES) {
            samples.add(accepted.posting());
          }
        } else if (outcome instanceof Rejected rejected) {
          rejects.merge(rejected.rejection().reason(), 1L, Long::sum);
          examples.putIfAbsent(rejected.rejection().reason(), rejected.rejection());
        }
      }
      return new DumpPreview(reading.account(), filled, samples, rejects, examples);
    }
  }

  private static void count(Posting posting, Map<String, Long> filled) {
    count(filled, "id", posting.sourcePostingId() != null);
    count(filled, "requisition id", posting.requisitionId() != null);
    count(filled, "url", posting.url() != null);
    count(filled, "title", posting.title() != null);
    count(filled, "company", posting.company() != null);
    count(filled, "places", !posting.places().isEmpty());
    count(filled, "country known", posting.places().stream().anyMatch(DumpPreview::isKnown));
    count(filled, "posted at", posting.postedAt() != null);
    count(filled, "valid through", posting.validThrough() != null);
    count(filled, "employment", !posting.employmentTypes().isEmpty());
    count(filled, "work mode", !posting.workModes().isEmpty());
    count(filled, "salary", posting.salary() != null);
    count(filled, "skills", !posting.skills().isEmpty());
    count(filled, "stated level", posting.statedLevel() != null);
    count(filled, "education", posting.education() != null);
    count(filled, "industry", posting.industry() != null);
    count(filled, "language", posting.language() != null);
    count(filled, "description", posting.description() != null);
  }

  private static boolean isKnown(Place place) {
    return !place.country().equals(Place.UNKNOWN);
  }

  private static void count(Map<String, Long> filled, String field, boolean isFilled) {
    filled.merge(field, isFilled ? 1L : 0L, Long::sum);
  }
}
