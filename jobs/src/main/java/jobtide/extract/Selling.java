package jobtide.extract;

import java.util.ArrayList;
import java.util.List;
import jobtide.model.Finding;
import jobtide.model.Mention;

/** Whether the work of a solutions engineer or architect is selling, which the name leaves open. */
final class Selling {
  /** How often a text speaks of sales that hires a seller: a word or two are in any company. */
  private static final int OFTEN = 3;

  /** Who names as many languages asks for code. */
  private static final int LANGUAGES_OF_A_DEVELOPER = 2;

  private Selling() {}

  /** Words of sales in the parts that speak of the job, or none where it is not selling. */
  static List<Finding> findings(Reading text, List<Mention> technologies) {
    List<Finding> sales = new ArrayList<>();
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      if (hit.is(JobNames.NON_TECH)
          && JobNames.isSales(hit)
          && text.sections().at(hit.start()).requirement() != null) {
        sales.add(text.finding("role", JobNames.NON_TECH, hit.start(), hit.end()));
      }
    }
    long languages = technologies.stream().filter(t -> t.kind().equals("language")).count();
    return sales.size() >= OFTEN && languages < LANGUAGES_OF_A_DEVELOPER ? sales : List.of();
  }
}
