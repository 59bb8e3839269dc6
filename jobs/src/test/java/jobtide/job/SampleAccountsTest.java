package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every record of data-samples is where it belongs: a posting, or a reject with its reason. */
class SampleAccountsTest {
  @Test
  void everyDumpIsRead() {
    assertThat(SamplesRun.RESULT.summary().dumps())
        .hasSize(43)
        .allSatisfy(dump -> assertThat(dump.status()).isEqualTo(DumpAccount.Status.READ))
        .allSatisfy(
            dump ->
                assertThat(dump.rows())
                    .as(dump.dump())
                    .isEqualTo(dump.postings() + dump.rejects() + dump.skipped()));
  }

  @Test
  void noCheckFails() {
    assertThat(SamplesRun.RESULT.failedChecks()).isEmpty();
  }

  @Test
  void rejectsAreThePlantedOnes() {
    List<String> planted =
        SamplesRun.truth("rejects.csv").stream()
            .map(row -> cells(row, "dump", "position", "reason"))
            .toList();
    List<String> found =
        SamplesRun.lake("SELECT dump, position, reason FROM rejects").stream()
            .map(line -> line.substring(SamplesRun.SAMPLES.toString().length() + 1))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
  }

  @Test
  void postingsAreThePlantedOnes() {
    List<String> planted =
        SamplesRun.truth("postings.csv").stream()
            .map(row -> cells(row, "source", "source_posting_id"))
            .toList();
    assertThat(SamplesRun.lake("SELECT source, source_posting_id FROM postings"))
        .containsExactlyInAnyOrderElementsOf(planted);
  }

  private static String cells(CSVRecord row, String... names) {
    return String.join("|", Stream.of(names).map(row::get).toList());
  }
}
