package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import jobtide.model.Sha256;
import jobtide.vocabulary.Nearest;

/**
 * How the records of one kind of dump become postings; immutable, and serializable as its text.
 *
 * <p>The grammar is described in {@code schemas/mapping.schema.json}.
 */
public final class Mapping implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a dump holds: what was posted in a period, or what was open on a day. */
  public enum Kind {
    FLOW,
    STOCK
  }

  /** Who made the data, and what may be done with it. */
  record About(
      String source,
      String title,
      Kind kind,
      String licence,
      String attribution,
      String documentation) {}

  /**
   * What the mapping declares of the dump's bytes; null or empty for what is to be detected.
   *
   * @param types of csv, json, json_lines, json_ld, parquet: the only ones that may be read
   * @param delimiter of CSV, one character
   * @param quote of CSV, one character
   * @param escape of CSV, one character
   * @param encoding name of a charset that Java knows
   */
  public record Format(
      List<String> types, String delimiter, String quote, String escape, String encoding)
      implements Serializable {
    public Format {
      types = List.copyOf(types);
    }

    /** Whether a dump of that form may be read. */
    public boolean allows(jobtide.ingest.reader.Format form) {
      return types.isEmpty() || types.contains(form.name().toLowerCase(Locale.ROOT));
    }
  }

  /** What is done to each record. */
  record Rules(
      DetectRule detect,
      DumpDateRule dumpDate,
      List<RejectRule> rejects,
      FieldPath expand,
      FieldRules fields) {
    Rules {
      rejects = List.copyOf(rejects);
    }
  }

  private final String name;
  private final String text;
  private final transient About about;
  private final transient Format format;
  private final transient String records;
  private final transient Rules rules;

  Mapping(String name, String text, About about, Format format, String records, Rules rules) {
    this.name = name;
    this.text = text;
    this.about = about;
    this.format = format;
    this.records = records;
    this.rules = rules;
  }

  /** The name that postings carry and {@code --source} takes. */
  public String source() {
    return about.source;
  }

  public String title() {
    return about.title;
  }

  public Kind kind() {
    return about.kind;
  }

  public String licence() {
    return about.licence;
  }

  public String attribution() {
    return about.attribution;
  }

  /** The name of the public documentation that the mapping follows. */
  public String documentation() {
    return about.documentation;
  }

  public Format format() {
    return format;
  }

  /**
   * The dotted path of the array of records in a JSON document, "" for the top level; nothing where
   * it is to be found.
   */
  public Optional<String> records() {
    return Optional.ofNullable(records);
  }

  /** SHA-256 of the mapping's text, in hex: another text is another reading of the dump. */
  public String hash() {
    return Sha256.hex(text);
  }

  /** The file that the mapping was read from, as messages name it. */
  public String file() {
    return name;
  }

  /**
   * The dump's own date as its file name tells it, where the mapping says that it does.
   *
   * @param now dates after it are no dump's date
   */
  public Optional<Instant> dumpDateInName(String dumpName, Instant now) {
    String written = rules.dumpDate == null ? null : rules.dumpDate.inName(dumpName);
    return written == null
        ? Optional.empty()
        : Optional.ofNullable(rules.dumpDate.dates().read(written, now).value());
  }

  /**
   * What a record tells of its dump's date, for dumps whose name does not tell it; the latest of
   * all records is the dump's date. Nothing where the mapping does not take the date from a field.
   *
   * @param now dates after it are no dump's date
   */
  public Optional<Instant> dumpDateIn(JsonNode record, Normalizer normalizer, Instant now) {
    if (rules.dumpDate == null || rules.dumpDate.latest() == null) {
      return Optional.empty();
    }
    return rules.dumpDate.latest().texts(new Scope(record, null), new Reading(normalizer)).stream()
        .flatMap(date -> Stream.ofNullable(rules.dumpDate.dates().read(date, now).value()))
        .max(Instant::compareTo);
  }

  /**
   * Why no posting could have a text, a line for each of title and description, such as "no column
   * for title; nearest: 'Job Titel', 'Position'"; empty where the dump has one of the two.
   *
   * @param dumpFields the dump's columns or top-level members
   */
  public List<String> nearestFields(List<String> dumpFields) {
    List<String> lines = new ArrayList<>();
    if (rules.expand != null && dumpFields.contains(rules.expand.top())) {
      return lines;
    }
    for (String field : List.of("title", "description")) {
      ValueRule rule = rules.fields.values().get(field);
      if (rule == null) {
        continue;
      }
      List<String> wanted = wanted(rule);
      List<String> folded = rule.names().stream().map(Nearest::folded).toList();
      boolean found =
          dumpFields.stream()
              .anyMatch(name -> wanted.contains(name) || folded.contains(Nearest.folded(name)));
      if (found) {
        return List.of();
      }
      List<String> nearest =
          Nearest.ofAny(Stream.concat(Stream.of(field), wanted.stream()).toList(), dumpFields, 3);
      lines.add(
          "no column %sfor %s; %s"
              .formatted(
                  // The generic mapping knows dozens of names for a column.
                  wanted.size() == 1 ? "'" + wanted.get(0) + "' " : "",
                  field,
                  nearest.isEmpty()
                      ? "none is like it"
                      : "nearest: '" + String.join("', '", nearest) + "'"));
    }
    return lines;
  }

  Rules rules() {
    return rules;
  }

  /** The names that a rule looks for in a record. */
  static List<String> wanted(ValueRule rule) {
    return Stream.concat(
            rule.paths().stream().flatMap(path -> Stream.ofNullable(path.top())),
            rule.names().stream())
        .distinct()
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mapping mapping && mapping.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return source();
  }

  private Object writeReplace() {
    return new AsText(name, text);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a mapping travels as its text");
  }

  /** The text was checked when it was first read; a JVM parses it once, however many tasks come. */
  private record AsText(String name, String text) implements Serializable {
    private static final ConcurrentMap<AsText, Mapping> PARSED = new ConcurrentHashMap<>();

    private Object readResolve() {
      return PARSED.computeIfAbsent(this, as -> MappingParser.mapping(as.name, as.text));
    }
  }
}
