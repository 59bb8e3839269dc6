package jobtide.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
import jobtide.model.ExplainedFacts;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Keeps accuracy from falling on postings of our own, written and labelled by agents of a language
 * model that had not seen the extractor: odd ones, and some in the styles of boards that no real
 * posting at hand is of. docs/ACCURACY.md has the figures that count.
 */
class AccuracyTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Vocabulary VOCABULARY = Vocabulary.of(Schemas.bundled());
  private static final TechnologyNames NAMES = new TechnologyNames(VOCABULARY);
  private static final FactExtractor EXTRACTOR = new FactExtractor(VOCABULARY);
  private static final Map<String, Evaluation> EVALUATIONS = new HashMap<>();

  private static Evaluation evaluate(String postings) {
    Map<String, Answers> labels = new LinkedHashMap<>();
    Map<String, Answers> facts = new LinkedHashMap<>();
    try (var in = AccuracyTest.class.getResourceAsStream("/evaluation/" + postings + ".jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode posting = MAPPER.readTree(line);
        String id = posting.get("id").asText();
        ExplainedFacts explained =
            EXTRACTOR.explain(
                posting.get("title").asText(), posting.get("text").asText(), null, null);
        TokenBuffer json = new TokenBuffer(MAPPER, false);
        FactsJson.write(id, explained, json);
        labels.put(id, Answers.of(posting, NAMES));
        facts.put(id, Answers.of(MAPPER.readTree(json.asParser()), NAMES));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Evaluation.of(labels, facts, NAMES);
  }

  @ParameterizedTest(name = "{0}: {1} ≥ {2}")
  @CsvFileSource(resources = "/evaluation/floors.csv", numLinesToSkip = 1)
  void shouldNotFallBelowWhatWasReached(String postings, Aspect aspect, double floor) {
    Evaluation evaluation = EVALUATIONS.computeIfAbsent(postings, AccuracyTest::evaluate);
    assertThat(evaluation.scores().get(aspect).headline())
        .as(
            () ->
                evaluation.mistakes().stream()
                    .filter(mistake -> mistake.aspect() == aspect)
                    .map(mistake -> mistake.id() + " " + mistake.errorClass())
                    .toList()
                    .toString())
        .isGreaterThanOrEqualTo(floor);
  }
}
