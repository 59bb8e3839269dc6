package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jobtide.ingest.reader.Format;

/**
 * The mapping that fits a dump, and why.
 *
 * @param score how many of the dump's fields speak for it, and half a point for the file's name
 * @param reasons what spoke for it, in words
 */
public record Detection(Mapping mapping, double score, List<String> reasons) {
  private static final double NAME_HINT = 0.5;

  public Detection {
    reasons = List.copyOf(reasons);
  }

  /**
   * The mapping with most of its fields in the dump; of equals the one that demands more; {@code
   * generic} where no other fits and the dump has a title or a description; else nothing.
   *
   * @param fields the dump's columns or top-level members
   * @param sample some of its records
   * @param dumpName its file name: a hint, never a reason alone
   */
  public static Optional<Detection> best(
      List<Mapping> mappings,
      Format format,
      List<String> fields,
      List<JsonNode> sample,
      String dumpName) {
    Optional<Detection> fitting =
        mappings.stream()
            .filter(mapping -> !mapping.source().equals(Mappings.GENERIC))
            .flatMap(mapping -> of(mapping, format, fields, sample, dumpName).stream())
            .max(
                Comparator.comparingDouble(Detection::score)
                    .thenComparingInt(found -> found.mapping.rules().detect().all().size())
                    .thenComparing(found -> found.mapping.source(), Comparator.reverseOrder()));
    return fitting.isPresent()
        ? fitting
        : mappings.stream()
            .filter(mapping -> mapping.source().equals(Mappings.GENERIC))
            .flatMap(mapping -> generic(mapping, fields).stream())
            .findFirst();
  }

  private static Optional<Detection> of(
      Mapping mapping, Format format, List<String> fields, List<JsonNode> sample, String dumpName) {
    DetectRule rule = mapping.rules().detect();
    if (rule.all().isEmpty() || !mapping.format().allows(format)) {
      return Optional.empty();
    }
    Set<String> columns = Set.copyOf(fields);
    if (!rule.all().stream().allMatch(path -> isIn(path, columns, sample))) {
      return Optional.empty();
    }
    List<FieldPath> any = rule.any().stream().filter(path -> isIn(path, columns, sample)).toList();
    if (any.isEmpty() && !rule.any().isEmpty()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("has " + listed(rule.all()) + (any.isEmpty() ? "" : ", " + listed(any)));
    double score = rule.all().size() + any.size();
    if (rule.fileName() != null && rule.fileName().matcher(dumpName).find()) {
      reasons.add("the file name matches " + rule.fileName().pattern());
      score += NAME_HINT;
    }
    return Optional.of(new Detection(mapping, score, reasons));
  }

  /** The fields that every dump of a mapping has and this one has not. */
  public static List<String> missing(Mapping mapping, List<String> fields, List<JsonNode> sample) {
    Set<String> columns = Set.copyOf(fields);
    return mapping.rules().detect().all().stream()
        .filter(path -> !isIn(path, columns, sample))
        .map(FieldPath::toString)
        .toList();
  }

  private static Optional<Detection> generic(Mapping mapping, List<String> fields) {
    if (!mapping.nearestFields(fields).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Detection(
            mapping,
            0,
            List.of("no other mapping fits, and the usual name of a text field is there")));
  }

  private static boolean isIn(FieldPath path, Set<String> columns, List<JsonNode> sample) {
    return (path.isPlain() && columns.contains(path.top()))
        || sample.stream().anyMatch(record -> path.isIn(new Scope(record, null)));
  }

  private static String listed(List<FieldPath> paths) {
    return String.join(", ", paths.stream().map(FieldPath::toString).toList());
  }
}
