package jobtide.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import jobtide.model.UserError;

/** The posting that a user names by its id or the beginning of it, else the first. */
final class WantedPosting {
  private final String id;
  private final Map<String, InputPosting> beginning = new LinkedHashMap<>();
  private InputPosting first;
  private InputPosting exact;

  /** Of that id; null for the first posting of all. */
  WantedPosting(String id) {
    this.id = id;
  }

  /** Looks at the next posting of a file. */
  void look(InputPosting posting) {
    first = first == null ? posting : first;
    if (id == null) {
      return;
    }
    if (posting.id().equals(id)) {
      exact = exact == null ? posting : exact;
    } else if (posting.id().startsWith(id) && beginning.size() < 2) {
      beginning.putIfAbsent(posting.id(), posting);
    }
  }

  boolean sawAny() {
    return first != null;
  }

  /**
   * The posting, among those of a file that holds some; throws {@link UserError} where none or more
   * than one is meant.
   *
   * @param file how errors name it
   */
  InputPosting in(String file) {
    if (id == null || exact != null) {
      return id == null ? first : exact;
    }
    if (beginning.isEmpty()) {
      throw new UserError("%s has no posting whose id begins with '%s'".formatted(file, id));
    }
    if (beginning.size() > 1) {
      throw new UserError(
          "%s has several postings whose ids begin with '%s', such as %s: give more of the id"
              .formatted(file, id, String.join(" and ", beginning.keySet())));
    }
    return beginning.values().iterator().next();
  }
}
