package jobtide.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jobtide.ingest.DumpDay;
import jobtide.ingest.mapping.Mapping;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * The day of a crawl that came as many dumps, one a board: of boards that are quiet for months the
 * latest posting tells nothing, but that of the busiest does for all.
 *
 * <p>Dumps are one crawl where they are of one stock source, lie in one folder, are read at once,
 * tell no day but by what is in them, and have no posting in common: where one is in two dumps, the
 * folder holds several crawls, and nothing tells which dump is of which.
 */
final class CrawlDays {
  private CrawlDays() {}

  /**
   * A dump as read.
   *
   * @param folder where it lies
   * @param day that it tells, or null
   */
  record Dump(String ingestId, String source, Mapping.Kind kind, String folder, DumpDay day) {

    boolean mayBePart() {
      return kind == Mapping.Kind.STOCK && day != null && day.isFromContent();
    }

    private List<String> crawl() {
      return List.of(source, folder);
    }
  }

  /** Whether any two of them may be of one crawl. */
  static boolean any(List<Dump> dumps) {
    Set<List<String>> crawls = new HashSet<>();
    return dumps.stream().filter(Dump::mayBePart).anyMatch(dump -> !crawls.add(dump.crawl()));
  }

  /** Ids of those that have a posting in common with another of them. */
  static Set<String> overlapping(List<Dump> dumps, Dataset<Row> rows) {
    Object[] parts = dumps.stream().filter(Dump::mayBePart).map(Dump::ingestId).toArray();
    return Set.copyOf(
        rows.where(col("posting").isNotNull().and(col("ingest_id").isin(parts)))
            .groupBy("posting.posting_id")
            .agg(collect_set("ingest_id").as("dumps"))
            .where("size(dumps) > 1")
            .selectExpr("explode(dumps) AS ingest_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
  }

  /**
   * The day of each dump that is part of a crawl, by ingest id.
   *
   * @param overlapping ids of dumps that have a posting in common with another
   */
  static Map<String, LocalDate> of(List<Dump> dumps, Set<String> overlapping) {
    Map<List<String>, List<Dump>> crawls =
        dumps.stream().filter(Dump::mayBePart).collect(Collectors.groupingBy(Dump::crawl));
    Map<String, LocalDate> days = new HashMap<>();
    for (List<Dump> crawl : crawls.values()) {
      if (crawl.stream().anyMatch(dump -> overlapping.contains(dump.ingestId()))) {
        continue;
      }
      LocalDate latest =
          crawl.stream().map(dump -> dump.day().date()).max(LocalDate::compareTo).orElseThrow();
      crawl.forEach(dump -> days.put(dump.ingestId(), latest));
    }
    return days;
  }
}
