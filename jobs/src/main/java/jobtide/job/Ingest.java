package jobtide.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jobtide.ingest.DumpDay;
import jobtide.ingest.DumpFinder;
import jobtide.ingest.DumpFinder.DumpFile;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.mapping.Normalizer;
import jobtide.ingest.reader.HadoopDump;
import jobtide.job.DumpAccount.Status;
import jobtide.model.Sha256;
import jobtide.spark.ContractSchema;
import jobtide.spark.Lake;
import jobtide.spark.TaskCounters;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;

/**
 * Stage ingest: dumps to postings and rejects.
 *
 * <p>Rows are written first, under an id of their own; the dump's row in {@code dumps}, written
 * last, makes them seen. What a killed run left is swept by the next.
 */
public final class Ingest {
  private static final long BYTES_A_SLICE = 4L << 20;

  private final JobContext context;
  private final IngestOptions options;
  private final Normalizer normalizer;
  private final Edition edition;

  /** A stage of that edition; dumps that another has read are read again. */
  public Ingest(JobContext context, IngestOptions options, Normalizer normalizer, Edition edition) {
    this.context = context;
    this.options = options;
    this.normalizer = normalizer;
    this.edition = edition;
  }

  /**
   * What became of the dumps.
   *
   * @param rejects number of rejected records by reason, of the dumps read now
   */
  public record Result(
      List<DumpAccount> dumps, List<String> leftOut, Map<String, Long> rejects, long bytes) {}

  /** A dump that is to be read, the id of its rows, and that of those which they replace. */
  private record Reading(
      DumpTask task, String ingestId, Status status, Optional<String> replaced) {}

  /** Reads the dumps behind these names, but for those that were read before. */
  public Result run(List<String> names) {
    context.progress().begin(Stage.INGEST);
    DumpFinder.Found found =
        new DumpFinder(context.spark().sparkContext().hadoopConfiguration()).find(names);
    context.lake().sweep();
    List<DumpAccount> accounts = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    classify(inspected(found.dumps()), accounts, readings);
    Map<String, Long> rejects = Map.of();
    if (!readings.isEmpty()) {
      rejects = read(readings, accounts);
    }
    accounts.sort(Comparator.comparing(DumpAccount::dump));
    Result result =
        new Result(
            List.copyOf(accounts),
            found.leftOut(),
            rejects,
            readings.stream().mapToLong(reading -> reading.task().file().bytes()).sum());
    context.progress().end(Stage.INGEST, described(result));
    return result;
  }

  private static String described(Result result) {
    long read =
        result.dumps().stream()
            .filter(dump -> dump.status() == Status.READ || dump.status() == Status.REPLACED)
            .count();
    long postings = result.dumps().stream().mapToLong(DumpAccount::postings).sum();
    return "%,d of %,d dumps read, %,d postings".formatted(read, result.dumps().size(), postings);
  }

