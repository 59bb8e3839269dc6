package jobtide.job;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jobtide.ingest.StandardNormalizer;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.job.DumpAccount.Status;
import jobtide.spark.Lake;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String SEEN =
      "SELECT source_posting_id, title FROM postings ORDER BY source_posting_id";

  @TempDir Path folder;
  private Pipeline pipeline;

  @BeforeEach
  void open() {
    pipeline = new Pipeline(folder.resolve("out"));
  }

  @Test
  void everyRecordIsAccountedForAndTheSameDumpIsNotReadAgain() {
    Path dump =
        Dumps.jsonLines(
            folder.resolve("quay.jsonl"),
            posting("q1", "Keeper"),
            "{'id':'q2','title':",
            posting("q3", "Rigger"),
            "",
            "{'id':'q4','title':' '}",
            posting("q5", "Stoker"));

    Ingest.Result first = pipeline.ingest(dump);

    DumpAccount account = first.dumps().get(0);
    assertThat(account.status()).isEqualTo(Status.READ);
    assertThat(account.source()).isEqualTo("generic");
    assertThat(List.of(account.rows(), account.postings(), account.rejects(), account.skipped()))
        .containsExactly(6L, 3L, 2L, 1L);
    assertThat(first.rejects()).hasToString("{bad_json=1, no_text=1}");
    assertThat(pipeline.lake(SEEN)).containsExactly("q1|Keeper", "q3|Rigger", "q5|Stoker");
    assertThat(pipeline.lake("SELECT position, reason FROM rejects ORDER BY position"))
        .containsExactly("2|bad_json", "5|no_text");
    assertThat(pipeline.lake("SELECT rows_read, postings, rejects, skipped FROM dumps"))
        .containsExactly("6|3|2|1");

    List<Long> before = snapshots();
    pipeline.begin();
    DumpAccount again = pipeline.ingest(dump).dumps().get(0);

    assertThat(again.status()).isEqualTo(Status.UNCHANGED);
    assertThat(List.of(again.rows(), again.postings(), again.rejects(), again.skipped()))
        .containsExactly(6L, 3L, 2L, 1L);
    assertThat(snapshots()).as("nothing is written").isEqualTo(before);
  }

  @Test
  void editedMappingReplacesTheRowsOfItsDumpAndNoOthers() {
    Path edited = folder.resolve("gazette.yaml");
    Dumps.text(
        edited, read(Dumps.market("gazette.yaml")).replace("title: headline", "title: firm"));
    Mapping before = Dumps.mapping("gazette");
    pipeline.ingest(Dumps.market("town-2026-02-28.jsonl"));
    pipeline.ingest(before, Dumps.market("gazette-2026-02-28.jsonl"));
    String others =
        "SELECT ingest_id, posting_id FROM postings WHERE source = 'generic' ORDER BY 2";
    List<String> untouched = pipeline.lake(others);
    String replaced = pipeline.lake(ingestIds("gazette")).get(0);

    Ingest.Result result =
        pipeline.ingest(Mappings.loadFile(edited), Dumps.market("gazette-2026-02-28.jsonl"));

    assertThat(result.dumps()).extracting(DumpAccount::status).containsExactly(Status.REPLACED);
    assertThat(pipeline.lake("SELECT title FROM postings WHERE source = 'gazette' ORDER BY 1"))
        .containsExactly("Alder", "Hazel");
    assertThat(pipeline.lake(others)).hasSize(11).isEqualTo(untouched);
    assertThat(pipeline.lake(ingestIds("gazette"))).hasSize(1).doesNotContain(replaced);
    assertThat(stored("postings")).as("rows of the earlier reading are deleted").isEqualTo(13);
    assertThat(pipeline.lake("SELECT count(*) FROM dumps")).containsExactly("2");
  }

  @Test
  void aMappingThatDoesNotFitIsDoubted() {
    Mapping ashby = Mappings.load(Schemas.bundled()).named("ashby");
    Path dump =
        Dumps.text(
            folder.resolve("x.json"), "{\"jobs\":[{\"title\":\"Keeper\",\"jobUrl\":\"x\"}]}");
    assertThat(pipeline.ingest(ashby, dump).dumps())
        .extracting(DumpAccount::missing)
        .containsExactly(List.of("employmentType", "publishedAt"));
    assertThat(pipeline.ingest(Dumps.market("town-2026-02-28.jsonl")).dumps())
        .extracting(DumpAccount::missing)
        .containsExactly(List.of());
  }

  @Test
  void boardsOfOneCrawlAreOfOneDay() throws IOException {
    Mapping board = Dumps.mapping("board");
    Path twoCrawls = Files.createDirectories(folder.resolve("two-crawls"));
    pipeline.ingest(
        board,
        Dumps.jsonLines(
            folder.resolve("busy.jsonl"), advert("x1", "2026-03-05"), advert("x2", "2026-04-07")),
        Dumps.jsonLines(folder.resolve("quiet.jsonl"), advert("y1", "2025-11-20")),
        Dumps.jsonLines(twoCrawls.resolve("twice-1.jsonl"), advert("z1", "2026-01-01")),
        Dumps.jsonLines(
            twoCrawls.resolve("twice-2.jsonl"),
            advert("z1", "2026-01-01"),
            advert("z2", "2026-02-02")),
        Dumps.jsonLines(twoCrawls.resolve("once.jsonl"), advert("w1", "2025-12-12")));

    assertThat(
            pipeline.lake(
                "SELECT regexp_extract(dump, '[^/]*$', 0), dump_date, dump_date_from FROM dumps"
                    + " ORDER BY 1"))
        .containsExactly(
            "busy.jsonl|2026-04-07|latest_posting",
            "once.jsonl|2025-12-12|latest_posting",
            "quiet.jsonl|2026-04-07|crawl",
            "twice-1.jsonl|2026-01-01|latest_posting",
            "twice-2.jsonl|2026-02-02|latest_posting");
  }

  private static String advert(String id, String date) {
    return "{'ad':'%s','headline':'Keeper of %1$s','firm':'Quay','where':'Oslo','date':'%s','text':'Keeps'}"
        .formatted(id, date);
  }

  @Test
  void dumpsAreReadAgainWithOtherNamesOrAnotherBuild() {
    Path dump = Dumps.market("town-2026-02-28.jsonl");
    StandardNormalizer otherNames =
        new StandardNormalizer(
            Pipeline.NORMALIZER.companies(), Pipeline.NORMALIZER.gazetteer(), "other names", true);
    pipeline.ingest(dump);
    assertThat(pipeline.ingest(otherNames, Pipeline.EDITION, dump).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.REPLACED);
    assertThat(pipeline.ingest(otherNames, Pipeline.EDITION, dump).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.UNCHANGED);
    Edition build = new Edition("test", Pipeline.EDITION.vocabularySha256(), "other code");
    assertThat(pipeline.ingest(otherNames, build, dump).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.REPLACED);
  }

  /** A killed run leaves rows whose ingest {@code dumps} does not name. */
  @Test
  void rowsOfAKilledRunAreNotSeenAndAreSwept() {
    Path quay = Dumps.jsonLines(folder.resolve("quay.jsonl"), posting("q1", "Keeper"), "{'title':");
    pipeline.ingest(quay);
    for (String table : List.of("postings", "rejects")) {
      pipeline
          .context()
          .lake()
          .append(
              table,
              pipeline.spark().table(Lake.name(table)).withColumn("ingest_id", lit("killed")));
      assertThat(stored(table)).isEqualTo(2);
      assertThat(pipeline.lake("SELECT count(*) FROM " + table)).containsExactly("1");
    }

    pipeline.begin();
    assertThat(pipeline.ingest(quay).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.UNCHANGED);

    assertThat(stored("postings")).isEqualTo(1);
    assertThat(stored("rejects")).isEqualTo(1);
    assertThat(pipeline.lake(SEEN)).containsExactly("q1|Keeper");
  }

  @Test
  void dumpThatBreaksOffLeavesNothingAndItsNeighboursAreRead() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      text.append(posting("b" + i, "Bosun " + Integer.toHexString(i * 7919)).replace('\'', '"'))
          .append('\n');
    }
    byte[] whole = gzipped(text.toString());
    Files.write(
        folder.resolve("broken.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Path good = Dumps.jsonLines(folder.resolve("good.jsonl"), posting("q1", "Keeper"));
    Path twin = Dumps.jsonLines(folder.resolve("twin.jsonl"), posting("q1", "Keeper"));
    Path empty = Dumps.text(folder.resolve("void.jsonl"), "");

    Ingest.Result result = pipeline.ingest(folder.resolve("broken.jsonl.gz"), good, twin, empty);

    assertThat(result.dumps())
        .extracting(account -> Path.of(account.dump()).getFileName() + " " + account.status())
        .containsExactly(
            "broken.jsonl.gz UNUSABLE",
            "good.jsonl READ",
            "twin.jsonl DUPLICATE",
            "void.jsonl UNUSABLE");
    assertThat(result.dumps().get(2).message()).isEqualTo("same bytes as " + good);
    assertThat(pipeline.lake(SEEN)).containsExactly("q1|Keeper");
    assertThat(stored("postings")).isEqualTo(1);
    assertThat(pipeline.lake("SELECT count(*) FROM dumps")).containsExactly("1");
  }

  @Test
  void latestDumpsVersionCountsInWhateverOrderDumpsCome() {
    Path january =
        Dumps.jsonLines(
            folder.resolve("quay-2026-01-31.jsonl"),
            posting("q1", "Keeper"),
            posting("q2", "Rigger"));
    Path march =
        Dumps.jsonLines(
            folder.resolve("quay-2026-03-31.jsonl"),
            posting("q1", "Senior Keeper"),
            posting("q3", "Stoker"));
    Path february =
        Dumps.jsonLines(folder.resolve("quay-2026-02-28.jsonl"), posting("q1", "Head Keeper"));
    String versions =
        "SELECT source_posting_id, title, first_seen, last_seen FROM postings ORDER BY 1";
    String[] expected = {
      "q1|Senior Keeper|2026-01-31|2026-03-31",
      "q2|Rigger|2026-01-31|2026-01-31",
      "q3|Stoker|2026-03-31|2026-03-31"
    };

    pipeline.ingest(january, february);
    assertThat(pipeline.lake(versions))
        .containsExactly("q1|Head Keeper|2026-01-31|2026-02-28", "q2|Rigger|2026-01-31|2026-01-31");
    pipeline.ingest(march);
    assertThat(pipeline.lake(versions)).containsExactly(expected);

    Pipeline backwards = new Pipeline(folder.resolve("backwards"));
    backwards.ingest(march);
    backwards.ingest(february, january);
    assertThat(backwards.lake(versions)).containsExactly(expected);
  }

  @Test
  void aBoardThatDidNotChangeBetweenTwoCrawlsIsSeenInBoth() {
    Mapping board = Dumps.mapping("board");
    String[] adverts = {advert("x1", "2026-03-05"), advert("x2", "2026-04-07")};
    Path april = Dumps.jsonLines(folder.resolve("quay-2026-04-30.jsonl"), adverts);
    Path may = Dumps.jsonLines(folder.resolve("quay-2026-05-31.jsonl"), adverts);
    String seen = "SELECT first_seen, last_seen, count(*) FROM postings GROUP BY 1, 2";

    assertThat(pipeline.ingest(board, april).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.READ);
    assertThat(pipeline.ingest(board, april, may).dumps())
        .extracting(DumpAccount::status)
        .containsExactly(Status.UNCHANGED, Status.READ);

    assertThat(pipeline.lake(seen)).containsExactly("2026-04-30|2026-05-31|2");
    assertThat(pipeline.lake("SELECT dump_date FROM dumps ORDER BY 1"))
        .containsExactly("2026-04-30", "2026-05-31");
    assertThat(stored("postings")).isEqualTo(4);
  }

  private List<Long> snapshots() {
    Lake lake = pipeline.context().lake();
    return List.of(lake.snapshot("postings"), lake.snapshot("rejects"), lake.snapshot("dumps"));
  }

  private long stored(String table) {
    return pipeline.context().lake().stored(table).count();
  }

  private static String ingestIds(String source) {
    return "SELECT DISTINCT ingest_id FROM lake.jobtide.postings WHERE source = '" + source + "'";
  }

  private static String posting(String id, String title) {
    return "{'id':'%s','title':'%s','company':'Quay','description':'Keep the light.'}"
        .formatted(id, title);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
