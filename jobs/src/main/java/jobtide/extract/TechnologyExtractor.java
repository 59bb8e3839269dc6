package jobtide.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.model.Mention;
import jobtide.model.Requirement;
import jobtide.vocabulary.PhraseFile;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** The technologies that a posting names, each once, at its strongest. */
final class TechnologyExtractor {
  /** How much more of a company's name may follow a technology's name: "Microsoft Azure AKS |". */
  private static final int NAME_REST = 24;

  /** Kinds whose names, where a posting tells of the employer, are companies it deals with. */
  private static final Set<String> COMPANIES = Set.of("business", "office", "design", "llm");

  /** Kinds of what is written for something else: "the SQL for reports" is no likeness. */
  private static final Set<String> WRITTEN = Set.of("language", "web", "database", "protocol");

  private final List<Technology> technologies;
  private final Ambiguity ambiguity;
  private final Cues cues;

  TechnologyExtractor(Vocabulary vocabulary, TextReader reader) {
    technologies = vocabulary.technologies();
    ambiguity = new Ambiguity(vocabulary, reader);
    cues = new Cues(vocabulary.phrases(PhraseFile.CUES));
  }

  /** In the order in which the title and then the text first name them. */
  List<Mention> mentions(Reading title, Reading text) {
    Map<Integer, Mention> found = new LinkedHashMap<>();
    for (Hit hit : ambiguity.meant(title)) {
      keep(found, hit, mention(title, hit, Requirement.REQUIRED));
    }
    List<Hit> hits = ambiguity.meant(text);
    BitSet employer = employer(title, text, hits);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (employer.get(hit.term().index()) || !speaksOfJob(text, hits, i)) {
        continue;
      }
      keep(found, hit, mention(text, hit, cues.requirement(text, hits, i)));
    }
    return new ArrayList<>(found.values());
  }

  private static void keep(Map<Integer, Mention> found, Hit hit, Mention mention) {
    found.merge(
        hit.term().index(),
        mention,
        (known, other) -> other.requirement().compareTo(known.requirement()) < 0 ? other : known);
  }

  private boolean speaksOfJob(Reading text, List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    SectionKind section = text.sections().at(hit.start());
    if (section.requirement() == null || cues.excludes(text, hits, index)) {
      return false;
    }
    return switch (section) {
      case ABOUT -> !isCompany(hit) && !isLikened(text.text(), hit);
      case OTHER ->
          !isLikened(text.text(), hit)
              && (!isCompany(hit)
                  || isAmongTools(text, hits, index)
                  || cues.speaksOfUse(text, hits, index));
      default -> true;
    };
  }

  private boolean isCompany(Hit hit) {
    return COMPANIES.contains(technologies.get(hit.term().index()).kind());
  }

  /** Whether it is enumerated with, or is, what only stands for a tool: Sketch, but not Slack. */
  private boolean isAmongTools(Reading text, List<Hit> hits, int index) {
    for (int other = Listing.first(text.text(), hits, index);
        other <= Listing.last(text.text(), hits, index);
        other++) {
      Hit item = hits.get(other);
      if (!isCompany(item) || technologies.get(item.term().index()).kind().equals("design")) {
        return true;
      }
    }
    return false;
  }

  /** Whether something else is likened to it: "the Dropbox of things", "what Stripe is for pay". */
  private boolean isLikened(String text, Hit hit) {
    boolean written = WRITTEN.contains(technologies.get(hit.term().index()).kind());
    for (String before : List.of("the ", "the \"", "the “", "\"", "“", "think ", "like ")) {
      if (endsWith(text, hit.start(), before)
          && (text.startsWith(" of ", hit.end())
              || (!written && text.startsWith(" for ", hit.end())))) {
        return true;
      }
    }
    return (isCompany(hit) && endsWith(text, hit.start(), "next "))
        || (endsWith(text, hit.start(), "what ") && text.startsWith(" is ", hit.end()));
  }

  private static boolean endsWith(String text, int end, String words) {
    int start = end - words.length();
    return start >= 0 && text.regionMatches(true, start, words, 0, words.length());
  }

  /** What is the employer's own name or product, so that it says nothing of the job. */
  private BitSet employer(Reading title, Reading text, List<Hit> hits) {
    BitSet employer = new BitSet();
    for (Hit hit : hits) {
      if (cues.isEmployer(text, hit) || (title.text().isBlank() && opensHeader(text, hit))) {
        employer.set(hit.term().index());
      }
    }
    return employer;
  }

  /** Whether it opens a first line of the form "Company | Role | Place". */
  private static boolean opensHeader(Reading text, Hit hit) {
    List<Line> lines = text.lines().all();
    if (lines.isEmpty() || hit.start() > lines.get(0).core()) {
      return false;
    }
    int end = lines.get(0).end();
    int i = hit.end();
    while (i < end && i < hit.end() + NAME_REST && "|(:–".indexOf(text.text().charAt(i)) < 0) {
      i++;
    }
    return i < end && i < hit.end() + NAME_REST;
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
