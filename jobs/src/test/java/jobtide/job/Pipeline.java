package jobtide.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jobtide.contract.TableContract;
import jobtide.extract.FactExtractor;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.publish.DuckDbPublisher;
import jobtide.publish.OutFolder;
import jobtide.publish.ResultLines;
import jobtide.publish.RunFolder;
import jobtide.spark.TestSession;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The stages on an output folder of a test, each alone or all of them. */
final class Pipeline {
  static final Edition EDITION = new Edition("test", "vocabulary of the tests", "code");
  private static final int KEPT = 3;
  private static final Schemas SCHEMAS = Schemas.bundled();
  private static final Mappings MAPPINGS = Mappings.load(SCHEMAS);
  static final StandardNormalizer NORMALIZER = StandardNormalizer.load(SCHEMAS, true);
  private static final FactExtractor EXTRACTOR = new FactExtractor(Vocabulary.of(SCHEMAS));

  private static final AtomicInteger RUNS = new AtomicInteger();

  private final OutFolder out;
  private final Schemas schemas;
  private final SparkSession spark;
  private final Predicate<String> marts;
  private StageClock clock;
  private JobContext context;

  Pipeline(Path out) {
    this(out, SCHEMAS);
  }

  Pipeline(Path out, Schemas schemas) {
    this(out, schemas, mart -> true);
  }

  /** That computes some marts alone, which takes far less time. */
  static Pipeline of(Path out, String... marts) {
    return new Pipeline(out, SCHEMAS, Set.of(marts)::contains);
  }

  private Pipeline(Path out, Schemas schemas, Predicate<String> marts) {
    this.marts = marts;
    this.out = new OutFolder(out);
    this.schemas = schemas;
    this.out.create();
    this.spark = TestSession.on(this.out.lake());
    begin();
  }

  /** Begins the next run; its id sorts behind those before. */
  void begin() {
    clock = new StageClock(Progress.NONE);
    String id = "run-%03d".formatted(RUNS.incrementAndGet());
    context = JobContext.open(spark, out, schemas, clock, id, Instant.now());
  }

  OutFolder out() {
    return out;
  }

  JobContext context() {
    return context;
  }

  RunFolder runFolder() {
    return context.run();
  }

  Ingest.Result ingest(Path... dumps) {
    return ingest(null, dumps);
  }

  /** Ingests with that mapping, whatever the dumps look like; null to detect it. */
  Ingest.Result ingest(Mapping forced, Path... dumps) {
    return new Ingest(context, options(forced), NORMALIZER, EDITION).run(names(dumps));
  }

  /** Ingests with other names of companies and places, or another build. */
  Ingest.Result ingest(StandardNormalizer normalizer, Edition edition, Path... dumps) {
    return new Ingest(context, options(null), normalizer, edition).run(names(dumps));
  }

  private static IngestOptions options(Mapping forced) {
    return new IngestOptions(MAPPINGS, forced, null);
  }

  private static List<String> names(Path... dumps) {
    return Stream.of(dumps).map(Path::toString).toList();
  }

  Extract.Result extract() {
    return extract(EDITION);
  }

  Extract.Result extract(Edition edition) {
    return new Extract(context, EXTRACTOR, edition).run();
  }

  Link.Result link() {
    return new Link(context, EDITION).run();
  }

  Aggregate.Result aggregate(YearMonth since) {
    return new Aggregate(context, EDITION, computed()).run(since, KEPT);
  }

  private List<TableContract> computed() {
    return context.marts().stream().filter(mart -> marts.test(mart.table())).toList();
  }

  Aggregate.Result aggregateAgain(String run) {
    return new Aggregate(context, EDITION).again(run);
  }

  /** All stages, as one run. */
  Run.Result run(Path... dumps) {
    return new Run(context, clock)
        .run(
            new Run.Plan(
                names(dumps),
                options(null),
                NORMALIZER,
                EXTRACTOR,
                EDITION,
                null,
                KEPT,
                List.of(new DuckDbPublisher(out))));
  }

  /** The answer over the lake's tables, a line a row: cells separated by {@code |}. */
  List<String> lake(String sql) {
    LakeViews.register(context);
    List<String> lines = new ArrayList<>();
    for (Row row : spark.sql(sql).collectAsList()) {
      lines.add(row.mkString("|"));
    }
    return lines;
  }

  SparkSession spark() {
    return spark;
  }

  /** The answer over the marts of the current run, a line a row: cells separated by {@code |}. */
  List<String> marts(String sql) {
    return marts(context.run(), computed(), sql);
  }

  static List<String> marts(RunFolder run, Iterable<TableContract> marts, String sql) {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement()) {
      for (TableContract mart : marts) {
        statement.execute(
            "CREATE VIEW %s AS FROM read_parquet('%s')"
                .formatted(mart.table(), run.mart(mart.table())));
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        return ResultLines.of(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
