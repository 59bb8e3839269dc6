package jobtide.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Keeps accuracy from falling on 60 postings of our own, written and labelled by somebody who had
 * not seen the extractor. They are odder than real ones: docs/ACCURACY.md has the figures that
 * count.
 */
class AccuracyTest {
  private static final Evaluation EVALUATION = evaluate();

  private static Evaluation evaluate() {
    ObjectMapper mapper = new ObjectMapper();
    Vocabulary vocabulary = Vocabulary.of(Schemas.bundled());
    TechnologyNames names = new TechnologyNames(vocabulary);
    FactExtractor extractor = new FactExtractor(vocabulary);
    Map<String, Answers> labels = new LinkedHashMap<>();
    Map<String, Answers> facts = new LinkedHashMap<>();
    try (var in = AccuracyTest.class.getResourceAsStream("/evaluation/labelled.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode posting = mapper.readTree(line);
        String id = posting.get("id").asText();
        ExplainedFacts explained =
            extractor.explain(
                posting.get("title").asText(), posting.get("text").asText(), null, null);
        TokenBuffer json = new TokenBuffer(mapper, false);
        FactsJson.write(id, explained, json);
        labels.put(id, Answers.of(posting, names));
        facts.put(id, Answers.of(mapper.readTree(json.asParser()), names));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return Evaluation.of(labels, facts, names);
  }

  @ParameterizedTest(name = "{0} ≥ {1}")
  @CsvFileSource(resources = "/evaluation/floors.csv", numLinesToSkip = 1)
  void shouldNotFallBelowWhatWasReached(Aspect aspect, double floor) {
    assertThat(EVALUATION.scores().get(aspect).headline())
        .as(
            () ->
                EVALUATION.mistakes().stream()
                    .filter(mistake -> mistake.aspect() == aspect)
                    .map(mistake -> mistake.id() + " " + mistake.errorClass())
                    .toList()
                    .toString())
        .isGreaterThanOrEqualTo(floor);
  }
}
