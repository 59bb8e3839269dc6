package jobtide.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jobtide.samples.SampleFolder.Found;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDumpsTest {
  private static final long THREE_MEGABYTES = 3_000_000;
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@([\\w-]+\\.[\\w.-]*\\w)");
  private static final Pattern HOST = Pattern.compile("https?://([\\w.-]+)");
  private static final Pattern PHONE = Pattern.compile("\\(\\d{3}\\) \\d{3}-\\d{4}");

  @TempDir static Path folder;
  private static SampleFolder samples;
  private static List<Found> records;

  @BeforeAll
  static void writeSamples() {
    SampleDumps.write(folder, 42);
    samples = new SampleFolder(folder);
    records = samples.records();
  }

  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path again) {
    SampleDumps.write(again, 42);

    Map<String, byte[]> second = new SampleFolder(again).files();
    assertThat(second.keySet()).isEqualTo(samples.files().keySet());
    samples
        .files()
        .forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }

  @Test
  void anotherSeedGivesOtherTexts(@TempDir Path other) {
    SampleDumps.write(other, 7);

    Set<String> texts = records.stream().map(Found::text).collect(Collectors.toSet());
    List<Found> others = new SampleFolder(other).records();
    assertThat(others).hasSizeGreaterThan(3_000);
    // Spam and rows that are broken on purpose are short, and the same for every seed.
    assertThat(
            others.stream()
                .filter(each -> each.text().length() > 300 && texts.contains(each.text())))
        .isEmpty();
  }

  @Test
  void committedSamplesAreThoseOfSeed42() {
    Path committed = Path.of(System.getProperty("jobtide.root", ".."), "data-samples");
    assumeThat(Files.isDirectory(committed)).isTrue();
    SampleFolder there = new SampleFolder(committed);

    Map<String, byte[]> files = there.files();
    samples
        .files()
        .forEach(
            (file, bytes) -> {
              if (file.endsWith(".gz")) {
                // The JDK's deflate depends on the system's zlib; the text within does not.
                assertThat(there.text(file, StandardCharsets.UTF_8))
                    .as(file)
                    .isEqualTo(samples.text(file, StandardCharsets.UTF_8));
              } else {
                assertThat(Arrays.equals(files.get(file), bytes)).as(file).isTrue();
              }
            });
  }

  @Test
  void allFilesTogetherStayBelowThreeMegabytes() {
    assertThat(samples.files().values().stream().mapToLong(bytes -> bytes.length).sum())
        .isBetween(THREE_MEGABYTES / 2, THREE_MEGABYTES);
  }

  @Test
  void truthAndRecordsAreTheSamePostings() {
    Set<String> truth = new HashSet<>();
    samples.truth("postings.csv").forEach(row -> assertThat(truth.add(key(row, ""))).isTrue());
    Set<String> found = records.stream().map(SampleDumpsTest::key).collect(Collectors.toSet());

    assertThat(found).containsAll(truth);
    // What has no truth is broken on purpose; of an unparsable line there is no record here.
    long broken =
        samples.truth("rejects.csv").stream()
            .filter(row -> !row.get("reason").equals("bad_json"))
            .count();
    assertThat(found).hasSize(truth.size() + (int) broken);
  }

  @Test
  void theReadmeCountsWhatIsThere() throws IOException {
    List<CSVRecord> postings = samples.truth("postings.csv");
    Map<Boolean, Set<String>> employers =
        postings.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> Set.of("nyc", "usajobs").contains(row.get("source")),
                    Collectors.mapping(row -> row.get("employer"), Collectors.toSet())));
    int bodies = employers.get(true).size();
    int companies = employers.get(false).size();

    assertThat(Files.readString(folder.resolve("README.md")).replace('\n', ' '))
        .contains(
            String.format(
                Locale.ROOT,
                "%,d postings of %,d vacancies by %d employers (%d companies and %d public bodies)",
                postings.size(),
                postings.stream().map(row -> row.get("vacancy")).distinct().count(),
                companies + bodies,
                companies,
                bodies));
    assertThat(Files.readString(Path.of(System.getProperty("jobtide.root"), "README.md")))
        .contains(String.format(Locale.ROOT, "%,d synthetic postings", postings.size()));
  }

  @Test
  void openingsAndCopiesReferToPostings() {
    Map<String, CSVRecord> truth =
        samples.truth("postings.csv").stream()
            .collect(Collectors.toMap(row -> key(row, ""), r -> r));

    assertThat(samples.truth("openings.csv"))
        .hasSizeGreaterThan(300)
        .allSatisfy(row -> assertThat(truth.get(key(row, "")).get("role")).isEqualTo("multiple"));
    assertThat(samples.truth("copies.csv"))
        .hasSizeGreaterThan(150)
        .allSatisfy(
            row -> {
              CSVRecord later = truth.get(key(row, ""));
              CSVRecord first = truth.get(key(row, "first_"));
              assertThat(later.get("vacancy"))
                  .isEqualTo(first.get("vacancy"))
                  .isEqualTo(row.get("vacancy"));
              assertThat(Integer.parseInt(row.get("days_later"))).isBetween(0, 30);
            });
  }

  @Test
  void eachVacancyPostedTwiceIsInCopies() {
    long postings = samples.truth("postings.csv").size();
    long vacancies =
        samples.truth("postings.csv").stream().map(row -> row.get("vacancy")).distinct().count();
    assertThat(samples.truth("copies.csv")).hasSize((int) (postings - vacancies));
  }

  @Test
  void copiesSayTheSameTextOnEveryBoard() {
    Map<String, String> texts =
        records.stream().collect(Collectors.toMap(SampleDumpsTest::key, Found::text, (a, b) -> a));

    assertThat(samples.truth("copies.csv"))
        .filteredOn(row -> row.get("kind").equals("copy"))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            row -> {
              String longest = longestPassage(texts.get(key(row, "first_")));
              assertThat(texts.get(key(row, ""))).contains(longest);
            });
  }

  @Test
  void postingsNameEveryTechnologyOfTheirTruth() {
    Map<String, String> texts =
        records.stream().collect(Collectors.toMap(SampleDumpsTest::key, Found::text, (a, b) -> a));
    Map<String, Technology> technologies =
        new Market()
            .technologies().stream().collect(Collectors.toMap(Technology::label, each -> each));

    for (CSVRecord row : samples.truth("postings.csv")) {
      String text = texts.get(key(row, "")).replace("&#x2F;", "/").replace("&amp;", "&");
      for (String column : List.of("required", "preferred", "mentioned")) {
        for (String label : SampleData.list(row.get(column))) {
          Technology technology = technologies.get(label);
          assertThat(text.contains(label) || technology.aliases().stream().anyMatch(text::contains))
              .as("%s in %s", label, key(row, ""))
              .isTrue();
        }
      }
    }
  }

  @Test
  void rejectsPointIntoTheirDump() {
    assertThat(samples.truth("rejects.csv"))
        .extracting(row -> row.get("reason"))
        .contains("deleted", "dead", "no_text", "bad_date", "bad_json", "bad_quote", "ragged_row");
    for (CSVRecord row : samples.truth("rejects.csv")) {
      String dump = row.get("dump");
      int position = Integer.parseInt(row.get("position"));
      if (dump.startsWith("hackernews/")) {
        var comment = samples.json(dump).get("comments").get(position - 1);
        assertThat(
                switch (row.get("reason")) {
                  case "deleted" -> comment.path("deleted").asBoolean();
                  case "dead" -> comment.path("dead").asBoolean();
                  case "no_text" -> comment.get("text").asText().isEmpty();
                  default -> comment.get("time").asLong() > 3_000_000_000L;
                })
            .as("%s", row)
            .isTrue();
      } else if (row.get("reason").equals("ragged_row")) {
        var charset = dump.endsWith(".tsv") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        assertThat(samples.text(dump, charset).split("\r?\n", -1)[position - 1])
            .contains("Half a Row");
      }
    }
  }

  @Test
  void addressesAreReservedForExamples() {
    for (Found record : records) {
      String text = record.text().replace("&#x2F;", "/");
      assertThat(matches(EMAIL, text)).isSubsetOf("example.com", "example.org");
      assertThat(matches(HOST, text))
          .allMatch(
              host ->
                  host.endsWith("example.com")
                      || Set.of(
                              "jobs.ashbyhq.com",
                              "boards.greenhouse.io",
                              "jobs.lever.co",
                              "www.linkedin.com",
                              "www.usajobs.gov",
                              "schema.org")
                          .contains(host));
      Matcher phone = PHONE.matcher(text);
      while (phone.find()) {
        assertThat(phone.group()).contains(" 555-01");
      }
    }
  }

  @Test
  void employersAreAllInvented() {
    Set<String> starts = words("start");
    Set<String> public_ = words("agency");
    public_.addAll(words("federal"));
    assertThat(samples.truth("postings.csv"))
        .extracting(row -> row.get("employer"))
        .allMatch(name -> public_.contains(name) || starts.stream().anyMatch(name::startsWith));
  }

  private static Set<String> words(String part) {
    return SampleData.rows("employers.csv").stream()
        .filter(row -> row.get("part").equals(part))
        .map(row -> row.get("value"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String longestPassage(String text) {
    return Arrays.stream(text.split("\n", -1))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static String key(CSVRecord row, String prefix) {
    return row.get(prefix + "source") + " " + row.get(prefix + "source_posting_id");
  }

  private static String key(Found found) {
    return found.source() + " " + found.id();
  }
}
