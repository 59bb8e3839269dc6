package jobtide.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.mapping.Outcome.Rejected;
import jobtide.ingest.reader.LocalDump;
import jobtide.ingest.reader.UnusableDumpException;
import jobtide.model.Rejection;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpReadingTest {
  private static final Mappings MAPPINGS = Mappings.load(Schemas.bundled());
  private static final StandardNormalizer NORMALIZER =
      StandardNormalizer.load(Schemas.bundled(), true);

  @TempDir Path folder;

  /** Both of a record that is no JSON and of one that is a posting without a text. */
  @Test
  void anAddressThatTheLimitHalvesIsMaskedInWhatIsKeptOfARecord() throws IOException {
    String long0 = "x".repeat(Rejection.RAW_LIMIT - 50) + " write to jane.doe@keepers.example";
    Path dump =
        Files.writeString(
            folder.resolve("quay.jsonl"),
            "{\"id\":\"1\",\"title\":\"Keeper\",\"description\":\"Keep.\"}\n"
                + "{\"id\":\"2\",\"title\":\"\",\"note\":\""
                + long0
                + "\"}\n{\"id\":\"3\",\"title\":\""
                + long0
                + "\n");

    List<Rejection> rejections = new ArrayList<>();
    try (DumpReading reading = reading(dump, null)) {
      reading.forEachRemaining(
          outcome -> {
            if (outcome instanceof Rejected rejected) {
              rejections.add(rejected.rejection());
            }
          });
    }

    assertThat(rejections).extracting(Rejection::reason).containsExactly("no_text", "bad_json");
    assertThat(rejections)
        .allSatisfy(
            rejection ->
                assertThat(rejection.raw())
                    .hasSizeBetween(Rejection.RAW_LIMIT - 3, Rejection.RAW_LIMIT)
                    .doesNotContain("jane")
                    .doesNotContain("@")
                    .contains("write to **"));
  }

  @Test
  void aMappingReadsTheFormsThatItNamesAlone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quay.yaml"),
            """
            source: quay
            title: Board of the quay
            kind: flow
            licence: none
            attribution: none
            documentation: none
            format: {types: [json_lines]}
            detect: {all: [job, text]}
            fields: {title: job, description: text}
            """);
    Mapping quay = Mappings.loadFile(file);
    Path lines =
        Files.writeString(
            folder.resolve("a.jsonl"), "{\"job\":\"Keeper\",\"text\":\"x\"}\n".repeat(2));
    Path rows = Files.writeString(folder.resolve("a.csv"), "job,text\nKeeper,x\n");

    try (DumpReading reading = reading(lines, quay)) {
      assertThat(reading.hasNext()).isTrue();
    }
    assertThatThrownBy(() -> reading(rows, quay))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessage("mapping quay does not fit: it reads json_lines, and this is csv");
  }

  @Test
  void theDayOfADumpMayBeDrawnFromHtml() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quay.yaml"),
            """
            source: quay
            title: Board of the quay
            kind: stock
            licence: none
            attribution: none
            documentation: none
            dump_date: {latest: {path: text, html: 'yes', capture: 'of (.*)$'}}
            detect: {all: [job, text]}
            fields: {title: job, description: text}
            """);
    Path lines =
        Files.writeString(
            folder.resolve("a.jsonl"), "{\"job\":\"Keeper\",\"text\":\"<b>of</b> 2026-03-04\"}\n");
    try (DumpReading reading = reading(lines, Mappings.loadFile(file))) {
      reading.forEachRemaining(outcome -> assertThat(outcome).isNotNull());
      assertThat(reading.account().day()).hasToString("DumpDay[date=2026-03-04, from=FIELD]");
    }
  }

  private static DumpReading reading(Path dump, Mapping forced) {
    DumpInspection inspection = DumpInspection.of(LocalDump.of(dump), MAPPINGS, forced);
    return new DumpReading(LocalDump.of(dump), inspection, NORMALIZER, Instant.now());
  }
}
