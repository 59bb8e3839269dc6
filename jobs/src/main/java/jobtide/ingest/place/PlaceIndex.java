package jobtide.ingest.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import jobtide.vocabulary.CsvTable;
import jobtide.vocabulary.Schemas;

/** The names of {@code places.csv}, by their spellings. */
final class PlaceIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String[] COLUMNS = {
    "kind", "name", "country", "region", "initials", "codes", "aliases", "population", "ordinary"
  };

  /** How a spelling is written, and so where it counts. */
  enum Form {
    NAME,
    INITIALS,
    CODE
  }

  record Sense(Locality locality, Form form) implements Serializable {}

  private static final ArrayList<Sense> NONE = new ArrayList<>(0);

  private final HashMap<String, ArrayList<Sense>> senses = new HashMap<>();

  /** By a word, how many words the longest name has that begins with it. */
  private final HashMap<String, Integer> longest = new HashMap<>();

  static PlaceIndex load(Schemas schemas) {
    PlaceIndex index = new PlaceIndex();
    CsvTable table =
        CsvTable.parse(
                schemas.describe(PlaceGazetteer.FILE), schemas.read(PlaceGazetteer.FILE), COLUMNS)
            .unique("kind", "name", "country", "region");
    for (CsvTable.Row row : table.rows()) {
      index.add(row);
    }
    return index;
  }

  private void add(CsvTable.Row row) {
    Locality locality = locality(row);
    put(locality.name(), new Sense(locality, Form.NAME));
    row.list("aliases").forEach(alias -> put(alias, new Sense(locality, Form.NAME)));
    row.list("initials").forEach(initials -> put(initials, new Sense(locality, Form.INITIALS)));
    row.list("codes").forEach(code -> put(code, new Sense(locality, Form.CODE)));
  }

  private static Locality locality(CsvTable.Row row) {
    Locality.Kind kind;
    try {
      kind = Locality.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error(
          "the kind is \"" + row.get("kind") + "\"",
          "make it country, region, area, city or wider");
    }
    long population;
    try {
      population = Long.parseLong(row.get("population"));
    } catch (NumberFormatException e) {
      throw row.error(
          "the population is \"" + row.get("population") + "\"", "give it in whole thousands");
    }
    String country = row.get("country");
    if (kind != Locality.Kind.WIDER && country.length() != 2) {
      throw row.error("the country is \"" + country + "\"", "give its ISO 3166-1 alpha-2 code");
    }
    String ordinary = row.get("ordinary");
    if (!ordinary.isEmpty() && !ordinary.equals("yes")) {
      throw row.error("ordinary is \"" + ordinary + "\"", "make it yes or blank");
    }
    String name = row.get("name");
    String region = kind == Locality.Kind.REGION ? name : row.get("region");
    return new Locality(
        kind, name, country, region.isEmpty() ? null : region, population, !ordinary.isEmpty());
  }

  private void put(String spelling, Sense sense) {
    String key = PlaceToken.nameKey(spelling);
    String[] words = key.split(" ");
    longest.merge(words[0], words.length, Math::max);
    ArrayList<Sense> known = senses.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (known.stream().noneMatch(other -> other.locality().equals(sense.locality()))) {
      known.add(sense);
    }
  }

  /** The longest name that begins at that word: its senses and its length in words. */
  Match at(List<PlaceToken> tokens, int start) {
    int end = Math.min(tokens.size(), start + longest.getOrDefault(tokens.get(start).key(), 0));
    Match best = null;
    StringBuilder key = new StringBuilder();
    boolean capitals = true;
    for (int i = start; i < end; i++) {
      PlaceToken token = tokens.get(i);
      if (i > start) {
        if (!token.gap().insideName()) {
          break;
        }
        key.append(' ');
      }
      key.append(token.key());
      capitals &= token.capitals();
      List<Sense> found = senses.getOrDefault(key.toString(), NONE);
      if (!capitals && !(i == start && endsAsCode(tokens, i))) {
        found = found.stream().filter(sense -> sense.form() == Form.NAME).toList();
      }
      if (!found.isEmpty()) {
        best = new Match(found, start, i + 1);
      }
    }
    return best;
  }

  /**
   * "Austin, Tx": two letters behind a name and before nothing else are a code with one capital.
   */
  private static boolean endsAsCode(List<PlaceToken> tokens, int at) {
    PlaceToken token = tokens.get(at);
    return at > 0
        && token.text().length() == 2
        && token.capitalized()
        && (token.gap() == PlaceToken.Gap.COMMA || token.gap() == PlaceToken.Gap.SPACE)
        && (at + 1 == tokens.size() || !tokens.get(at + 1).gap().insideName())
        && !PlaceWords.BETWEEN.contains(token.key())
        && !PlaceWords.BESIDE.contains(token.key());
  }

  /**
   * @param start index of its first word
   * @param end index behind its last word
   */
  record Match(List<Sense> senses, int start, int end) {
    boolean onlyCodes() {
      return senses.stream().allMatch(sense -> sense.form() == Form.CODE);
    }

    boolean wider() {
      return senses.stream().anyMatch(s -> s.locality().kind() == Locality.Kind.WIDER);
    }
  }
}
