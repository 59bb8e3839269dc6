package jobtide.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The vocabulary's files of phrases: which columns each has and what may stand in them. A phrase
 * may hold {@link Choices}.
 */
public enum PhraseFile {
  /**
   * What employers give besides pay, with semicolons between several of one phrase: {@code stated}
   * counts wherever it stands outside of duties and requirements, {@code offered} only among
   * benefits or beside an {@code offer}, {@code item} if it is also one of a list. What is {@code
   * denied-before} or {@code denied-after} it is not given. {@code none} marks what only looks so.
   */
  BENEFITS(
      "benefit",
      null,
      "reading",
      Set.of("stated", "offered", "item", "offer", "denied-before", "denied-after", "none")),
  /**
   * What a posting asks the candidate to know or work on that is no technology, with semicolons
   * between several concepts of one phrase; {@code none} marks what only looks so, and words that
   * say of whom a sentence speaks.
   */
  CONCEPTS(
      "concept",
      null,
      "reading",
      Set.of(
          "strong",
          "business",
          "practice",
          "manner",
          "weak",
          "role",
          "title",
          "subject",
          "none",
          "candidate",
          "speaker",
          "product",
          "partner",
          "fellow",
          "people",
          "turn",
          "temper",
          "market",
          "study")),
  /**
   * How a posting speaks of what stands before, after or near the phrase; what is {@code alone}
   * counts only as a remark of its own: "Java (must)", "Java - advanced".
   */
  CUES(
      "cue",
      Set.of(
          "required",
          "listed",
          "asked",
          "preferred",
          "interest",
          "sought",
          "mentioned",
          "learnable",
          "likewise",
          "used",
          "back",
          "negation",
          "chosen",
          "outsider",
          "employer",
          "channel",
          "colleague",
          "hired-as",
          "hiring",
          "job",
          "years",
          "months",
          "whole",
          "leading",
          "having",
          "experience",
          "no-experience",
          "instead",
          "filled",
          "considered"),
      "stands",
      Set.of("before", "after", "near", "alone")),
  /**
   * Degrees, {@code higher} ones among them, short names that need a field beside them, and words
   * that say how much a posting asks for one; {@code none} marks what only looks like a degree. A
   * {@code ground} is what may stand in for one behind "or" and any {@code quality} of it, and,
   * unless it stands {@code after}, before the "or" as well; {@code like} is one too, where a
   * ground and no {@code subject} follows. A {@code school} may stand in for a degree beside it;
   * {@code instead} says that something may, wherever it is said.
   */
  DEGREES(
      "kind",
      Set.of(
          "degree",
          "short",
          "none",
          "preferred",
          "required",
          "equivalent",
          "replaced",
          "quality",
          "ground",
          "like",
          "subject",
          "school",
          "instead",
          "waived",
          "people",
          "or",
          "and",
          "with"),
      "stands",
      Set.of("before", "after", "near", "higher")),
  /**
   * Words for kinds of employment: {@code stated} counts anywhere, {@code job} outside of what is
   * said of benefits, {@code word} where it stands as an item, {@code head} only in what heads the
   * posting, {@code term} as {@code job}, unless a kind other than full-time or part-time is named
   * too. {@code either} is full-time and part-time. {@code none} marks those that only look like
   * it. A {@code lead} before and a {@code job} behind say that it is the job's, {@code other}
   * words that it is something else's. A {@code week} stands beside a number of hours, and {@code
   * any} of these names the field that holds it, as a {@code length} does that of a number and a
   * {@code span}; {@code hours} are a week's behind a range.
   */
  EMPLOYMENT(
      "employment",
      Set.of(
          "full-time",
          "part-time",
          "either",
          "week",
          "hours",
          "length",
          "span",
          "contract",
          "internship",
          "temporary",
          "none",
          "lead",
          "job",
          "other",
          "joint"),
      "says",
      Set.of("stated", "job", "term", "word", "head", "any", "before", "after")),
  /** What a degree may be in. */
  FIELDS_OF_STUDY("field", null, null, Set.of()),
  /** Headings of sections. */
  HEADINGS(
      "section",
      Set.of(
          "about",
          "duties",
          "requirements",
          "preferred",
          "benefits",
          "apply",
          "legal",
          "stack",
          "other"),
      null,
      Set.of()),
  /**
   * What employers work in: {@code strong} phrases tell it, {@code weak} ones only together; {@code
   * others} mark sentences about investors, customers and candidates.
   */
  INDUSTRIES("industry", null, "reading", Set.of("strong", "weak", "none", "others")),
  /**
   * Words for seniority: {@code title} beside a job's name, {@code any} also where a posting speaks
   * of whom it hires, {@code stated} wherever it stands in a text, {@code field} in a board's own
   * field of levels, {@code beside} another one only, {@code corporate} unless an engineer is
   * named, {@code grade} where hardly any years are asked for. {@code none} marks those that only
   * look like it. Those of {@code team} show who has people to lead: who is {@code managing} in a
   * title {@code leads} a {@code team} in the text, unless it is of {@code others}, or has {@code
   * reports}.
   */
  LEVELS(
      "level",
      Set.of(
          "intern",
          "junior",
          "mid",
          "senior",
          "lead",
          "manager",
          "executive",
          "all",
          "none",
          "managing",
          "leads",
          "team",
          "others",
          "reports"),
      "where",
      Set.of("title", "any", "stated", "field", "team", "corporate", "beside", "grade")),
  /** Words beside amounts that say whether, and for what time, they are pay. */
  PAY("kind", null, null, Set.of()),
  /**
   * Names of jobs; the weight is 3 for a whole one, 1 for a vague one. {@code sales} marks the
   * words of sales, and jobs that are non-tech where the text has many of those; {@code shared} the
   * names that trades without software have too, which are non-tech where the text has no such.
   */
  ROLES(
      "role",
      Set.of(
          "backend",
          "frontend",
          "fullstack",
          "mobile",
          "data-engineering",
          "data-science",
          "data-analysis",
          "machine-learning",
          "devops-sre",
          "security",
          "qa",
          "embedded",
          "game",
          "engineering-management",
          "architect",
          "software-other",
          "it-support",
          "product-design",
          "product-management",
          "non-tech",
          "multiple"),
      "weight",
      Set.of("1", "2", "3", "2/sales", "3/sales", "1/shared", "3/shared")),
  /**
   * How employers word the soft skills that they ask for, with semicolons between several, and how
   * to read the words. {@code stated} counts wherever a posting speaks of the candidate; {@code
   * asked} among requirements or where it is called a quality of somebody; {@code task}, what one
   * mostly does, among requirements or beside cues of ability; {@code required} among requirements
   * only; {@code able}, {@code practised}, {@code comfort}, {@code partner}, {@code joint}, {@code
   * own} and {@code juggle} beside cues of that kind or of ability; {@code pace} where one thrives
   * on it; {@code title} in titles; {@code none} marks what only looks like a skill. A {@code cue}
   * is no skill itself but of the kinds that its column names.
   */
  SOFT_SKILLS(
      "skill",
      null,
      "reading",
      Set.of(
          "stated",
          "task",
          "asked",
          "practised",
          "able",
          "comfort",
          "pace",
          "required",
          "partner",
          "joint",
          "own",
          "juggle",
          "title",
          "cue",
          "none")),
  /**
   * Words for where the work is done and what they speak of: {@code word} alone counts only where
   * it stands as an item or in what heads the posting, {@code item} only as an item, {@code option}
   * is one beside work at a place, {@code company} is how the employer works, as is a {@code perk}
   * where it stands as an item. {@code none} marks those that only look like it, the other values
   * are words that say how those beside them are meant.
   */
  WORK_MODES(
      "work_mode",
      Set.of(
          "remote",
          "hybrid",
          "onsite",
          "none",
          "negation",
          "or",
          "apart",
          "limit",
          "part-week",
          "most-week",
          "thing",
          "home",
          "all-week",
          "attend",
          "office",
          "meal",
          "optional",
          "away",
          "trip"),
      "says",
      Set.of(
          "word", "item", "perk", "job", "option", "company", "before", "after", "either", "any"));

