package jobtide.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jobtide.publish.TopLines;

/**
 * What a run did: printed at its end, and kept as {@code OUT/run.json}.
 *
 * @param rejects number of rejected records by reason, over all dumps of this run
 * @param martRows rows of each mart
 * @param top the first lines of the core marts
 */
public record RunSummary(
    String runId,
    String version,
    Instant startedAt,
    List<StageTime> stages,
    List<DumpAccount> dumps,
    List<String> leftOut,
    Map<String, Long> rejects,
    long postings,
    long vacancies,
    long facts,
    Map<String, Long> martRows,
    List<TopLines.Top> top,
    Map<String, Long> bytes) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** How long a stage took, and its result in a line. */
  public record StageTime(Stage stage, double seconds, String result) {}

  /** The same with the times of stages that have ended since, and the sizes written. */
  RunSummary at(List<StageTime> times, Map<String, Long> sizes) {
    return new RunSummary(
        runId, version, startedAt, times, dumps, leftOut, rejects, postings, vacancies, facts,
        martRows, top, sizes);
  }

  /** For {@code run.json} and {@code --json}. */
  public JsonNode json() {
    return JSON.valueToTree(this);
  }
}
