package jobtide.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Where in a record a value lies.
 *
 * <p>{@code a.b} is a member of a member; {@code a[]} every element of a list, {@code a[0]} its
 * first; {@code a[type=Salary]}, {@code [type!=Salary]}, {@code [text~regex]}, {@code
 * [text!~regex]} the elements for which that holds, and several brackets may follow each other.
 * {@code ^.a} looks in the record around an expanded element, {@code .} is the value itself. Names
 * may hold spaces; names with dots or brackets, and comparisons with brackets, stand in single
 * quotes. A name on a list looks in each of its elements, and a selection on a single value takes
 * it for a list of one, since dumps often write one-element lists bare.
 */
final class FieldPath {
  private sealed interface Step {}

  private record Up() implements Step {}

  private record Member(String name) implements Step {}

  private record Each() implements Step {}

  private record At(int index) implements Step {}

  private record Where(FieldPath path, boolean negated, String equal, Pattern like)
      implements Step {
    boolean holds(Scope element) {
      boolean matches =
          path.find(element).stream()
              .map(Scope::text)
              .anyMatch(
                  text ->
                      text != null
                          && (equal != null
                              ? text.equalsIgnoreCase(equal)
                              : like.matcher(text).find()));
      return matches != negated;
    }
  }

  private final String written;
  private final List<Step> steps;

  private FieldPath(String written, List<Step> steps) {
    this.written = written;
    this.steps = List.copyOf(steps);
  }

  /**
   * @throws IllegalArgumentException where the text is no path, saying why
   */
  static FieldPath parse(String written) {
    if (written.equals(".")) {
      return new FieldPath(written, List.of());
    }
    return new FieldPath(written, new Parser(written).steps());
  }

  /** The nodes at this path, none where there is nothing; nulls of JSON count as nothing. */
  List<JsonNode> find(Scope scope) {
    Scope start = scope;
    List<JsonNode> found = null;
    for (Step step : steps) {
      if (step instanceof Up) {
        start = start.parent();
        if (start == null) {
          return List.of();
        }
        continue;
      }
      found = after(step, found == null ? List.of(start.node()) : found);
    }
    return found == null ? List.of(start.node()) : found;
  }

  /** Whether a record holds this path, be its value null or blank. */
  boolean isIn(Scope scope) {
    if (steps.size() == 1 && steps.get(0) instanceof Member member) {
      return scope.node().has(member.name);
    }
    return !find(scope).isEmpty();
  }

  /** The name of the column or top-level member that this path begins with, null if none. */
  String top() {
    return !steps.isEmpty() && steps.get(0) instanceof Member member ? member.name : null;
  }

  /** Whether this path is a name alone. */
  boolean isPlain() {
    return steps.size() == 1 && top() != null;
  }

  @Override
  public String toString() {
    return written;
  }

  private static List<JsonNode> after(Step step, List<JsonNode> nodes) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (step instanceof Member member) {
        members(node, member.name, found);
      } else if (step instanceof At at) {
        JsonNode element = node.isArray() ? node.get(at.index) : at.index == 0 ? node : null;
        if (element != null) {
          found.add(element);
        }
      } else {
        for (JsonNode element : node.isArray() ? node : List.of(node)) {
          if (!element.isNull()
              && (!(step instanceof Where where) || where.holds(new Scope(element, null)))) {
            found.add(element);
          }
        }
      }
    }
    return found;
  }

  private static void members(JsonNode node, String name, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> members(element, name, found));
      return;
    }
    JsonNode member = node.get(name);
    if (member != null && !member.isNull()) {
      found.add(member);
    }
  }

  private static final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      while (true) {
        if (at < text.length() && text.charAt(at) == '^') {
          at++;
          steps.add(new Up());
        } else {
          if (at == text.length() || text.charAt(at) != '[') {
            steps.add(new Member(name(".[")));
          }
          while (at < text.length() && text.charAt(at) == '[') {
            steps.add(selector());
          }
        }
        if (at == text.length()) {
          return steps;
        }
        if (text.charAt(at) != '.') {
          throw problem("has '" + text.charAt(at) + "' where '.' or '[' should stand");
        }
        at++;
      }
    }

    private Step selector() {
      at++;
      if (peek(']')) {
        at++;
        return new Each();
      }
      String left = name("]=~!");
      if (peek(']') && left.chars().allMatch(Character::isDigit) && left.length() < 7) {
        at++;
        return new At(Integer.parseInt(left));
      }
      boolean negated = peek('!');
      at += negated ? 1 : 0;
      boolean equal = peek('=');
      if (!equal && !peek('~')) {
        throw problem("needs [], [0], [name=value], [name!=value], [name~regex] or [name!~regex]");
      }
      at++;
      String right = name("]");
      if (!peek(']')) {
        throw problem("has a '[' without its ']'");
      }
      at++;
      FieldPath path = parse(left);
      return new Where(path, negated, equal ? right : null, equal ? null : Pattern.compile(right));
    }

    private String name(String ends) {
      String name;
      if (peek('\'')) {
        int close = text.indexOf('\'', at + 1);
        if (close < 0) {
          throw problem("has a quote without its end");
        }
        name = text.substring(at + 1, close);
        at = close + 1;
      } else {
        int begin = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
          at++;
        }
        name = text.substring(begin, at);
      }
      if (name.isBlank()) {
        throw problem("has an empty name (put a name that holds dots in single quotes)");
      }
      return name;
    }

    private boolean peek(char c) {
      return at < text.length() && text.charAt(at) == c;
    }

    private IllegalArgumentException problem(String problem) {
      return new IllegalArgumentException("path '" + text + "' " + problem);
    }
  }
}
