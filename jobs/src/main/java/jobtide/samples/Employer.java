package jobtide.samples;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A synthetic employer.
 *
 * @param name without legal form
 * @param formal name as some dumps give it, with legal form
 * @param weight how many of the vacancies are its own, relative to others
 * @param values what its phrases always say: company, industry, headcount …
 * @param about its paragraph about itself, the same in all its postings
 */
record Employer(
    String name, String formal, double weight, Map<String, String> values, String about) {
  private static final int COUNT = 180;

  String slug() {
    return name.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  String email() {
    return "jobs+" + slug() + "@example.com";
  }

  String site() {
    return "https://" + slug() + ".example.com";
  }

  /** Employers from a few that post often to many that post once or twice. */
  static List<Employer> all(long seed, Grammar grammar) {
    Dice dice = Dice.of(seed, "employers");
    List<String> starts = words("start");
    List<String> ends = words("end");
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < COUNT) {
      names.add(dice.pick(starts) + dice.pick(ends));
    }
    List<Employer> employers = new ArrayList<>();
    for (String name : names) {
      double weight = 1 / StrictMath.pow(employers.size() + 4, 0.8);
      String formal = dice.chance(0.5) ? name + dice.pick(words("legal")) : name;
      Map<String, String> values =
          Map.of(
              "company", name,
              "industry", dice.pick(words("industry")),
              "headcount", String.valueOf(dice.between(2, 60) * 5),
              "founded", String.valueOf(dice.between(1998, 2022)),
              "customers", String.valueOf(dice.between(2, 40) * 100),
              "url", "https://" + name.toLowerCase(Locale.ROOT) + ".example.com");
      employers.add(new Employer(name, formal, weight, values, grammar.say("about", dice, values)));
    }
    return employers;
  }

  /** Public bodies of a kind, {@code agency} or {@code federal}. */
  static List<Employer> bodies(String kind) {
    return words(kind).stream()
        .map(
            name ->
                new Employer(name, name, 1, Map.of("company", name, "industry", "government"), ""))
        .toList();
  }

  private static List<String> words(String part) {
    return SampleData.rows("employers.csv").stream()
        .filter(row -> row.get("part").equals(part))
        .map(row -> row.get("value"))
        .toList();
  }
}
