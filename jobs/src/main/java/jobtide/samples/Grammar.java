package jobtide.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases with choices in them.
 *
 * <p>A file of symbols ({@code = name}, then one way to say it a line). In a phrase, {@code {name}}
 * is a value that the caller gives, else a symbol; {@code [a|b|]} is one of its alternatives.
 */
final class Grammar {
  private final Map<String, List<String>> productions;

  private Grammar(Map<String, List<String>> productions) {
    this.productions = productions;
  }

  static Grammar parse(String text) {
    Map<String, List<String>> productions = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("= ")) {
        current = new ArrayList<>();
        productions.put(line.substring(2).strip(), current);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        current.add(line.strip());
      }
    }
    return new Grammar(productions);
  }

  /** One way to say the symbol, without gaps that an empty alternative leaves. */
  String say(String symbol, Dice dice, Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    expand(dice.pick(ways(symbol)), dice, values, out);
    return tidy(out);
  }

  /** Several different phrases of a symbol, in random order. */
  List<String> several(String symbol, int count, Dice dice, Map<String, String> values) {
    return dice.shuffled(ways(symbol)).stream()
        .limit(count)
        .map(
            way -> {
              StringBuilder out = new StringBuilder();
              expand(way, dice, values, out);
              return tidy(out);
            })
        .toList();
  }

  private List<String> ways(String symbol) {
    List<String> ways = productions.get(symbol);
    if (ways == null || ways.isEmpty()) {
      throw new IllegalStateException("no phrase for {" + symbol + "}");
    }
    return ways;
  }

  private void expand(String phrase, Dice dice, Map<String, String> values, StringBuilder out) {
    int at = 0;
    while (at < phrase.length()) {
      char c = phrase.charAt(at);
      if (c == '[') {
        int end = phrase.indexOf(']', at);
        String[] choices = phrase.substring(at + 1, end).split("\\|", -1);
        expand(choices[dice.between(0, choices.length - 1)], dice, values, out);
        at = end + 1;
      } else if (c == '{') {
        int end = phrase.indexOf('}', at);
        String name = phrase.substring(at + 1, end);
        String value = values.get(name);
        if (value == null) {
          expand(dice.pick(ways(name)), dice, values, out);
        } else {
          out.append(value);
        }
        at = end + 1;
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private static String tidy(StringBuilder out) {
    String text = out.toString().strip();
    while (text.contains("  ")) {
      text = text.replace("  ", " ");
    }
    return text;
  }
}
