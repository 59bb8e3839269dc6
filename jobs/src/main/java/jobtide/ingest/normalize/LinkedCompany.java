package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The company whose site a text links to first. A post that begins with "Berlin, full-time" says
 * who hires in no fixed place, but nearly always links to them.
 */
final class LinkedCompany {
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?://|\\bwww\\.)([\\p{L}\\p{N}.-]+)");

  /** A domain without more: sought only where nothing is a link, since names have dots as well. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)(?:^|[^@\\p{L}\\p{N}_.-])((?:[\\p{L}\\p{N}-]+\\.)*[\\p{L}\\p{N}-]{2,}"
              + "\\.(?:com|io|co|net|org|ai|me|ly|us|de|fr|nl|co\\.uk))\\b");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Below the domain of a country, what stands where the name does elsewhere: acme.co.uk. */
  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "ac", "gov", "edu", "go", "or");

  /** What a company without the domain of its name puts before or behind it: getacme.com. */
  private static final List<String> BEFORE =
      List.of("get", "go", "try", "use", "join", "hello", "hi", "my");

  private static final List<String> BEHIND =
      List.of("hq", "app", "inc", "labs", "io", "corp", "jobs", "careers");

  private static final int MOST_WORDS = 4;

  private LinkedCompany() {}

  /**
   * The company as the text spells it, or as its domain does; null where no link tells.
   *
   * @param shared whether many employers link to the site of that name
   */
  static String in(String text, Predicate<String> shared) {
    String linked = first(LINK, text, shared);
    String name = linked == null ? first(DOMAIN, text, shared) : linked;
    return name == null ? null : spelled(text, name);
  }

  private static String first(Pattern pattern, String text, Predicate<String> shared) {
    Matcher host = pattern.matcher(text);
    while (host.find()) {
      String name = name(host.group(1).toLowerCase(Locale.ROOT));
      if (name != null && !shared.test(name)) {
        return name;
      }
    }
    return null;
  }

  /** Of "jobs.acme.co.uk" acme, null for what is no domain. */
  private static String name(String host) {
    List<String> labels = List.of(host.split("\\.+"));
    int at = labels.size() - 2;
    boolean country = at > 0 && labels.get(at + 1).length() == 2;
    if (country && SECOND_LEVEL.contains(labels.get(at))) {
      at--;
    }
    String name = at < 0 ? "" : labels.get(at);
    boolean isName = name.length() > 1 && name.chars().anyMatch(Character::isLetter);
    return isName && !name.equals("www") ? name : null;
  }

  /** The capitalised words that the name runs together, where the text has them. */
  private static String spelled(String text, String name) {
    String together = name.replace("-", "");
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (Character.isLowerCase(text.charAt(word.start()))) {
        continue;
      }
      StringBuilder run = new StringBuilder();
      int end = word.end();
      Matcher next = WORD.matcher(text.substring(word.start(), lineEnd(text, word.start())));
      for (int words = 0; words < MOST_WORDS && run.length() < together.length(); words++) {
        if (!next.find()) {
          break;
        }
        run.append(next.group().toLowerCase(Locale.ROOT));
        end = word.start() + next.end();
        if (means(together, run.toString()) && !isLink(text, word.start(), end)) {
          return text.substring(word.start(), end);
        }
      }
    }
    return name;
  }

  /** A name has its line; the longest is far shorter than this. */
  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return Math.min(end < 0 ? text.length() : end, start + 100);
  }

  private static boolean means(String domain, String written) {
    return written.length() > 2
        && (domain.equals(written)
            || BEFORE.stream().anyMatch(before -> domain.equals(before + written))
            || BEHIND.stream().anyMatch(behind -> domain.equals(written + behind)));
  }

  private static boolean isLink(String text, int start, int end) {
    return (start > 0 && "./@".indexOf(text.charAt(start - 1)) >= 0)
        || (end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isLetter(text.charAt(end + 1)));
  }
}
