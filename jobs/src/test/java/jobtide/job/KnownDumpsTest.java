package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jobtide.ingest.DumpDay;
import jobtide.ingest.DumpDay.From;
import jobtide.ingest.mapping.Mapping.Kind;
import jobtide.job.DumpAccount.Status;
import jobtide.job.KnownDumps.Coming;
import jobtide.job.KnownDumps.Known;
import jobtide.job.KnownDumps.Verdict;
import org.junit.jupiter.api.Test;

class KnownDumpsTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 3);

  @Test
  void whatWasReadByTheSameRulesIsUnchanged() {
    KnownDumps known = new KnownDumps(List.of(known("1", Kind.FLOW, MAY, From.FIELD)));
    assertThat(known.verdict(coming("1", Kind.FLOW, null)))
        .isEqualTo(new Verdict(Status.UNCHANGED, Optional.empty()));
  }

  @Test
  void otherRulesReplaceAndOtherBytesAreRead() {
    KnownDumps known = new KnownDumps(List.of(known("1", Kind.FLOW, MAY, From.FIELD)));
    assertThat(known.verdict(coming("2", Kind.FLOW, null)))
        .isEqualTo(new Verdict(Status.REPLACED, Optional.of("1")));
    assertThat(known.verdict(new Coming("3", "c", "other bytes", Kind.FLOW, null)).status())
        .isEqualTo(Status.READ);
  }

  @Test
  void theSameBytesTwiceAreOneDump() {
    KnownDumps known = new KnownDumps(List.of());
    assertThat(known.verdict(coming("1", Kind.FLOW, MAY)).status()).isEqualTo(Status.READ);
    assertThat(known.verdict(coming("2", Kind.FLOW, JUNE)))
        .as("a flow source's name tells nothing that its postings do not")
        .isEqualTo(new Verdict(Status.DUPLICATE, Optional.of("dump 1")));
  }

  @Test
  void aStockDumpOfAnotherDayIsAnotherCrawl() {
    KnownDumps known = new KnownDumps(List.of(known("1", Kind.STOCK, MAY, From.FILE_NAME)));
    assertThat(known.verdict(coming("2", Kind.STOCK, JUNE)).status()).isEqualTo(Status.READ);
    assertThat(known.verdict(coming("3", Kind.STOCK, MAY)))
        .isEqualTo(new Verdict(Status.REPLACED, Optional.of("1")));
  }

  @Test
  void aStockDumpThatNowTellsItsDayReplacesTheOneThatDidNot() {
    KnownDumps known =
        new KnownDumps(
            List.of(
                known("0", Kind.STOCK, MAY, From.LATEST_POSTING),
                known("1", Kind.STOCK, MAY, From.OPTION)));
    assertThat(known.verdict(coming("2", Kind.STOCK, JUNE)))
        .isEqualTo(new Verdict(Status.REPLACED, Optional.of("0")));
    assertThat(known.verdict(coming("3", Kind.STOCK, MAY)))
        .isEqualTo(new Verdict(Status.REPLACED, Optional.of("1")));
  }

  @Test
  void aStockDumpThatTellsNoDayIsACopyOfOneThatDoes() {
    KnownDumps known = new KnownDumps(List.of(known("1", Kind.STOCK, MAY, From.FILE_NAME)));
    assertThat(known.verdict(coming("2", Kind.STOCK, null)))
        .isEqualTo(new Verdict(Status.DUPLICATE, Optional.of("dump 1")));
  }

  private static Known known(String id, Kind kind, LocalDate date, From from) {
    return new Known(id, "dump " + id, "bytes", kind, new DumpDay(date, from));
  }

  private static Coming coming(String id, Kind kind, LocalDate told) {
    return new Coming(id, "dump " + id, "bytes", kind, told);
  }
}