  private final String valueColumn;
  private final Set<String> values;
  private final String detailColumn;
  private final Set<String> details;

  /**
   * A file {@code NAME.csv} of the columns phrase, value, detail and language.
   *
   * @param values null where any will do
   * @param detailColumn null where the file has none
   */
  PhraseFile(String valueColumn, Set<String> values, String detailColumn, Set<String> details) {
    this.valueColumn = valueColumn;
    this.values = values;
    this.detailColumn = detailColumn;
    this.details = details;
  }

  /** What its phrases may mean, sorted; empty where any name will do. */
  public List<String> allowed() {
    return values == null ? List.of() : values.stream().sorted().toList();
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  String[] columns() {
    return detailColumn == null
        ? new String[] {"phrase", valueColumn, "language"}
        : new String[] {"phrase", valueColumn, detailColumn, "language"};
  }

  List<Phrase> parse(String describedAs, String text) {
    List<Phrase> phrases = new ArrayList<>();
    Map<List<String>, CsvTable.Row> seen = new HashMap<>();
    for (CsvTable.Row row : CsvTable.parse(describedAs, text, columns()).rows()) {
      String value = oneOf(row, valueColumn, values);
      String detail = detailColumn == null ? "" : oneOf(row, detailColumn, details);
      String language = row.get("language");
      for (String words : phrases(row)) {
        CsvTable.Row earlier = seen.putIfAbsent(List.of(words, value, language), row);
        if (earlier != null) {
          throw row.error(
              "\"" + words + "\" is " + value + " in " + earlier.where() + " too", "remove one");
        }
        phrases.add(new Phrase(words, value, detail, language));
      }
    }
    return List.copyOf(phrases);
  }

  private static List<String> phrases(CsvTable.Row row) {
    String cell = oneOf(row, "phrase", null);
    try {
      List<String> phrases = Choices.of(cell);
      phrases.forEach(phrase -> checkEnds(row, phrase));
      return phrases;
    } catch (IllegalArgumentException e) {
      throw row.error("the phrase \"" + cell + "\": " + e.getMessage(), "write {one|another}");
    }
  }

  private static void checkEnds(CsvTable.Row row, String phrase) {
    if (phrase.startsWith("-") || phrase.endsWith("-")) {
      throw row.error(
          "the phrase \"" + phrase + "\" has a hyphen at an end",
          "leave it out: it parts words only");
    }
    if (!phrase.equals(phrase.strip())) {
      throw row.error(
          "the phrase \"" + phrase + "\" has a blank at an end", "put it within the braces");
    }
  }

  private static String oneOf(CsvTable.Row row, String column, Set<String> allowed) {
    String value = row.get(column);
    if (allowed == null && value.isEmpty()) {
      throw row.error("the " + column + " is blank", "name it");
    }
    if (allowed != null && !allowed.contains(value)) {
      throw row.error(
          "the " + column + " is \"" + value + "\"",
          "make it one of " + String.join(", ", allowed.stream().sorted().toList()));
    }
    return value;
  }
}
