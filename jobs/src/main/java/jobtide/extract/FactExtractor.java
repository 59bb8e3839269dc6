package jobtide.extract;

import java.io.Serializable;
import java.util.List;
import jobtide.model.Facts;
import jobtide.model.Mention;
import jobtide.model.Salary;
import jobtide.vocabulary.Vocabulary;

/**
 * Reads a posting: its title and text become {@link Facts}, each technology with its evidence.
 *
 * <p>Immutable and safe for use by many threads; serialized as its vocabulary. Takes time linear in
 * the text and never throws, whatever the text.
 */
public final class FactExtractor implements Serializable {
  private final Vocabulary vocabulary;
  private final transient TextReader reader;
  private final transient TechnologyExtractor technologies;
  private final transient CloudExtractor clouds;
  private final transient YearsExtractor years;
  private final transient RoleExtractor roles;
  private final transient LevelExtractor levels;

  /** Compiles the vocabulary, which takes some tenths of a second: keep it. */
  public FactExtractor(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    reader = new TextReader(vocabulary);
    technologies = new TechnologyExtractor(vocabulary, reader);
    clouds = new CloudExtractor(vocabulary);
    years = new YearsExtractor(vocabulary);
    roles = new RoleExtractor(vocabulary);
    levels = new LevelExtractor(vocabulary, reader);
  }

  /** The vocabulary that it reads by; its hash marks the facts. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The facts of one posting.
   *
   * @param title null or blank where the dump has none, as in a forum's post
   * @param text plain text, its lines kept; null where the dump has none
   * @param structured pay as a field of the dump gives it, passed on as it is; may be null
   * @param statedLevel seniority as a field of the dump words it; may be null
   */
  public Facts extract(String title, String text, Salary structured, String statedLevel) {
    Reading head = reader.read(title == null ? "" : title);
    String words = text == null ? "" : text;
    Reading body = head.text().isBlank() ? reader.read(words) : reader.readTitled(words);
    List<Mention> mentions = technologies.mentions(head, body);
    Integer minYears = years.minimum(head, body);
    String role = roles.role(head, body);
    return new Facts(
        mentions,
        clouds.providers(mentions),
        levels.levels(head, body, statedLevel, minYears, role),
        minYears,
        structured,
        role);
  }

  private Object readResolve() {
    return new FactExtractor(vocabulary);
  }
}
