package jobtide.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.vocabulary.Phrase;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Vocabulary;

/** What the hired person does: by the title, then the text. */
final class RoleExtractor {
  static final String MULTIPLE = "multiple";
  private static final String SOFTWARE = "software-other";
  private static final String NON_TECH = "non-tech";
  private static final String MANAGEMENT = "engineering-management";
  private static final int WHOLE = 3;
  private static final int DISCIPLINE = 2;

  /** A name at least as long as "software engineer" in a header is a role of its own. */
  private static final int SOFTWARE_ENGINEER = 17;

  private static final int SHORT_LINE = 110;
  private static final Set<String> REFINEMENTS =
      Set.of("backend", "frontend", "fullstack", "mobile", "embedded", "machine-learning");

  private final List<Phrase> phrases;
  private final List<Phrase> levels;
  private final Cues cues;

  RoleExtractor(Vocabulary vocabulary) {
    phrases = vocabulary.phrases(PhraseFile.ROLES);
    levels = vocabulary.phrases(PhraseFile.LEVELS);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  String role(Reading title, Reading text) {
    if (title.text().isBlank()) {
      return ofAnnouncement(text);
    }
    List<Hit> hits = title.hits().of(Lexicon.ROLE);
    if (hits.isEmpty()) {
      return NON_TECH;
    }
    Hit best = best(heedingEngineers(hits));
    String role = ofTitle(title, hits, best);
    return role.equals(SOFTWARE) && weight(best) < DISCIPLINE ? refined(text) : role;
  }

  private String ofTitle(Reading title, List<Hit> hits, Hit best) {
    if (weight(best) < WHOLE && !role(best).equals(NON_TECH) && isManagement(title)) {
      return MANAGEMENT;
    }
    Set<String> same = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (weight(hit) >= DISCIPLINE) {
        same.add(role(hit));
      }
    }
    return isFullstack(same) ? "fullstack" : role(best);
  }

  private static boolean isFullstack(Set<String> roles) {
    return roles.size() == 2 && roles.contains("frontend") && roles.contains("backend");
  }

  private boolean isManagement(Reading title) {
    return title.hits().of(Lexicon.LEVEL).stream()
        .map(hit -> levels.get(hit.term().index()).value())
        .anyMatch(level -> level.equals("manager") || level.equals("executive"));
  }

  /** The hits of a title, without what a growth engineer is not: a marketer. */
  private List<Hit> heedingEngineers(List<Hit> hits) {
    boolean engineer = hits.stream().anyMatch(hit -> weight(hit) < DISCIPLINE);
    List<Hit> heeded =
        hits.stream()
            .filter(hit -> !(engineer && role(hit).equals(NON_TECH) && weight(hit) < WHOLE))
            .toList();
    return heeded.isEmpty() ? hits : heeded;
  }

  /** The heaviest, the first of equals. */
  private Hit best(List<Hit> hits) {
    Hit best = hits.get(0);
    for (Hit hit : hits) {
      if (weight(hit) > weight(best)) {
        best = hit;
      }
    }
    return best;
  }

  /** What a "software engineer" does, by what the text names most. */
  private String refined(Reading text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Hit hit : text.hits().of(Lexicon.ROLE)) {
      SectionKind section = text.sections().at(hit.start());
      if (section.requirement() != null
          && section != SectionKind.ABOUT
          && weight(hit) >= DISCIPLINE
          && REFINEMENTS.contains(role(hit))) {
        counts.merge(role(hit), 1, Integer::sum);
      }
    }
    int front = counts.getOrDefault("frontend", 0);
    int back = counts.getOrDefault("backend", 0);
    if (counts.containsKey("fullstack") || (front > 0 && back > 0)) {
      return "fullstack";
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(SOFTWARE);
  }

  /**
   * A post without a title: the roles in its header, its short lines, and where it says it hires.
   */
  private String ofAnnouncement(Reading text) {
    Set<String> roles = new LinkedHashSet<>();
    Set<String> inHeader = new LinkedHashSet<>();
    List<Line> lines = text.lines().all();
    boolean vague = false;
    boolean several = false;
    List<Hit> hits = new ArrayList<>(text.hits().of(Lexicon.ROLE));
    for (Hit hit : hits) {
      int at = text.lines().indexAt(hit.start());
      boolean announces =
          at == 0 || lines.get(at).length() <= SHORT_LINE || cues.hires(text, hit.start());
      if (!announces || text.sections().at(hit.start()).requirement() == null) {
        continue;
      }
      if (role(hit).equals(MULTIPLE)) {
        several = true;
      } else if (weight(hit) == WHOLE || (weight(hit) == DISCIPLINE && namesJob(text, hit))) {
        roles.add(role(hit));
        if (at == 0) {
          inHeader.add(role(hit));
        }
      } else if (weight(hit) < DISCIPLINE) {
        vague = true;
        if (at == 0 && hit.end() - hit.start() >= SOFTWARE_ENGINEER) {
          roles.add(SOFTWARE);
          inHeader.add(SOFTWARE);
        }
      }
    }
    if (inHeader.size() == 1 && !inHeader.contains(SOFTWARE)) {
      return inHeader.iterator().next();
    }
    if (several || roles.size() > 1) {
      return MULTIPLE;
    }
    if (roles.isEmpty() || roles.contains(SOFTWARE)) {
      boolean engineers = vague || !hits.isEmpty();
      return engineers ? refined(text) : MULTIPLE;
    }
    return roles.iterator().next();
  }

  private boolean namesJob(Reading text, Hit hit) {
    return text.inSentence(Lexicon.OFFER, hit.start()).stream()
        .anyMatch(
            cue -> cues.is(cue, "job") && cue.end() > hit.start() && cue.start() - hit.end() <= 30);
  }

  private String role(Hit hit) {
    return phrases.get(hit.term().index()).value();
  }

  private int weight(Hit hit) {
    return phrases.get(hit.term().index()).detail().charAt(0) - '0';
  }
}
