package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** The seniority that a posting hires for: by its title, then its text, then the years it asks. */
final class LevelExtractor {
  static final String UNSPECIFIED = "unspecified";

  private static final List<String> RANKS =
      List.of("intern", "junior", "mid", "senior", "lead", "manager", "executive");
  private static final int SHORT_LINE = 110;
  private static final int ROLE_REACH = 40;
  private static final int YEARS_OF_A_SENIOR = 5;
  private static final int YEARS_OF_A_MID = 2;

  private final List<Phrase> phrases;
  private final TextReader reader;
  private final Cues cues;

  LevelExtractor(Vocabulary vocabulary, TextReader reader) {
    phrases = vocabulary.phrases(PhraseFile.LEVELS);
    this.reader = reader;
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /**
   * Seniority levels, at least one.
   *
   * @param stated as a field of the dump words it, null where there is none
   * @param role what the hired person does, by {@link RoleExtractor}
   */
  List<String> levels(Reading title, Reading text, String stated, Integer minYears, String role) {
    List<String> found = inTitle(title, role);
    if (found.isEmpty() && stated != null) {
      found = inTitle(reader.readTitle(stated), "");
    }
    if (found.isEmpty()) {
      found = inText(text, title.text().isBlank());
    }
    if (found.isEmpty() && minYears != null) {
      found = List.of(byYears(minYears));
    }
    return found.isEmpty() ? List.of(UNSPECIFIED) : found;
  }

  private static String byYears(int years) {
    return years >= YEARS_OF_A_SENIOR ? "senior" : years >= YEARS_OF_A_MID ? "mid" : "junior";
  }

  /** One level, or several where the title offers them: "Senior/Staff", "Mid or Senior". */
  private List<String> inTitle(Reading title, String role) {
    List<Hit> hits = new ArrayList<>();
    for (Hit hit : title.hits().of(Lexicon.LEVEL)) {
      // Staff and principal are ranks of engineers; a staff pharmacist is any pharmacist.
      boolean rank = !(role.equals("non-tech") && isStaff(title.text(), hit));
      if (!level(hit).equals("none") && rank) {
        hits.add(hit);
      }
    }
    return ranks(title.text(), hits);
  }

  private static boolean isStaff(String text, Hit hit) {
    return text.regionMatches(true, hit.start(), "staff", 0, 5);
  }

  /** The levels of one title: joined ones all, else the highest. */
  private List<String> ranks(String text, List<Hit> hits) {
    Set<String> levels = new LinkedHashSet<>();
    for (int i = 0; i < hits.size(); i++) {
      String level = level(hits.get(i));
      if (i > 0 && !offers(text, hits.get(i - 1).end(), hits.get(i).start())) {
        String highest = levels.stream().reduce(level, LevelExtractor::higher);
        levels.clear();
        levels.add(highest);
      } else {
        levels.add(level);
      }
    }
    return List.copyOf(levels);
  }

  private static String higher(String a, String b) {
    return RANKS.indexOf(a) >= RANKS.indexOf(b) ? a : b;
  }

  /** Whether two levels stand side by side as alternatives. */
  private static boolean offers(String text, int from, int to) {
    String between = text.substring(from, to).strip();
    return switch (between) {
      case "/", "or", "&", "and", "to", "-", "–", ",", ", or", ", and", "|", "+", "level to" ->
          true;
      default -> false;
    };
  }

  private List<String> inText(Reading text, boolean many) {
    Set<String> levels = new LinkedHashSet<>();
    List<Line> lines = text.lines().all();
    for (Hit hit : text.hits().of(Lexicon.LEVEL)) {
      Phrase phrase = phrases.get(hit.term().index());
      if (phrase.value().equals("none") || text.sections().at(hit.start()).requirement() == null) {
        continue;
      }
      int at = text.lines().indexAt(hit.start());
      boolean header = many && (at == 0 || isEntry(text.text(), lines.get(at)));
      boolean hires = cues.hires(text, hit.start());
      boolean ownWords = phrase.detail().equals("any");
      if ((hires || header) && (ownWords || (many && namesRole(text, hit)))) {
        levels.add(phrase.value());
        if (!many) {
          break;
        }
      }
    }
    return List.copyOf(levels);
  }

  /** Whether a line is short and no sentence, as the entries of a list of jobs are. */
  private static boolean isEntry(String text, Line line) {
    return line.length() <= SHORT_LINE && text.charAt(line.coreEnd() - 1) != '.';
  }

  /** Whether a role stands beside it: "senior engineers", "engineers from junior to senior". */
  private boolean namesRole(Reading text, Hit hit) {
    for (Hit role : text.inSentence(Lexicon.ROLE, hit.start())) {
      if (isBeside(role, hit)) {
        return true;
      }
    }
    for (Hit cue : text.inSentence(Lexicon.OFFER, hit.start())) {
      if (cues.is(cue, "job") && isBeside(cue, hit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeside(Hit role, Hit level) {
    return role.start() - level.end() <= ROLE_REACH && level.start() - role.end() <= ROLE_REACH;
  }

  private String level(Hit hit) {
    return phrases.get(hit.term().index()).value();
  }
}
