package jobtide.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jobtide.model.Alternatives;
import jobtide.model.Finding;
import jobtide.model.Mention;
import jobtide.model.Requirement;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** The technologies that a posting names, each once, at its strongest. */
final class TechnologyExtractor {
  /** How much more of a company's name may follow a technology's name: "Microsoft Azure AKS |". */
  private static final int NAME_REST = 24;

  /** Kinds whose names, where a posting tells of the employer, only tell what it deals with. */
  private static final Set<String> SUBJECTS = Set.of("business", "office", "design", "llm");

  /** Kinds whose names are also places to meet or to show one's work: "find us on GitHub". */
  private static final Set<String> CHANNELS =
      Set.of("business", "office", "design", "version-control");

  /** Kinds that hardly a company is named after, so that no sentence about companies has them. */
  private static final Set<String> TOOLS =
      Set.of("language", "framework", "library", "protocol", "cache", "queue");

  /** Kinds of what is written for something else: "the SQL for reports" is no likeness. */
  private static final Set<String> WRITTEN = Set.of("language", "web", "database", "protocol");

  private static final int THOUSANDS = 3;

  /** What pay in Singapore is called on top: annual wage supplement, variable bonus. */
  private static final Set<String> SUPPLEMENTS = Set.of("AWS", "VB");

  private static final String LIKE = "like";

  /** How a sentence goes on that says what its subject is, and room for such words. */
  private static final List<String> IS = List.of(" is a ", " is an ", " is the ");

  private static final int LONGEST_IS = 8;

  private static final List<String> LIKENING =
      List.of("the ", "the \"", "the “", "\"", "“", "think ", "like ");

  private final List<Technology> technologies;
  private final Ambiguity ambiguity;

  TechnologyExtractor(Vocabulary vocabulary, TextReader reader) {
    technologies = vocabulary.technologies();
    ambiguity = new Ambiguity(vocabulary, reader);
  }

  /**
   * What a posting names.
   *
   * @param mentions in the order in which the title and then the text first name them
   * @param oneOf those of the text that stand for each other
   * @param cues the words that say how strongly they are asked for
   */
  record Named(List<Mention> mentions, List<Alternatives> oneOf, List<Finding> cues) {}

