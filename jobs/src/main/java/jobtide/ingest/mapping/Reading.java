package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import jobtide.ingest.normalize.Headline;
import jobtide.vocabulary.Nearest;

/**
 * What is worked out once while one record is read, since several fields are often drawn from the
 * same text or the same columns.
 */
final class Reading {
  private final Normalizer normalizer;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, String> plainInLines = new HashMap<>();
  private final Map<String, Headline> headlines = new HashMap<>();
  private JsonNode folded;
  private Map<String, JsonNode> byFoldedName;

  Reading(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  String plain(String html) {
    return plain.computeIfAbsent(html, normalizer::html);
  }

  String plainInLines(String html) {
    return plainInLines.computeIfAbsent(html, normalizer::htmlInLines);
  }

  Headline headline(String text) {
    return headlines.computeIfAbsent(text, normalizer::headline);
  }

  String linkedCompany(String text) {
    return normalizer.linkedCompany(text);
  }

  /** The member of a record whose name is this but for case, spaces and punctuation, or null. */
  @SuppressWarnings("ReferenceEquality") // The same node, not one like it: comparing is dear.
  JsonNode named(JsonNode record, String foldedName) {
    if (folded != record) {
      byFoldedName = new HashMap<>();
      record
          .properties()
          .forEach(
              member ->
                  byFoldedName.putIfAbsent(Nearest.folded(member.getKey()), member.getValue()));
      folded = record;
    }
    return byFoldedName.get(foldedName);
  }
}
