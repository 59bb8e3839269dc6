package jobtide.spark;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jobtide.contract.Contracts;
import jobtide.model.UserError;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The states of the lake that marts were computed from: in each table that {@code aggregate} reads,
 * the snapshot of that time has a tag with the run's id. What is tagged outlives sweeping and
 * {@link #keep}; what else a run has to be told stands in the properties of {@code dumps}.
 */
public final class Vintages {
  /** dumps comes last: a run is known by its tag there, when all others have theirs. */
  private static final List<String> TABLES = List.of("postings", "facts", "vacancies", "dumps");

  private static final String PROPERTY = "jobtide.run.";
  private static final String STARTED_AT = ".started-at";
  private static final String AGGREGATED_AT = ".aggregated-at";
  private static final String SINCE = ".since";

  private final SparkSession spark;
  private final Contracts contracts;
  private final Lake lake;

  public Vintages(SparkSession spark, Contracts contracts, Lake lake) {
    this.spark = spark;
    this.contracts = contracts;
    this.lake = lake;
  }

  /** Runs that can be computed again, the oldest first. */
  public List<Vintage> all() {
    Table dumps = lake.table("dumps");
    return tags(dumps).stream()
        .filter(run -> dumps.properties().containsKey(PROPERTY + run + STARTED_AT))
        .map(run -> vintage(run, dumps.properties()))
        .toList();
  }

  private static Vintage vintage(String run, Map<String, String> properties) {
    String prefix = PROPERTY + run;
    return new Vintage(
        run,
        Instant.parse(properties.get(prefix + STARTED_AT)),
        Instant.parse(properties.get(prefix + AGGREGATED_AT)),
        properties.get(prefix + SINCE));
  }

  /** The run of that id; throws {@link UserError} where its tables are not known any more. */
  public Vintage of(String run) {
    List<Vintage> all = all();
    return all.stream()
        .filter(vintage -> vintage.run().equals(run))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "run '%s' cannot be computed again: %s"
                        .formatted(
                            run,
                            all.isEmpty()
                                ? "no run is kept, 'jobtide aggregate' or 'jobtide run' keeps one"
                                : "kept are "
                                    + all.stream()
                                        .map(Vintage::run)
                                        .collect(Collectors.joining(", ")))));
  }

  /** The rows of a table as that run read them, with the columns of the contract of today. */
  public Dataset<Row> table(String table, Vintage vintage) {
    StructType schema = ContractSchema.stored(contracts.table(table));
    if (!tags(lake.table(table)).contains(vintage.run())) {
      // It had never been written: there was no snapshot to tag.
      return spark.createDataFrame(List.of(), schema);
    }
    Dataset<Row> rows =
        spark.sql("SELECT * FROM %s VERSION AS OF '%s'".formatted(Lake.name(table), vintage.run()));
    return Lake.complete(rows, schema);
  }

  /**
   * Keeps the lake as it is now under the run's id, and forgets the oldest runs beyond a number.
   *
   * @param kept runs that are kept, this one among them
   * @param unread snapshots older than this, of no run that is kept, are deleted with their files:
   *     nobody reads them any more
   */
  public void keep(Vintage vintage, int kept, Instant unread) {
    List<String> runs =
        Stream.concat(all().stream().map(Vintage::run), Stream.of(vintage.run()))
            .distinct()
            .sorted()
            .toList();
    List<String> forgotten = runs.subList(0, Math.max(0, runs.size() - kept));
    for (String name : TABLES) {
      Table table = lake.table(name);
      if (table.currentSnapshot() != null) {
        Transaction transaction = table.newTransaction();
        tag(table, transaction, vintage.run(), forgotten);
        if (name.equals("dumps")) {
          describe(table, transaction, vintage, forgotten);
        }
        transaction.commitTransaction();
        expire(lake.table(name), unread);
      }
    }
  }

  private static void tag(
      Table table, Transaction transaction, String run, List<String> forgotten) {
    ManageSnapshots tags = transaction.manageSnapshots();
    if (!table.refs().containsKey(run)) {
      tags.createTag(run, table.currentSnapshot().snapshotId());
    }
    forgotten.stream().filter(table.refs()::containsKey).forEach(tags::removeTag);
    tags.commit();
  }

  private static void describe(
      Table dumps, Transaction transaction, Vintage vintage, List<String> forgotten) {
    UpdateProperties properties = transaction.updateProperties();
    for (String run : forgotten) {
      Stream.of(STARTED_AT, AGGREGATED_AT, SINCE)
          .map(property -> PROPERTY + run + property)
          .filter(dumps.properties()::containsKey)
          .forEach(properties::remove);
    }
    String prefix = PROPERTY + vintage.run();
    properties.set(prefix + STARTED_AT, vintage.startedAt().toString());
    properties.set(prefix + AGGREGATED_AT, vintage.aggregatedAt().toString());
    if (vintage.since() != null) {
      properties.set(prefix + SINCE, vintage.since());
    }
    properties.commit();
  }

  private static void expire(Table table, Instant unread) {
    Set<Long> referred =
        table.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    // By their ids, so that Iceberg looks which files the others hold: it keeps what tags need, and
    // deletes at once what the newest snapshot has replaced.
    ExpireSnapshots expiry = table.expireSnapshots();
    List<Long> old =
        StreamSupport.stream(table.snapshots().spliterator(), false)
            .filter(snapshot -> snapshot.timestampMillis() < unread.toEpochMilli())
            .map(Snapshot::snapshotId)
            .filter(id -> !referred.contains(id))
            .toList();
    old.forEach(expiry::expireSnapshotId);
    if (!old.isEmpty()) {
      expiry.commit();
    }
  }

  private static Set<String> tags(Table table) {
    return table.refs().entrySet().stream()
        .filter(ref -> ref.getValue().isTag())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
