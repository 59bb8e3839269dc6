package jobtide.samples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jobtide.model.Requirement;

/** Writes the text of a posting; the same vacancy always gets the same text. */
final class AdComposer {
  /** Countries whose names have an article. */
  private static final Set<String> PLURALS =
      Set.of("United States", "United Kingdom", "Netherlands");

  private final long seed;
  private final Grammar grammar;

  AdComposer(long seed, Grammar grammar) {
    this.seed = seed;
    this.grammar = grammar;
  }

  List<Section> sections(Vacancy vacancy) {
    Dice dice = Dice.of(seed, "text " + vacancy.key());
    return vacancy.mix().equals("public") ? publicAd(vacancy, dice) : ad(vacancy, dice);
  }

  /** The values that phrases about a vacancy may use. */
  Map<String, String> values(Vacancy vacancy, Dice dice) {
    Map<String, String> values = new HashMap<>(vacancy.employer().values());
    values.put("atitle", withArticle(vacancy.title()));
    String country = vacancy.site().country().spellings().get(0);
    values.put("country", PLURALS.contains(country) ? "the " + country : country);
    values.put("city", vacancy.site().city());
    values.put("email", vacancy.employer().email());
    values.put("phone", "(212) 555-01" + dice.between(10, 99));
    values.put("vacation", String.valueOf(dice.between(22, 32)));
    return values;
  }

  private List<Section> ad(Vacancy vacancy, Dice dice) {
    Map<String, String> values = values(vacancy, dice);
    List<Section> sections = new ArrayList<>();
    boolean aboutFirst = dice.chance(0.7);
    Section about =
        new Section(
            head("headAbout", dice, values), List.of(vacancy.employer().about()), List.of());
    if (aboutFirst) {
      sections.add(about);
    }
    String icon = dice.chance(0.06) ? dice.pick(List.of("🚀 ", "🌱 ", "✨ ")) : "";
    List<String> opening = new ArrayList<>();
    opening.add(icon + grammar.say("intro", dice, values));
    if (dice.chance(0.6)) {
      opening.add(grammar.say(modeSymbol(vacancy), dice, values));
    }
    sections.add(new Section("", opening, List.of()));
    mentions(vacancy, dice, values, sections);
    sections.add(
        new Section(head("headReq", dice, values), List.of(), requirements(vacancy, dice, values)));
    List<String> wishes = wishes(vacancy, dice, values);
    if (!wishes.isEmpty()) {
      sections.add(new Section(head("headPref", dice, values), List.of(), wishes));
    }
    if (dice.chance(0.6)) {
      List<String> benefits = grammar.several("benefit", dice.between(2, 4), dice, values);
      sections.add(new Section(head("headBenefits", dice, values), List.of(), benefits));
    }
    if (!aboutFirst) {
      sections.add(about);
    }
    sections.add(new Section("", closing(vacancy, dice, values), List.of()));
    return sections;
  }

  /** Duties and stack: where technologies are mentioned without being asked for. */
  private void mentions(
      Vacancy vacancy, Dice dice, Map<String, String> values, List<Section> sections) {
    Deque<String> mentioned = new ArrayDeque<>(vacancy.spelled(Requirement.MENTIONED));
    List<String> duties =
        new ArrayList<>(grammar.several("duty", dice.between(2, 4), dice, values));
    if (!mentioned.isEmpty() && dice.chance(0.4)) {
      values.put("tech", mentioned.pop());
      duties.add(dice.between(0, duties.size()), grammar.say("dutyTech", dice, values));
    }
    sections.add(new Section(head("headDuties", dice, values), List.of(), duties));
    if (!mentioned.isEmpty()) {
      values.put("techs", enumeration(List.copyOf(mentioned), dice));
      String heading = dice.chance(0.5) ? head("headStack", dice, values) : "";
      sections.add(new Section(heading, List.of(grammar.say("stack", dice, values)), List.of()));
    }
  }