  Named named(Reading title, Reading text) {
    Map<Integer, Mention> found = new LinkedHashMap<>();
    List<Hit> hits =
        ambiguity.meant(text).stream().filter(hit -> !Cues.isGrade(text, hit)).toList();
    BitSet employer = employer(title, text, hits);
    for (Hit hit : ambiguity.meant(title)) {
      if (!employer.get(hit.term().index())) {
        keep(found, hit, mention(title, hit, Requirement.REQUIRED));
      }
    }
    List<Hit> asked = new ArrayList<>();
    Map<Integer, Finding> said = new LinkedHashMap<>();
    boolean titled = !title.text().isBlank();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (employer.get(hit.term().index()) || !speaksOfJob(text, hits, i, titled)) {
        continue;
      }
      asked.add(hit);
      Cues.Asked how = Cues.asked(text, hits, i);
      Mention mention = mention(text, hit, how.requirement());
      if (keep(found, hit, mention) == mention) {
        said.put(hit.term().index(), cue(text, how));
      }
    }
    List<Finding> words = said.values().stream().filter(Objects::nonNull).distinct().toList();
    return new Named(new ArrayList<>(found.values()), oneOf(text, asked), words);
  }

  private List<Alternatives> oneOf(Reading text, List<Hit> asked) {
    return OneOf.groups(text.text(), asked).stream()
        .map(group -> group.stream().map(i -> technologies.get(i).id()).toList())
        .distinct()
        .map(Alternatives::new)
        .toList();
  }

  private static Finding cue(Reading text, Cues.Asked how) {
    return how.cue() == null
        ? null
        : text.finding(
            "requirement",
            how.requirement().name().toLowerCase(Locale.ROOT),
            how.cue().start(),
            how.cue().end());
  }

  /** The mention that counts: the strongest, of equals the first. */
  private static Mention keep(Map<Integer, Mention> found, Hit hit, Mention mention) {
    return found.merge(
        hit.term().index(),
        mention,
        (known, other) -> other.requirement().compareTo(known.requirement()) < 0 ? other : known);
  }

  private boolean speaksOfJob(Reading text, List<Hit> hits, int index, boolean titled) {
    Hit hit = hits.get(index);
    SectionKind section = text.sections().at(hit.start());
    if (isExcluded(text, hits, index)) {
      return false;
    }
    return switch (section) {
      case ABOUT ->
          !isSubject(hit) && !kind(hit).equals("protocol") && !isLikened(text.text(), hit);
      case OTHER ->
          !isLikened(text.text(), hit)
              && (!isSubject(hit)
                  // Without a title, one text tells of the company in lists as well.
                  || (titled && text.lines().at(hit.start()).bullet())
                  || isAmongTools(text, hits, index)
                  || Cues.speaksOfUse(text, hits, index));
      case BENEFITS -> !isSubject(hit) && Cues.speaksOfUse(text, hits, index);
      case APPLY, LEGAL -> false;
      default -> true;
    };
  }

  private boolean isExcluded(Reading text, List<Hit> hits, int index) {
    String kind = kind(hits.get(index));
    return isModel(text.text(), hits.get(index))
        || isCurrency(text.text(), hits.get(index))
        || isOnTop(text.text(), hits.get(index))
        || Relations.denies(text, hits, index)
        || (CHANNELS.contains(kind) && Relations.isChannel(text, hits.get(index)))
        || (TOOLS.contains(kind)
            ? Relations.isBesideOutsider(text, hits.get(index))
            : Relations.isOutsider(text, hits.get(index)));
  }

  /** Whether something else is made like it: "a Haskell-like language"; but Unix-like is Unix. */
  private boolean isModel(String text, Hit hit) {
    int hyphen = hit.end();
    int end = hyphen + 1 + LIKE.length();
    return text.startsWith(LIKE, hyphen + 1)
        && Characters.folded(text.charAt(hyphen)) == '-'
        && (end == text.length() || !Characters.isWord(text.charAt(end)))
        && !kind(hit).equals("operating-system");
  }

  /**
   * Whether it is the unit of an amount: "Php 20,000" and "PHP 35k" are of pesos. {@link PayJudge}
   * decides the same of a label before amounts.
   */
  private static boolean isCurrency(String text, Hit hit) {
    int digits = hit.end() + 1;
    int end = digits;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return hit.term().spelling().equalsIgnoreCase("PHP")
        && end > digits
        && end - digits <= THOUSANDS
        && Characters.isBlank(text.charAt(hit.end()))
        && (isThousand(text, end) || areThousands(text, end));
  }

  /** Whether it comes on top of an amount, as a wage supplement does: "S$5,500 + AWS". */
  private static boolean isOnTop(String text, Hit hit) {
    int plus = Stretch.beforeBlanks(text, hit.start());
    int amount = plus < 0 || text.charAt(plus) != '+' ? -1 : Stretch.beforeBlanks(text, plus);
    return amount > 0
        && SUPPLEMENTS.contains(hit.term().spelling().toUpperCase(Locale.ROOT))
        && (endsAmount(text, amount) || isThousand(text, amount));
  }

  /** Whether a number of hundreds or more ends there, and not a version. */
  private static boolean endsAmount(String text, int end) {
    int digits = 0;
    int i = end;
    while (i >= 0 && (Characters.isDigit(text.charAt(i)) || text.charAt(i) == ',')) {
      digits += text.charAt(i) == ',' ? 0 : 1;
      i--;
    }
    return digits >= THOUSANDS;
  }

  private static boolean isThousand(String text, int at) {
    return at < text.length()
        && "kK".indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || !Characters.isWord(text.charAt(at + 1)));
  }

  private static boolean areThousands(String text, int at) {
    return at + THOUSANDS < text.length()
        && text.charAt(at) == ','
        && text.substring(at + 1, at + 1 + THOUSANDS).chars().allMatch(Character::isDigit);
  }

  private String kind(Hit hit) {
    return technologies.get(hit.term().index()).kind();
  }

  private boolean isSubject(Hit hit) {
    return SUBJECTS.contains(kind(hit));
  }

  /** Whether it is enumerated with, or is, what only stands for a tool: Sketch, but not Slack. */
  private boolean isAmongTools(Reading text, List<Hit> hits, int index) {
    for (int other = Listing.first(text.text(), hits, index);
        other <= Listing.last(text.text(), hits, index);
        other++) {
      Hit item = hits.get(other);
      if (!isSubject(item) || kind(item).equals("design")) {
        return true;
      }
    }
    return isItemAmongTools(text, hits, index, index - 1)
        || isItemAmongTools(text, hits, index, index + 1);
  }

  /** Whether both open items of one list, the other a tool: "- Slack" below "- Docker". */
  private boolean isItemAmongTools(Reading text, List<Hit> hits, int index, int other) {
    if (other < 0 || other >= hits.size() || isSubject(hits.get(other))) {
      return false;
    }
    int at = text.lines().indexAt(hits.get(index).start());
    int next = text.lines().indexAt(hits.get(other).start());
    return Math.abs(at - next) == 1
        && text.lines().all().get(at).bullet()
        && text.lines().all().get(next).bullet()
        && hits.get(index).start() == text.lines().all().get(at).core();
  }

  /** Whether something else is likened to it: "the Dropbox of things", "what Stripe is for pay". */
  private boolean isLikened(String text, Hit hit) {
    boolean quoted = hit.end() < text.length() && "\"”".indexOf(text.charAt(hit.end())) >= 0;
    int end = quoted ? hit.end() + 1 : hit.end();
    boolean goesOn =
        text.startsWith(" of ", end)
            || (text.startsWith(" for ", end) && !WRITTEN.contains(kind(hit)));
    if (goesOn && LIKENING.stream().anyMatch(before -> endsWith(text, hit.start(), before))) {
      return true;
    }
    return (isSubject(hit) && endsWith(text, hit.start(), "next "))
        || (endsWith(text, hit.start(), "what ") && text.startsWith(" is ", hit.end()));
  }

  private static boolean endsWith(String text, int end, String words) {
    int start = end - words.length();
    return start >= 0 && text.regionMatches(true, start, words, 0, words.length());
  }

  /** What is the employer's own name or product, so that it says nothing of the job. */
  private BitSet employer(Reading title, Reading text, List<Hit> meant) {
    BitSet employer = new BitSet();
    int next = 0;
    for (Hit hit : text.hits().of(Lexicon.TECHNOLOGY)) {
      // Those that are meant are in the same order.
      boolean there = next < meant.size() && meant.get(next).start() == hit.start();
      boolean isMeant = there && meant.get(next).equals(hit);
      next += there ? 1 : 0;
      if (hit.term().loose() || (TOOLS.contains(kind(hit)) && !isMeant)) {
        continue;
      }
      if (Relations.isEmployer(text, hit)
          || (!TOOLS.contains(kind(hit)) && (opensSentence(text, hit) || opensAbout(text, hit)))
          || (title.text().isBlank() ? opensHeader(text, hit) : opensText(text, hit))) {
        employer.set(hit.term().index());
      }
    }
    return employer;
  }

  /** Whether a sentence tells where those work who speak: "At Notion, we". */
  private static boolean opensSentence(Reading text, Hit hit) {
    int start = hit.start() - 3;
    return start >= 0
        && text.text().startsWith("At ", start)
        && text.text().startsWith(", we", hit.end())
        && (start == 0 || !Characters.isWord(text.text().charAt(start - 1)));
  }

  /** Whether a line that tells of the employer opens with what it is: "Notion is a tool for". */
  private static boolean opensAbout(Reading text, Hit hit) {
    return text.sections().at(hit.start()) == SectionKind.ABOUT
        && hit.start() == text.lines().at(hit.start()).core()
        && IS.stream().anyMatch(is -> text.text().startsWith(is, hit.end()))
        && !isWished(text, hit);
  }

  /** Whether what stands behind a name says how strongly it is asked for: "Notion is a must". */
  private static boolean isWished(Reading text, Hit hit) {
    return text.hits()
        .in(Lexicon.DEMAND, hit.end(), hit.end() + LONGEST_IS)
        .any(cue -> cue.is("preferred") || cue.is("required"));
  }

  /** Whether it opens, below a title, a text that says what it is: "Notion is the fastest way". */
  private boolean opensText(Reading text, Hit hit) {
    return !TOOLS.contains(kind(hit))
        && !text.lines().all().isEmpty()
        && opensLine(text.text(), text.lines().all().get(0).core(), hit)
        && !isWished(text, hit);
  }

  private static boolean opensLine(String text, int core, Hit hit) {
    return (hit.start() == core && text.startsWith(" is ", hit.end()))
        || (hit.start() == core + 3
            && text.startsWith("At ", core)
            && text.startsWith(",", hit.end()));
  }

  /** Whether it opens a first line of the form "Company | Role | Place". */
  private boolean opensHeader(Reading text, Hit hit) {
    List<Line> lines = text.lines().all();
    if (lines.isEmpty() || hit.start() > lines.get(0).core() + NAME_REST) {
      return false;
    }
    if (hit.start() > lines.get(0).core()
        && (TOOLS.contains(kind(hit)) || !isName(text, lines.get(0).core(), hit.start()))) {
      return false;
    }
    int end = Math.min(lines.get(0).end(), hit.end() + NAME_REST);
    boolean tool = TOOLS.contains(kind(hit));
    int i = hit.end();
    while (i < end && "|(:–".indexOf(text.text().charAt(i)) < 0 && !isDash(text.text(), i, tool)) {
      i++;
    }
    return i < end && !namesJob(text, hit.end(), i);
  }

  /** Whether a dash parts the company's name from the rest: "Rackspace - Senior Engineer". */
  private static boolean isDash(String text, int i, boolean tool) {
    return !tool && text.startsWith(" - ", i);
  }

  /** Whether what stands before it is more of the company's name: "Microsoft Azure AKS". */
  private static boolean isName(Reading text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.text().charAt(i);
      boolean begins = i == from || Characters.isBlank(text.text().charAt(i - 1));
      if (c != ' ' && (begins ? !Characters.isUpper(c) : !Characters.isWord(c))) {
        return false;
      }
    }
    return !namesJob(text, from, to);
  }

  /** Whether what opens the line is a job and not a company: "Java Architect | Acme". */
  private static boolean namesJob(Reading text, int from, int to) {
    return text.hits().of(Lexicon.ROLE).any(role -> isEndWithin(role, from, to))
        || text.hits().of(Lexicon.OFFER).any(cue -> isEndWithin(cue, from, to));
  }

  private static boolean isEndWithin(Hit hit, int from, int to) {
    return hit.end() > from && hit.end() <= to;
  }

  private Mention mention(Reading reading, Hit hit, Requirement requirement) {
    Technology technology = technologies.get(hit.term().index());
    return new Mention(
        technology.id(),
        technology.label(),
        technology.kind(),
        requirement,
        reading.text().substring(hit.start(), hit.end()),
        reading.field(),
        hit.start(),
        hit.end());
  }
}
