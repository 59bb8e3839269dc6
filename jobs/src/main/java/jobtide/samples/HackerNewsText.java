package jobtide.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobtide.model.Requirement;

/** A vacancy as a comment in a "Who is hiring?" thread: one header line, then loose paragraphs. */
final class HackerNewsText {
  private final long seed;
  private final Grammar grammar;
  private final AdComposer composer;

  HackerNewsText(long seed, Grammar grammar, AdComposer composer) {
    this.seed = seed;
    this.grammar = grammar;
    this.composer = composer;
  }

  /** The comment in the site's own encoding: entities, {@code <p>} between paragraphs. */
  String encoded(Vacancy vacancy) {
    Dice dice = Dice.of(seed, "hn " + vacancy.key());
    Map<String, String> values = composer.values(vacancy, dice);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(encode(header(vacancy, dice)));
    if (dice.chance(0.85)) {
      paragraphs.add(encode(grammar.say("hnAbout", dice, values)));
    }
    if (!vacancy.openings().isEmpty()) {
      paragraphs.add(encode(roles(vacancy, dice)));
    } else if (dice.chance(0.7)) {
      paragraphs.add(encode(grammar.say("hnNeed", dice, values)));
    }
    technologies(vacancy, dice, values, paragraphs);
    if (vacancy.openings().isEmpty() && vacancy.years() != null) {
      values.put("years", vacancy.years());
      boolean fresh = vacancy.levels().contains("junior");
      paragraphs.add(encode(grammar.say(fresh ? "reqFresh" : "hnYears", dice, values)));
    }
    if (dice.chance(0.35)) {
      paragraphs.add(encode(grammar.say("hnFun", dice, values)));
    }
    values.put("link", "LINK");
    String apply = encode(grammar.say("hnApply", dice, values));
    String link = encode(vacancy.employer().site() + "/jobs");
    paragraphs.add(
        apply.replace("LINK", "<a href=\"" + link + "\" rel=\"nofollow\">" + link + "</a>"));
    return String.join("<p>", paragraphs);
  }

  String spam(Dice dice) {
    return encode(grammar.say("deadText", dice, Map.of()));
  }

  private void technologies(
      Vacancy vacancy, Dice dice, Map<String, String> values, List<String> paragraphs) {
    List<String> symbols = List.of("hnStack", "hnReq", "hnPref");
    List<Requirement> kinds =
        List.of(Requirement.MENTIONED, Requirement.REQUIRED, Requirement.PREFERRED);
    for (int i = 0; i < symbols.size(); i++) {
      List<String> names = vacancy.spelled(kinds.get(i));
      if (!names.isEmpty()) {
        values.put("techs", composer.enumeration(names, dice));
        paragraphs.add(encode(grammar.say(symbols.get(i), dice, values)));
      }
    }
  }

  private static String header(Vacancy vacancy, Dice dice) {
    List<String> parts = new ArrayList<>();
    parts.add(
        dice.chance(0.15)
            ? vacancy.employer().name() + " (" + vacancy.employer().site() + ")"
            : vacancy.employer().name());
    parts.add(vacancy.title());
    if (!vacancy.location().isEmpty()) {
      parts.add(vacancy.location());
    }
    String mode = vacancy.mode();
    boolean named = vacancy.location().startsWith("Remote");
    if (!named) {
      parts.add(dice.chance(0.7) ? mode.toUpperCase(Locale.ROOT) : mode);
    }
    if (!vacancy.employment().equals("full-time") || dice.chance(0.5)) {
      parts.add(
          switch (vacancy.employment()) {
            case "internship" -> "INTERNS";
            case "contract" -> "Contract";
            case "part-time" -> "Part-time";
            default -> dice.pick(List.of("Full-time", "Full time", "FULL-TIME"));
          });
    }
    if (vacancy.pay() != null && vacancy.openings().isEmpty()) {
      parts.add(vacancy.pay().written(dice, true));
    }
    return String.join(dice.pick(List.of(" | ", " | ", " | ", " - ", " • ")), parts);
  }

  private static String roles(Vacancy vacancy, Dice dice) {
    List<String> lines = new ArrayList<>();
    for (Vacancy.Opening opening : vacancy.openings()) {
      String line = opening.title();
      if (lines.isEmpty() && vacancy.years() != null && !vacancy.years().equals("0")) {
        line += " (" + vacancy.years() + "+ years)";
      }
      if (opening.pay() != null) {
        line += ", " + opening.pay().written(dice, true);
      }
      lines.add(line);
    }
    String lead = dice.pick(List.of("Open roles: ", "Hiring for: ", "Roles: "));
    return dice.chance(0.5)
        ? lead + String.join("; ", lines)
        : lead.strip() + "\n- " + String.join("\n- ", lines);
  }

  static String encode(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;")
        .replace("/", "&#x2F;");
  }
}
