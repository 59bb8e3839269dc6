package jobtide.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobtide.model.Mention;
import jobtide.model.Requirement;
import jobtide.vocabulary.Technology;
import jobtide.vocabulary.Vocabulary;

/** The technologies that a posting names, each once, at its strongest. */
final class TechnologyExtractor {
  /** How much more of a company's name may follow a technology's name: "Microsoft Azure AKS |". */
  private static final int NAME_REST = 24;

  /** Kinds whose names, where a posting tells of the employer, are companies it deals with. */
  private static final Set<String> COMPANIES = Set.of("business", "office", "design", "llm");

  private final List<Technology> technologies;
  private final Ambiguity ambiguity;
  private final Cues cues;

  TechnologyExtractor(Vocabulary vocabulary, TextReader reader) {
    technologies = vocabulary.technologies();
    ambiguity = new Ambiguity(vocabulary, reader);
    cues = new Cues(vocabulary.cues());
  }

  /** In the order in which the title and then the text first name them. */
  List<Mention> mentions(Reading title, Reading text) {
    Map<Integer, Mention> found = new LinkedHashMap<>();
    for (Hit hit : ambiguity.meant(title)) {
      keep(found, hit, mention(title, hit, Requirement.REQUIRED, "title"));
    }
    List<Hit> hits = ambiguity.meant(text);
    BitSet employer = employer(title, text, hits);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (employer.get(hit.term().index()) || !speaksOfJob(text, hits, i)) {
        continue;
      }
      keep(found, hit, mention(text, hit, cues.requirement(text, hits, i), "text"));
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
    return section != SectionKind.ABOUT
        || !COMPANIES.contains(technologies.get(hit.term().index()).kind());
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

  private Mention mention(Reading reading, Hit hit, Requirement requirement, String field) {
    Technology technology = technologies.get(hit.term().index());
    return new Mention(
        technology.id(),
        technology.label(),
        technology.kind(),
        requirement,
        reading.text().substring(hit.start(), hit.end()),
        field,
        hit.start(),
        hit.end());
  }
}