  private List<String> requirements(Vacancy vacancy, Dice dice, Map<String, String> values) {
    Deque<String> required = new ArrayDeque<>(vacancy.spelled(Requirement.REQUIRED));
    List<String> bullets = new ArrayList<>();
    years(vacancy, dice, values, bullets);
    while (!required.isEmpty()) {
      values.put("tech", required.pop());
      if (!required.isEmpty() && dice.chance(0.45)) {
        values.put("tech2", required.pop());
        bullets.add(grammar.say("reqTwo", dice, values));
      } else {
        bullets.add(grammar.say("reqOne", dice, values));
      }
    }
    bullets.addAll(grammar.several("reqSoft", dice.between(1, 2), dice, values));
    if (dice.chance(0.25)) {
      bullets.add(grammar.say("reqDegree", dice, values));
    }
    return bullets;
  }

  private void years(Vacancy vacancy, Dice dice, Map<String, String> values, List<String> bullets) {
    if (vacancy.levels().contains("intern")) {
      bullets.add(grammar.say("reqIntern", dice, values));
    } else if (vacancy.years() != null) {
      values.put("years", vacancy.years());
      boolean fresh = vacancy.levels().contains("junior");
      bullets.add(grammar.say(fresh ? "reqFresh" : "reqYears", dice, values));
    }
  }

  private List<String> wishes(Vacancy vacancy, Dice dice, Map<String, String> values) {
    List<String> bullets = new ArrayList<>();
    for (String spelling : vacancy.spelled(Requirement.PREFERRED)) {
      values.put("tech", spelling);
      bullets.add(grammar.say("prefOne", dice, values));
    }
    if (!bullets.isEmpty() && dice.chance(0.4)) {
      bullets.add(grammar.say("prefSoft", dice, values));
    }
    return bullets;
  }

  private List<String> closing(Vacancy vacancy, Dice dice, Map<String, String> values) {
    List<String> paragraphs = new ArrayList<>();
    if (vacancy.payInText()) {
      values.put("salary", vacancy.pay().written(dice, false));
      paragraphs.add(grammar.say("pay", dice, values));
    } else if (vacancy.pay() == null && dice.chance(0.2)) {
      paragraphs.add(grammar.say("noPay", dice, values));
    }
    if (dice.chance(0.3)) {
      paragraphs.add(grammar.say("contact", dice, values));
    }
    if (dice.chance(0.45) || paragraphs.isEmpty()) {
      paragraphs.add(grammar.say("legal", dice, values));
    }
    return paragraphs;
  }

  private List<Section> publicAd(Vacancy vacancy, Dice dice) {
    Map<String, String> values = values(vacancy, dice);
    List<String> duties =
        new ArrayList<>(grammar.several("publicDuty", dice.between(3, 5), dice, values));
    for (String spelling : vacancy.spelled(Requirement.MENTIONED)) {
      values.put("tech", spelling);
      duties.add(grammar.say("dutyTech", dice, values));
    }
    List<String> needs =
        new ArrayList<>(grammar.several("publicReq", dice.between(1, 3), dice, values));
    years(vacancy, dice, values, needs);
    for (String spelling : vacancy.spelled(Requirement.REQUIRED)) {
      values.put("tech", spelling);
      needs.add(grammar.say("reqOne", dice, values));
    }
    return List.of(
        new Section("Description", List.of(grammar.say("publicIntro", dice, values)), duties),
        new Section("Minimum Qual Requirements", List.of(), needs),
        new Section("Preferred Skills", List.of(), wishes(vacancy, dice, values)));
  }

  /** Names in a row, in one of several habits. */
  String enumeration(List<String> names, Dice dice) {
    if (names.size() == 1) {
      return names.get(0);
    }
    if (dice.chance(0.35)) {
      return String.join(dice.pick(List.of(" / ", " + ", ", ")), names);
    }
    return String.join(", ", names.subList(0, names.size() - 1))
        + dice.pick(List.of(" and ", ", ", " & "))
        + names.get(names.size() - 1);
  }

  private String head(String symbol, Dice dice, Map<String, String> values) {
    return grammar.say(symbol, dice, values);
  }

  static String modeSymbol(Vacancy vacancy) {
    return switch (vacancy.mode()) {
      case "remote" -> "modeRemote";
      case "hybrid" -> "modeHybrid";
      default -> "modeOnsite";
    };
  }

  /** The article by sound: letters such as ML and SRE are spoken. */
  static String withArticle(String title) {
    String first = title.split(" ", 2)[0];
    boolean letters = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    boolean vowel = (letters ? "AEFHILMNORSX" : "AEIO").indexOf(first.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + title;
  }
}
