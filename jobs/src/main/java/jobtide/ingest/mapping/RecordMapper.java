package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jobtide.ingest.mapping.Outcome.Accepted;
import jobtide.ingest.mapping.Outcome.Rejected;
import jobtide.model.Place;
import jobtide.model.Posting;
import jobtide.model.Rejection;
import jobtide.model.Sha256;
import jobtide.vocabulary.Nearest;

/** Makes postings of a dump's records, as a mapping says; never throws over what a record holds. */
public final class RecordMapper {
  private static final Duration TOLERANCE = Duration.ofDays(400);
  private static final int VALUE_LIMIT = 80;

  private final Mapping mapping;
  private final FieldRules fields;
  private final Normalizer normalizer;
  private final Instant latestPlausible;

  /**
   * @param latestPlausible dates of posting after it are wrong, see {@link #latestPlausible}
   */
  public RecordMapper(Mapping mapping, Normalizer normalizer, Instant latestPlausible) {
    this.mapping = mapping;
    this.fields = mapping.rules().fields();
    this.normalizer = normalizer;
    this.latestPlausible = latestPlausible;
  }

  /** The last date of posting to believe in a dump of this date: 400 days later. */
  public static Instant latestPlausible(Instant dumpDate) {
    return dumpDate.plus(TOLERANCE);
  }

  /**
   * What becomes of a record: one outcome for each posting in it, and always at least one.
   *
   * @param data the record
   * @param position where in the dump it stands
   * @param raw the record as it was; asked for only where something is rejected
   */
  public List<Outcome> map(JsonNode data, long position, Supplier<String> raw) {
    Reading reading = new Reading(normalizer);
    Scope record = new Scope(data, null);
    if (!data.isObject()) {
      return List.of(
          rejected(position, "not_a_record", "no object but " + quoted(data.toString()), raw));
    }
    List<Scope> scopes = expanded(record);
    if (scopes.isEmpty()) {
      return List.of(
          rejected(position, "no_postings", mapping.rules().expand() + " is an empty list", raw));
    }
    List<Outcome> outcomes = new ArrayList<>(scopes.size());
    Map<String, Integer> seen = new HashMap<>();
    for (Scope scope : scopes) {
      outcomes.add(outcome(scope, position, raw, reading, seen));
    }
    return outcomes;
  }

  /** The postings in a record; the record itself where it does not have the list. */
  private List<Scope> expanded(Scope record) {
    FieldPath expand = mapping.rules().expand();
    if (expand == null || !expand.isIn(record)) {
      return List.of(record);
    }
    List<Scope> scopes = new ArrayList<>();
    for (JsonNode found : expand.find(record)) {
      for (JsonNode element : found.isArray() ? found : List.of(found)) {
        scopes.add(new Scope(element, record));
      }
    }
    return scopes;
  }

  private Outcome outcome(
      Scope scope,
      long position,
      Supplier<String> raw,
      Reading reading,
      Map<String, Integer> seen) {
    for (RejectRule rule : mapping.rules().rejects()) {
      String offence = rule.offence(scope);
      if (offence != null) {
        String message =
            "%s (%s is %s)"
                .formatted(rule.message(), rule.path(), rule.blank() ? "blank" : quoted(offence));
        return rejected(position, rule.reason(), message, raw);
      }
    }
    String title = line(first("title", scope, reading));
    String description = cleaned(first("description", scope, reading));
    if (title == null && description == null) {
      return rejected(position, "no_text", "neither title nor description has a text", raw);
    }
    String postedAt = first("posted_at", scope, reading);
    DateRule.Dated posted =
        postedAt == null
            ? new DateRule.Dated(null, null)
            : fields.postedAt().read(postedAt, latestPlausible);
    if (posted.problem() != null) {
      String message = "date of posting %s %s".formatted(quoted(postedAt), posted.problem());
      return rejected(position, "bad_date", message, raw);
    }
    return new Accepted(
        posting(scope, position, reading, title, description, posted.value(), seen));
  }