  private List<DumpTask> inspected(List<DumpFile> files) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    Broadcast<Mappings> mappings = spark.broadcast(options.mappings());
    Mapping forced = options.forced();
    TreeMap<String, String> settings = hadoopSettings();
    return spark
        .parallelize(files, slices(files))
        .map(
            file ->
                DumpTask.inspect(
                    file, new HadoopDump(file.path(), settings), mappings.value(), forced))
        .collect();
  }

  /** What the user set beyond Hadoop's defaults, such as credentials, for readers on executors. */
  private TreeMap<String, String> hadoopSettings() {
    TreeMap<String, String> settings = new TreeMap<>();
    String prefix = "spark.hadoop.";
    for (scala.Tuple2<String, String> setting : context.spark().sparkContext().getConf().getAll()) {
      if (setting._1().startsWith(prefix)) {
        settings.put(setting._1().substring(prefix.length()), setting._2());
      }
    }
    return settings;
  }

  /** Tells apart what is to be read, what is known, and what cannot be used. */
  private void classify(List<DumpTask> tasks, List<DumpAccount> accounts, List<Reading> readings) {
    Map<String, Row> stored = new HashMap<>();
    for (Row row : context.lake().stored("dumps").collectAsList()) {
      stored.put(row.getAs("ingest_id"), row);
    }
    KnownDumps known = new KnownDumps(stored.values().stream().map(DumpTable::known).toList());
    for (DumpTask task : tasks) {
      String dump = task.file().name();
      if (task.problem() != null) {
        accounts.add(DumpAccount.unusable(dump, null, task.problem()));
        continue;
      }
      Mapping mapping = task.inspection().mapping();
      LocalDate told = told(task);
      String ingestId = ingestId(task, told);
      KnownDumps.Verdict verdict =
          known.verdict(
              new KnownDumps.Coming(ingestId, dump, task.contentSha256(), mapping.kind(), told));
      switch (verdict.status()) {
        case DUPLICATE ->
            accounts.add(
                new DumpAccount(
                    dump,
                    mapping.source(),
                    Status.DUPLICATE,
                    0,
                    0,
                    0,
                    0,
                    "same bytes as " + verdict.other().orElseThrow(),
                    List.of()));
        case UNCHANGED -> accounts.add(unchanged(task, stored.get(ingestId)));
        default -> readings.add(new Reading(task, ingestId, verdict.status(), verdict.other()));
      }
    }
  }

  /** The day that the user or the dump's name tells, or null. */
  private LocalDate told(DumpTask task) {
    return options.dumpDate() != null
        ? options.dumpDate()
        : task.inspection()
            .dateInName(task.file().name(), Instant.now())
            .map(date -> DumpDay.at(date, DumpDay.From.FILE_NAME).date())
            .orElse(null);
  }

  private static DumpAccount unchanged(DumpTask task, Row row) {
    return new DumpAccount(
        task.file().name(),
        task.inspection().mapping().source(),
        Status.UNCHANGED,
        row.<Long>getAs("rows_read"),
        row.<Long>getAs("postings"),
        row.<Long>getAs("rejects"),
        row.<Long>getAs("skipped"),
        "read before",
        task.inspection().missing());
  }

  private String ingestId(DumpTask task, LocalDate told) {
    return Sha256.hex(task.contentSha256() + "\n" + mappingSha256(task) + "\n" + told)
        .substring(0, 32);
  }

  private String mappingSha256(DumpTask task) {
    return Sha256.hex(
        String.join(
            "\n", task.inspection().mapping().hash(), normalizer.hash(), edition.codeSha256()));
  }

  private Map<String, Long> read(List<Reading> readings, List<DumpAccount> accounts) {
    long total = readings.stream().mapToLong(reading -> reading.task().file().bytes()).sum();
    try (TaskCounters bytes =
        new TaskCounters(
            context.spark(),
            "bytes of dumps",
            done -> context.progress().advance("bytes", done, total, 0))) {
      Dataset<Row> rows =
          rows(readings, bytes.counter()).persist(StorageLevel.MEMORY_AND_DISK_SER());
      try {
        return write(rows, readings, accounts);
      } finally {
        rows.unpersist();
      }
    }
  }

  private Dataset<Row> rows(List<Reading> readings, LongAccumulator bytes) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
    StructType postings = ContractSchema.stored(context.contracts().table("postings"));
    StructType rejects = ContractSchema.stored(context.contracts().table("rejects"));
    StructType schema = DumpRows.schema(postings, rejects);
    Broadcast<Normalizer> shared = spark.broadcast(normalizer);
    List<ReadTask> tasks =
        readings.stream()
            .sorted(Comparator.comparingLong((Reading r) -> -r.task().file().bytes()))
            .map(reading -> new ReadTask(reading.task(), reading.ingestId()))
            .toList();
    int slices = slices(readings.stream().map(reading -> reading.task().file()).toList());
    return context
        .spark()
        .createDataFrame(
            spark
                .parallelize(dealt(tasks, slices), slices)
                .flatMap(
                    task ->
                        new DumpRows(
                            task.task(),
                            task.ingestId(),
                            shared.value(),
                            postings,
                            rejects,
                            bytes)),
            schema);
  }

  /** What a Spark task needs of a reading. */
  private record ReadTask(DumpTask task, String ingestId) implements java.io.Serializable {}

  /** Enough tasks to balance large dumps, and few for small ones: each costs some milliseconds. */
  private int slices(List<DumpFile> dumps) {
    int cores = context.spark().sparkContext().defaultParallelism();
    long bytes = dumps.stream().mapToLong(DumpFile::bytes).sum();
    long wanted = Math.max(cores, Math.min(32L * cores, bytes / BYTES_A_SLICE));
    return (int) Math.max(1, Math.min(dumps.size(), wanted));
  }

  /** Sorted by size, dealt out so that consecutive slices get large and small ones alike. */
  private static <T> List<T> dealt(List<T> bySize, int slices) {
    List<T> dealt = new ArrayList<>(bySize.size());
    for (int slice = 0; slice < slices; slice++) {
      for (int i = slice; i < bySize.size(); i += slices) {
        dealt.add(bySize.get(i));
      }
    }
    return dealt;
  }

  private Map<String, Long> write(
      Dataset<Row> rows, List<Reading> readings, List<DumpAccount> accounts) {
    Map<String, Row> counts = new HashMap<>();
    for (Row row :
        rows.where("account IS NOT NULL").select("ingest_id", "account").collectAsList()) {
      counts.put(row.getString(0), row.getStruct(1));
    }
    Map<String, LocalDate> crawlDays = crawlDays(rows, readings, counts);
    List<Row> records = new ArrayList<>();
    List<Object> unusable = new ArrayList<>();
    for (Reading reading : readings) {
      Row account = counts.get(reading.ingestId());
      if (account.getAs("problem") != null) {
        unusable.add(reading.ingestId());
      } else {
        records.add(record(reading, account, crawlDays.get(reading.ingestId())));
      }
      accounts.add(account(reading, account));
    }
    Dataset<Row> usable = rows.where(not(col("ingest_id").isin(unusable.toArray())));
    Lake lake = context.lake();
    lake.append("postings", usable.where("posting IS NOT NULL").select("posting.*"));
    Dataset<Row> rejects = usable.where("rejection IS NOT NULL").select("rejection.*");
    Map<String, Long> byReason = new TreeMap<>();
    for (Row row : rejects.groupBy("reason").count().collectAsList()) {
      byReason.put(row.getString(0), row.getLong(1));
    }
    if (!byReason.isEmpty()) {
      lake.append("rejects", rejects);
    }
    if (!records.isEmpty()) {
      lake.commitDumps(records);
    }
    if (readings.stream().anyMatch(reading -> reading.status() == Status.REPLACED)) {
      lake.sweep();
    }
    return byReason;
  }

  /** Days of dumps that are parts of one crawl, by ingest id. */
  private static Map<String, LocalDate> crawlDays(
      Dataset<Row> rows, List<Reading> readings, Map<String, Row> accounts) {
    List<CrawlDays.Dump> dumps =
        readings.stream()
            .filter(reading -> accounts.get(reading.ingestId()).getAs("problem") == null)
            .map(reading -> crawled(reading, accounts.get(reading.ingestId())))
            .toList();
    return CrawlDays.any(dumps)
        ? CrawlDays.of(dumps, CrawlDays.overlapping(dumps, rows))
        : Map.of();
  }

  private static CrawlDays.Dump crawled(Reading reading, Row account) {
    Mapping mapping = reading.task().inspection().mapping();
    String path = reading.task().file().path();
    return new CrawlDays.Dump(
        reading.ingestId(),
        mapping.source(),
        mapping.kind(),
        path.substring(0, path.lastIndexOf('/') + 1),
        DumpTable.day(account));
  }

  private DumpAccount account(Reading reading, Row account) {
    String dump = reading.task().file().name();
    String source = reading.task().inspection().mapping().source();
    String problem = account.getAs("problem");
    if (problem != null) {
      return DumpAccount.unusable(dump, source, problem);
    }
    long postings = account.getAs("postings");
    long rejects = account.getAs("rejects");
    long skipped = account.getAs("skipped");
    return new DumpAccount(
        dump,
        source,
        reading.status(),
        postings + rejects + skipped,
        postings,
        rejects,
        skipped,
        String.join(", ", reading.task().inspection().reasons()),
        reading.task().inspection().missing());
  }

  private Row record(Reading reading, Row account, LocalDate crawlDay) {
    return DumpTable.record(
        context.contracts().table("dumps"),
        reading.task(),
        reading.ingestId(),
        mappingSha256(reading.task()),
        dumpDay(reading.task(), account, crawlDay),
        account,
        reading.replaced().orElse(reading.ingestId()));
  }

  /** The user's word, else what the dump or its crawl tells, else the file's time. */
  private DumpDay dumpDay(DumpTask task, Row account, LocalDate crawlDay) {
    if (options.dumpDate() != null) {
      return new DumpDay(options.dumpDate(), DumpDay.From.OPTION);
    }
    DumpDay told = DumpTable.day(account);
    if (crawlDay != null && !crawlDay.equals(told.date())) {
      return new DumpDay(crawlDay, DumpDay.From.CRAWL);
    }
    Instant modified = Instant.ofEpochMilli(task.file().modifiedAt());
    return told != null ? told : DumpDay.at(modified, DumpDay.From.FILE_TIME);
  }
}
