package jobtide.extract;

import java.util.List;
import jobtide.model.Finding;

/**
 * What a posting says of one fact, with the words that show it.
 *
 * @param evidence empty where the value is what holds by default
 */
record Shown<T>(T value, List<Finding> evidence) {

  /** What a posting that says nothing of a fact says of it: null. */
  static <T> Shown<T> nothing() {
    return new Shown<>(null, List.of());
  }
}
