package jobtide.ingest.normalize;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jobtide.vocabulary.CsvTable;
import jobtide.vocabulary.Schemas;

/**
 * Company names without what differs from one board to the next: legal form, case, punctuation,
 * "via LinkedIn". Immutable, and safe for use by many threads.
 */
public final class CompanyNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where they are listed, below {@code schemas}. */
  public static final String FILE = "vocabulary/companies.csv";

  private static final Pattern BATCH =
      Pattern.compile("(?i)[(\\[]?\\s*\\byc\\b[\\s:-]*(?:[swfx]\\s*'?\\d{2}|\\d{4})?\\s*[)\\]]?");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\(?\\s*(?:https?://|www\\.)\\S+?(?:\\)|\\s|$)");

  /** "Acme.com", "Acme.io, Inc.": a name of one word as its domain; shorter ones say too little. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)^[^\\pL\\pN]*(?:www\\.)?([\\pL\\pN][\\pL\\pN-]{2,})\\.(?:com|io|co|ai|net|org|co\\.uk)"
              + "(?:[^\\pL\\pN.@-](.*)|\\.?)$");

  private final HashSet<List<String>> legalForms = new HashSet<>();
  private final HashSet<String> boards = new HashSet<>();
  private final HashSet<String> agencies = new HashSet<>();
  private final HashSet<List<String>> agencyWords = new HashSet<>();
  private final HashSet<String> agencyTails = new HashSet<>();
  private final HashSet<String> sharedSites = new HashSet<>();

  /** By its letters alone, a name that is written as one word too. */
  private final HashMap<String, String> apart = new HashMap<>();

  /** How many words the longest legal form or board has. */
  private int longestEnd;

  private CompanyNames() {}

  /**
   * The forms and agencies of {@code vocabulary/companies.csv}.
   *
   * @throws jobtide.model.UserError that names file and line where a row is wrong
   */
  public static CompanyNames load(Schemas schemas) {
    CompanyNames names = new CompanyNames();
    CsvTable table =
        CsvTable.parse(schemas.describe(FILE), schemas.read(FILE), "kind", "text")
            .unique("kind", "text");
    for (CsvTable.Row row : table.rows()) {
      List<String> words = words(row.get("text"));
      if (words.isEmpty()) {
        throw row.error("the text has no letters", "give a form or name");
      }
      switch (row.get("kind")) {
        case "legal" -> {
          names.legalForms.add(words);
          names.longestEnd = Math.max(names.longestEnd, words.size());
        }
        case "via" -> {
          names.boards.add(String.join(" ", words));
          names.longestEnd = Math.max(names.longestEnd, words.size());
        }
        case "agency" -> names.agencies.add(String.join(" ", words));
        case "agency_word" -> names.agencyWords.add(words);
        case "agency_tail" -> names.agencyTails.add(String.join(" ", words));
        case "apart" -> names.apart.put(String.join("", words), String.join(" ", words));
        case "site" -> names.sharedSites.add(row.get("text"));
        default ->
            throw row.error(
                "the kind is \"" + row.get("kind") + "\"",
                "make it legal, via, agency, agency_word, agency_tail, apart or site");
      }
    }
    return names;
  }

  /**
   * The name in lower case, without legal form, punctuation, leading "The", "via" and a board,
   * start-up batch, web address and the ending of a domain. The name of a normalized name is
   * itself.
   *
   * @return null for a null or blank name, and for one without letters and digits
   */
  public String normalized(String name) {
    String previous = null;
    String normalized = name;
    // What one pass leaves out may bring together what the next one folds.
    while (normalized != null && !normalized.equals(previous)) {
      previous = normalized;
      normalized = normalizedOnce(normalized);
    }
    return normalized;
  }

  /**
   * The company whose own site a text links to first, as the text spells it or else as its domain
   * does; null where no link tells.
   */
  public String linkedIn(String text) {
    return LinkedCompany.in(text, sharedSites::contains);
  }

  private String normalizedOnce(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    plain = ADDRESS.matcher(plain).replaceAll(" ");
    plain = BATCH.matcher(plain).replaceAll(" ");
    List<String> words = withoutAllAffixes(withoutEnding(plain));
    if (words.isEmpty()) {
      return null;
    }
    return apart.getOrDefault(String.join("", words), String.join(" ", words));
  }

  /** The words; of a domain that is the whole name, the word before its ending. */
  private List<String> withoutEnding(String name) {
    Matcher domain = DOMAIN.matcher(name);
    if (domain.find()) {
      List<String> before = words(domain.group(1));
      List<String> all = new ArrayList<>(before);
      all.addAll(words(domain.group(2) == null ? "" : domain.group(2)));
      if (withoutAllAffixes(all).size() <= before.size()) {
        return before;
      }
    }
    return words(name);
  }

  private List<String> withoutAllAffixes(List<String> words) {
    List<String> rest = words;
    int before;
    do {
      before = rest.size();
      rest = withoutAffixes(rest);
    } while (rest.size() < before);
    return rest;
  }

  /**
   * Whether that company hires for others: a known agency, one whose name ends with a word such as
   * "Staffing", "Acme via" one, or one that says on whose behalf it hires.
   */
  public boolean staffingAgency(String name) {
    String normalized = normalized(name);
    if (normalized == null) {
      return false;
    }
    int via = normalized.indexOf(" via ");
    return normalized.contains(" on behalf of ")
        || isAgency(normalized)
        || (via > 0 && isAgency(normalized.substring(via + 5)));
  }

  private boolean isAgency(String normalized) {
    if (agencies.contains(normalized)) {
      return true;
    }
    List<String> words = List.of(normalized.split(" "));
    int end = words.size();
    do {
      for (int from = 1; from < end; from++) {
        if (agencyWords.contains(words.subList(from, end))) {
          return true;
        }
      }
      end--;
    } while (end > 0 && agencyTails.contains(words.get(end)));
    return false;
  }

  /** The words without one "the" in front, one board or one legal form at the end. */
  private List<String> withoutAffixes(List<String> words) {
    if (words.size() > 1 && words.get(0).equals("the")) {
      return words.subList(1, words.size());
    }
    for (int length = Math.min(longestEnd, words.size() - 1); length > 0; length--) {
      int from = words.size() - length;
      List<String> end = words.subList(from, words.size());
      if (legalForms.contains(end)) {
        return words.subList(0, from);
      }
      if (from > 1 && words.get(from - 1).equals("via") && boards.contains(String.join(" ", end))) {
        return words.subList(0, from - 1);
      }
    }
    return words;
  }

  /** Words in lower case; initials such as S.A. are one word, and "&" is "and". */
  private static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)
          || Character.isSurrogate(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || ((c == '+' || c == '#') && word.length() > 0)) {
        word.append(c);
      } else if ((c == '.' && i + 1 < lower.length() && Character.isLetter(lower.charAt(i + 1)))
          || c == '\''
          || c == '\u2019'
          || (c == '/' && word.length() == 1)) {
        keepTogether(word, lower, i, words);
      } else {
        flush(word, words);
        if (c == '&') {
          words.add("and");
        }
      }
    }
    flush(word, words);
    return words;
  }

  /** A dot between single letters, an apostrophe: no break. A dot elsewhere: one. */
  private static void keepTogether(StringBuilder word, String text, int at, List<String> words) {
    boolean initials =
        at >= 1
            && (at < 2
                || !Character.isLetterOrDigit(text.charAt(at - 2))
                || text.charAt(at - 2) == '.');
    if (text.charAt(at) == '.' && !initials) {
      flush(word, words);
    }
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