  private Posting posting(
      Scope scope,
      long position,
      Reading reading,
      String title,
      String description,
      Instant postedAt,
      Map<String, Integer> seen) {
    String url = first("url", scope, reading);
    String company = line(first("company", scope, reading));
    String id = numbered(first("source_posting_id", scope, reading), seen);
    List<String> rawPlaces =
        texts("places", scope, reading).stream().map(this::line).filter(Objects::nonNull).toList();
    List<Place> places =
        rawPlaces.stream().flatMap(raw -> normalizer.places(raw).stream()).distinct().toList();
    String validThrough = first("valid_through", scope, reading);
    return new Posting(
        postingId(id, url, Stream.of(title, company, rawPlaces, postedAt, description)),
        position,
        mapping.source(),
        id,
        first("requisition_id", scope, reading),
        url,
        title,
        title != null && fields.values().get("title").takesHeadline(),
        company,
        company == null ? null : normalizer.company(company),
        places,
        postedAt,
        validThrough == null ? null : fields.validThrough().read(validThrough, Instant.MAX).value(),
        terms(ClosedTerms.EMPLOYMENT_TYPES, texts("employment_types", scope, reading)),
        terms(ClosedTerms.WORK_MODES, texts("work_modes", scope, reading)),
        fields.salaries().stream()
            .map(rule -> rule.read(scope, reading))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        texts("skills", scope, reading).stream().distinct().toList(),
        first("stated_level", scope, reading),
        first("education", scope, reading),
        first("industry", scope, reading),
        language(first("language", scope, reading)),
        description);
  }

  private List<String> texts(String field, Scope scope, Reading reading) {
    ValueRule rule = fields.values().get(field);
    return rule == null ? List.of() : rule.texts(scope, reading);
  }

  private String first(String field, Scope scope, Reading reading) {
    List<String> texts = texts(field, scope, reading);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** Postings of one record that share its id are told apart by their place in it. */
  private static String numbered(String id, Map<String, Integer> seen) {
    if (id == null) {
      return null;
    }
    int count = seen.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + "#" + count;
  }

  private String postingId(String id, String url, Stream<Object> content) {
    String identity;
    if (id != null) {
      identity = "id\n" + id;
    } else if (url != null) {
      identity = "url\n" + url;
    } else {
      identity = "content\n" + String.join("\u0000", content.map(String::valueOf).toList());
    }
    return Sha256.hex(mapping.source() + "\n" + identity).substring(0, 32);
  }

  private static List<String> terms(ClosedTerms terms, List<String> texts) {
    return texts.stream().map(terms::term).filter(Objects::nonNull).distinct().toList();
  }

  private static String language(String text) {
    String code = text == null ? "" : Nearest.folded(text);
    boolean tagged = text != null && text.length() > 2 && "-_".indexOf(text.charAt(2)) >= 0;
    return code.length() == 2 || tagged ? code.substring(0, 2) : null;
  }

  private String cleaned(String text) {
    return text == null ? null : blankAsNull(normalizer.masked(normalizer.repaired(text)).strip());
  }

  private String line(String text) {
    String cleaned = cleaned(text);
    if (cleaned == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(cleaned.length());
    boolean gap = false;
    for (int i = 0; i < cleaned.length(); i++) {
      char c = cleaned.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        gap = line.length() > 0;
      } else {
        line.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return blankAsNull(line.toString());
  }

  private static String blankAsNull(String text) {
    return text.isBlank() ? null : text;
  }

  private Outcome rejected(long position, String reason, String message, Supplier<String> raw) {
    return new Rejected(
        new Rejection(position, reason, message, Rejection.kept(raw.get(), normalizer::masked)));
  }

  private String quoted(String value) {
    String shown =
        line(value.length() > VALUE_LIMIT ? value.substring(0, VALUE_LIMIT) + "…" : value);
    return "'" + (shown == null ? "" : shown) + "'";
  }
}
