package jobtide.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jobtide.model.Mention;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** The cloud platforms that a posting asks for, by name or through one of their services. */
final class CloudExtractor {
  private final Map<String, String> platforms = new HashMap<>();

  CloudExtractor(Vocabulary vocabulary) {
    for (Technology technology : vocabulary.technologies()) {
      if (technology.provider() != null) {
        platforms.put(technology.id(), vocabulary.cloudPlatforms().get(technology.provider()));
      }
    }
  }

  List<String> providers(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> platforms.get(mention.id()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
