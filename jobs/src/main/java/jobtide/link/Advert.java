package jobtide.link;

import java.util.List;
import jobtide.model.Place;

/**
 * What linking knows of a posting; its employer is that of all postings it is compared with.
 *
 * @param requisition the job id that its source gives, told from other sources'; null for none
 * @param day of its publication, in days since 1970
 * @param title as {@link TitleKey} makes it
 * @param places where the job is done
 * @param text fingerprint of the folded text; 0 for none
 * @param shingles of the text, see {@link Shingles}
 */
public record Advert(
    String postingId,
    String source,
    String requisition,
    long day,
    String title,
    List<Place> places,
    long text,
    int[] shingles) {

  boolean hasText() {
    return text != 0;
  }

  /** Whether the source says that these are two jobs. */
  boolean isOtherRequisition(Advert other) {
    return source.equals(other.source)
        && requisition != null
        && other.requisition != null
        && !requisition.equals(other.requisition);
  }
}
