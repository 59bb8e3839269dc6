package jobtide.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import jobtide.evaluate.Evaluation.Score;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final TechnologyNames NAMES =
      new TechnologyNames(Vocabulary.of(Schemas.bundled()));

  private final Map<String, Answers> labels = new LinkedHashMap<>();
  private final Map<String, Answers> facts = new LinkedHashMap<>();

  private static Answers answers(String json) {
    try {
      return Answers.of(new ObjectMapper().readTree(json.replace('\'', '"')), NAMES);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private void posting(String id, String label, String fact) {
    labels.put(id, answers(label));
    facts.put(id, answers(fact));
  }

  private Score score(Aspect aspect) {
    return Evaluation.of(labels, facts, NAMES).scores().get(aspect);
  }

  @Test
  void shouldCountWhatIsFoundMissedAndInvented() {
    posting("a", "{'levels': ['mid', 'senior']}", "{'levels': ['senior', 'lead']}");
    posting("b", "{'levels': ['mid']}", "{'levels': ['mid']}");
    Score score = score(Aspect.LEVELS);
    assertThat(score.tally()).isEqualTo(new Tally(2, 1, 1));
    assertThat(score.headline()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.interval().low()).isEqualTo(0.5);
    assertThat(score.interval().high()).isEqualTo(1);
  }

  @Test
  void shouldTakeSpellingsOfATechnologyForOne() {
    posting(
        "a",
        "{'technologies': [{'name': 'postgres', 'requirement': 'required'}, {'name': 'Zyx'}]}",
        "{'technologies': [{'name': 'PostgreSQL', 'requirement': 'preferred'}]}");
    Evaluation evaluation = Evaluation.of(labels, facts, NAMES);
    assertThat(evaluation.scores().get(Aspect.TECHNOLOGIES).tally()).isEqualTo(new Tally(1, 1, 0));
    assertThat(evaluation.byKind())
        .containsEntry("database", new Tally(1, 0, 0))
        .containsEntry("unknown", new Tally(0, 1, 0));
    assertThat(evaluation.scores().get(Aspect.REQUIREMENT).headline()).isEqualTo(0);
  }

  @Test
  void shouldForgivePayItsRounding() {
    posting(
        "a",
        "{'salary': {'min': 100000, 'max': 120000, 'currency': 'USD', 'period': 'year'}}",
        "{'salary': {'min': 100100.0, 'max': 120000.0, 'currency': 'USD', 'period': 'year'}}");
    posting(
        "b",
        "{'salary': {'min': null, 'max': 50, 'currency': 'EUR', 'period': 'hour'}}",
        "{'salary': {'min': 50, 'max': 50, 'currency': 'EUR', 'period': 'hour'}}");
    assertThat(score(Aspect.SALARY).tally()).isEqualTo(new Tally(1, 1, 1));
  }

  @Test
  void shouldScoreOnlyWhatIsLabelled() {
    posting(
        "a",
        "{'role': 'qa'}",
        "{'role': 'qa', 'levels': ['mid'], 'technologies': [{'name': 'Go'}], 'degree': 'required'}");
    posting("b", "{'levels': []}", "{'role': 'qa', 'levels': ['mid']}");
    Evaluation evaluation = Evaluation.of(labels, facts, NAMES);
    assertThat(evaluation.scores()).containsOnlyKeys(Aspect.ROLE, Aspect.LEVELS);
    assertThat(evaluation.scores().get(Aspect.ROLE).tally()).isEqualTo(new Tally(1, 0, 0));
    assertThat(evaluation.scores().get(Aspect.LEVELS).tally()).isEqualTo(new Tally(0, 0, 1));
    assertThat(evaluation.byKind()).isEmpty();
    assertThat(evaluation.mistakes()).hasSize(1);
  }

  @Test
  void shouldNotHoldFurtherConceptsAgainstAnybody() {
    posting("a", "{'concepts': ['caching']}", "{'concepts': ['caching', 'accessibility']}");
    assertThat(score(Aspect.CONCEPTS).tally()).isEqualTo(new Tally(1, 0, 0));
  }

  @Test
  void shouldTellTheScoreOfWhoAlwaysSaysTheCommonest() {
    posting("a", "{'role': 'qa', 'degree': 'none'}", "{}");
    posting("b", "{'role': 'qa', 'degree': 'required'}", "{}");
    posting("c", "{'role': 'mobile', 'degree': 'required'}", "{}");
    assertThat(score(Aspect.ROLE).baseline()).isCloseTo(2.0 / 3, within(1e-9));
    // Two of three are required: both found, one invented.
    assertThat(score(Aspect.DEGREE_STATED).baseline()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void shouldCountAPostingWithoutFactsAsSilence() {
    posting("a", "{'min_years': 3, 'role': 'qa'}", "{}");
    facts.clear();
    assertThat(score(Aspect.MIN_YEARS).headline()).isEqualTo(0);
    assertThat(score(Aspect.ROLE).tally()).isEqualTo(new Tally(0, 1, 0));
  }

  @Test
  void shouldNameTheCommonestMistakes() {
    posting("a", "{'role': 'qa'}", "{'role': 'backend'}");
    posting("b", "{'role': 'qa'}", "{'role': 'backend'}");
    posting("c", "{'role': 'qa', 'levels': ['mid', 'lead']}", "{'role': 'qa', 'levels': ['mid']}");
    assertThat(Evaluation.of(labels, facts, NAMES).commonestMistakes(2))
        .containsExactly(
            Map.entry("role: backend instead of qa", 2L), Map.entry("levels: lead missed", 1L));
  }
}
