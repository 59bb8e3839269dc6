package jobtide.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobtide.model.Mention;

/**
 * The role of a title that names a rank and behind a mark the field: "Officer, Cybersecurity",
 * "Assistant Manager - Java".
 */
final class RankedRole {
  /** Words that name a rank and no trade. */
  private static final Set<String> RANKS =
      Set.of(
          "associate",
          "avp",
          "consultant",
          "executive",
          "expert",
          "officer",
          "president",
          "professional",
          "specialist",
          "svp",
          "vp");

  /** Words before those. */
  private static final Set<String> GRADES =
      Set.of(
          "assistant",
          "associate",
          "chief",
          "deputy",
          "group",
          "junior",
          "jr",
          "lead",
          "principal",
          "senior",
          "sr",
          "staff",
          "technical",
          "vice");

  /** Of managers only those that stand below one, and may lead nobody. */
  private static final Set<String> BELOW_MANAGERS = Set.of("assistant", "associate", "deputy");

  /** Kinds of technologies that a developer is called by. */
  private static final Set<String> WRITTEN = Set.of("language", "framework", "library");

  private RankedRole() {}

  /** The role that the field tells, null where the title is of another form or names none. */
  static Shown<String> of(Reading title, Reading text, List<Mention> technologies) {
    int mark = mark(title.text());
    if (mark < 0 || !isRank(title.text().substring(0, mark))) {
      return null;
    }
    HitList fields = title.hits().in(Lexicon.ROLE, mark, title.text().length());
    if (!fields.isEmpty()) {
      Hit best = RoleExtractor.best(fields);
      boolean told =
          JobNames.weight(best) >= JobNames.DISCIPLINE
              && !best.is(JobNames.MULTIPLE)
              && fields.none(field -> field.is(JobNames.NON_TECH))
              && (text.text().isBlank()
                  || RoleInText.isOfSoftware("", text, best.value(), technologies));
      return told ? new Shown<>(best.value(), List.of(title.finding("role", best))) : null;
    }
    return technologies.stream()
        .filter(named -> named.field().equals("title") && named.start() > mark)
        .filter(named -> WRITTEN.contains(named.kind()))
        .filter(named -> endsTitle(title.text(), named.end()))
        .findFirst()
        .map(named -> developer(title, text, technologies, named))
        .orElse(null);
  }

  /** Whether at most a word such as "development" follows. */
  private static boolean endsTitle(String title, int end) {
    return Stretch.onlyWords(title, end, title.length(), 1);
  }

  private static Shown<String> developer(
      Reading title, Reading text, List<Mention> technologies, Mention named) {
    Shown<String> refined = RoleInText.refined(text, List.of(), technologies);
    return refined.evidence().isEmpty()
        ? new Shown<>(
            refined.value(),
            List.of(title.finding("role", refined.value(), named.start(), named.end())))
        : refined;
  }

  /** Where the head of a title ends: a dash counts with blanks around it. */
  private static int mark(String title) {
    for (int i = 1; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean dash = "-–—".indexOf(c) >= 0 && Characters.isBlank(title.charAt(i - 1));
      if (dash || ",:(|".indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Whether these words name only a rank. */
  private static boolean isRank(String head) {
    List<String> words =
        Arrays.stream(head.toLowerCase(Locale.ROOT).split("[ .]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1);
    List<String> before = words.subList(0, words.size() - 1);
    boolean rank =
        last.equals("manager")
            ? before.stream().anyMatch(BELOW_MANAGERS::contains)
            : RANKS.contains(last);
    return rank && GRADES.containsAll(before);
  }
}
