package jobtide.evaluate;

/**
 * Where facts and labels of a posting differ.
 *
 * @param label what the label says, null for what was invented
 * @param fact what was read, null for what was missed
 */
public record Mistake(String id, Aspect aspect, String label, String fact) {

  /** What kind of mistake it is, whatever the posting. */
  public String errorClass() {
    if (fact == null) {
      return "%s: %s missed".formatted(aspect.field(), label);
    }
    if (label == null) {
      return "%s: %s invented".formatted(aspect.field(), fact);
    }
    return "%s: %s instead of %s".formatted(aspect.field(), fact, label);
  }
}
