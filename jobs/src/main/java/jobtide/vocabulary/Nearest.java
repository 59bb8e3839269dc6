package jobtide.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names most like a given one, for messages that suggest what was meant. */
public final class Nearest {
  private static final double LIKE_ENOUGH = 0.5;

  private record Ranked(String name, double likeness) {}

  private Nearest() {}

  /** At most {@code limit} of the names, the likest first; none where none is like it. */
  public static List<String> names(String wanted, Collection<String> names, int limit) {
    return ofAny(List.of(wanted), names, limit);
  }

  /** The same for several spellings of what is wanted: the likest spelling counts. */
  public static List<String> ofAny(List<String> wanted, Collection<String> names, int limit) {
    return names.stream()
        .map(
            name ->
                new Ranked(
                    name, wanted.stream().mapToDouble(w -> likeness(w, name)).max().orElse(0)))
        .filter(ranked -> ranked.likeness >= LIKE_ENOUGH)
        .sorted(Comparator.comparingDouble((Ranked ranked) -> -ranked.likeness))
        .limit(limit)
        .map(Ranked::name)
        .toList();
  }

  /** 1 for names that differ in case, spaces and punctuation alone, 0 for nothing in common. */
  public static double likeness(String a, String b) {
    String x = folded(a);
    String y = folded(b);
    int longer = Math.max(x.length(), y.length());
    if (longer == 0) {
      return 0;
    }
    int shorter = Math.min(x.length(), y.length());
    double edits = 1 - (double) distance(x, y) / longer;
    // "Job Title (internal)" holds "title": as good a candidate as a misspelling.
    boolean holds = shorter >= 4 && (x.contains(y) || y.contains(x));
    return holds ? Math.max(edits, LIKE_ENOUGH + 0.5 * shorter / longer) : edits;
  }

  /** Letters and digits alone, in lower case: "Job_Title" and "job title" are one name. */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** Edits between two names; two letters in the wrong order are one edit. */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int substituted = edits[i - 1][j - 1] + (same ? 0 : 1);
        edits[i][j] = Math.min(substituted, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
