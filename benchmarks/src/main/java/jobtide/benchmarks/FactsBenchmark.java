package jobtide.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobtide.extract.FactExtractor;
import jobtide.model.ExplainedFacts;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast postings are read on one core, with the launcher's collector: all facts and evidence.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmn600m"})
@Threads(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class FactsBenchmark {

  /** What is read: JSON Lines of {id, title, text}. */
  @State(Scope.Benchmark)
  public static class Postings {
    private static final int MOST = 5_000;

    @Param("jobs/src/test/resources/evaluation/other_boards.jsonl")
    String file;

    private final FactExtractor extractor =
        new FactExtractor(Vocabulary.of(Schemas.in(Path.of("schemas"))));
    private final List<String> titles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int next;

    /** Reads the file. */
    @Setup
    public void read() throws IOException {
      ObjectMapper mapper = new ObjectMapper();
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
        if (texts.size() < MOST && !line.isBlank()) {
          JsonNode posting = mapper.readTree(line);
          titles.add(posting.path("title").asText(""));
          texts.add(posting.path("text").asText(""));
        }
      }
    }
  }

  /** How much text was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Size {
    /** JMH sets it to 0 before each iteration. */
    public long characters;

    public double megabytes() {
      return characters / 1e6;
    }
  }

  /** Postings a second; million characters a second beside it. */
  @Benchmark
  public ExplainedFacts facts(Postings postings, Size size) {
    int at = postings.next++ % postings.texts.size();
    String text = postings.texts.get(at);
    size.characters += text.length();
    return postings.extractor.explain(postings.titles.get(at), text, null, null);
  }
}
