package jobtide.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jobtide.model.ExplainedFacts;
import jobtide.model.Facts;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Opening;
import jobtide.model.Salary;

/**
 * A posting for the terminal: its facts, then its words with marks around those that show a fact,
 * numbered, then what each number shows.
 */
final class ExplanationText {
  private static final String MARK = "\u001b[1;33m";
  private static final String END = "\u001b[0m";

  private final PrintWriter out;
  private final boolean colours;

  ExplanationText(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  void print(InputPosting posting, ExplainedFacts explained) {
    List<Finding> shown = findings(explained);
    printFacts(explained.facts());
    out.println();
    int number = 0;
    number = printMarked("title", posting.title(), shown, number);
    number = printMarked("text", posting.text(), shown, number);
    out.println();
    number = 0;
    for (Finding finding : shown) {
      out.println(
          "%4d  %-14s %s".formatted(++number, finding.fact(), finding.value()).stripTrailing());
    }
  }

  /** Technologies among the others, in the order of the posting. */
  private static List<Finding> findings(ExplainedFacts explained) {
    List<Finding> all = new ArrayList<>(explained.evidence());
    for (Mention mention : explained.facts().technologies()) {
      String value =
          "%s, %s".formatted(mention.name(), mention.requirement().name().toLowerCase(Locale.ROOT));
      all.add(
          new Finding(
              "technology",
              value,
              mention.evidence(),
              mention.field(),
              mention.start(),
              mention.end()));
    }
    // Titles come first: "title" sorts behind "text".
    all.sort(
        Comparator.comparing(Finding::field, Comparator.reverseOrder())
            .thenComparing(Finding::start)
            .thenComparing(Finding::end));
    return all;
  }

  private void printFacts(Facts facts) {
    print(
        "technologies",
        facts.technologies().stream().map(Mention::name).collect(Collectors.joining(", ")));
    facts
        .oneOf()
        .forEach(alternatives -> print("one of", String.join(", ", alternatives.technologies())));
    print("cloud", String.join(", ", facts.cloudProviders()));
    print("concepts", String.join(", ", facts.concepts()));
    print("role", facts.role());
    for (Opening opening : facts.openings()) {
      print("opening", opening(opening));
    }
    print("levels", String.join(", ", facts.levels()));
    print("years", facts.minYears() == null ? "" : "at least " + facts.minYears());
    print("salary", facts.salary() == null ? "" : salary(facts.salary()));
    print("work mode", String.join(", ", facts.workModes()));
    print("employment", String.join(", ", facts.employment()));
    print("degree", facts.degree());
    print("fields", String.join(", ", facts.fieldsOfStudy()));
    print("soft skills", String.join(", ", facts.softSkills()));
    print("industries", String.join(", ", facts.industries()));
    print("benefits", String.join(", ", facts.benefits()));
    print("language", facts.language() == null ? "" : facts.language());
  }

  private static String opening(Opening opening) {
    String job =
        "%s: %s, %s"
            .formatted(opening.title(), opening.role(), String.join(" or ", opening.levels()));
    return opening.salary() == null ? job : job + ", " + salary(opening.salary());
  }

  private static String salary(Salary salary) {
    return "%s to %s %s a %s"
        .formatted(
            amount(salary.min()),
            amount(salary.max()),
            salary.currency(),
            salary.period() == null ? "?" : salary.period().name().toLowerCase(Locale.ROOT));
  }

  private static String amount(Double amount) {
    return amount == null ? "?" : String.format(Locale.ROOT, "%,.0f", amount);
  }

  private void print(String name, String value) {
    out.println("%-13s %s".formatted(name, value.isEmpty() ? "–" : value));
  }

  /** Prints a field; returns the number of its last finding. */
  private int printMarked(String field, String text, List<Finding> findings, int before) {
    if (text == null || text.isBlank()) {
      return before;
    }
    int number = before;
    int at = 0;
    for (Finding finding : findings) {
      if (!finding.field().equals(field)) {
        continue;
      }
      number++;
      int start = Math.max(at, finding.start());
      int end = Math.max(start, finding.end());
      out.print(text.substring(at, start));
      // Words that show several facts are printed once, with all their numbers.
      out.print(start < end ? marked(text.substring(start, end)) : "");
      out.print("[" + number + "]");
      at = end;
    }
    out.println(text.substring(at));
    return number;
  }

  private String marked(String words) {
    return colours ? MARK + words + END : "«" + words + "»";
  }
}
