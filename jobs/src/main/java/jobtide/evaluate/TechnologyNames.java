package jobtide.evaluate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jobtide.vocabulary.Spelling;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** Technologies by any of their spellings, so that labels may write "React.js" for React. */
public final class TechnologyNames {
  private final Map<String, Technology> bySpelling = new HashMap<>();

  public TechnologyNames(Vocabulary vocabulary) {
    for (Technology technology : vocabulary.technologies()) {
      for (Spelling spelling : technology.spellings()) {
        bySpelling.putIfAbsent(folded(spelling.text()), technology);
      }
    }
    // A label is its technology's own, whoever else may be spelled so.
    for (Technology technology : vocabulary.technologies()) {
      bySpelling.put(folded(technology.label()), technology);
    }
  }

  /** The label in the vocabulary, or the name as it is where the vocabulary lacks it. */
  public String label(String name) {
    Technology technology = bySpelling.get(folded(name));
    return technology == null ? name.strip() : technology.label();
  }

  /** The kind of that name, {@code unknown} where the vocabulary lacks it. */
  public String kind(String name) {
    Technology technology = bySpelling.get(folded(name));
    return technology == null ? "unknown" : technology.kind();
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }
}
