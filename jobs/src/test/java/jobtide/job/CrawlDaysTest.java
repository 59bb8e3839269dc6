package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jobtide.ingest.DumpDay;
import jobtide.ingest.DumpDay.From;
import jobtide.ingest.mapping.Mapping.Kind;
import org.junit.jupiter.api.Test;

class CrawlDaysTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 9);

  @Test
  void boardsOfOneCrawlHaveTheLatestDayOfAny() {
    List<CrawlDays.Dump> dumps =
        List.of(
            board("a", "/crawl/", MAY, From.FIELD),
            board("b", "/crawl/", JULY, From.LATEST_POSTING));
    assertThat(CrawlDays.any(dumps)).isTrue();
    assertThat(CrawlDays.of(dumps, Set.of()))
        .hasSize(2)
        .containsValues(JULY)
        .doesNotContainValue(MAY);
  }

  @Test
  void boardsOfOtherFoldersOrWithDaysOfTheirOwnAreNoPart() {
    List<CrawlDays.Dump> dumps =
        List.of(
            board("a", "/crawl/", MAY, From.FIELD),
            board("b", "/other/", JULY, From.FIELD),
            board("c", "/crawl/", JULY, From.FILE_NAME),
            new CrawlDays.Dump("d", "boards", Kind.STOCK, "/crawl/", null),
            new CrawlDays.Dump("e", "flow", Kind.FLOW, "/crawl/", new DumpDay(JULY, From.FIELD)));
    assertThat(CrawlDays.any(dumps)).isFalse();
    assertThat(CrawlDays.of(dumps, Set.of()))
        .containsEntry("a", MAY)
        .containsEntry("b", JULY)
        .hasSize(2);
  }

  @Test
  void ofAFolderWithABoardCrawledTwiceAllKeepTheirDays() {
    List<CrawlDays.Dump> dumps =
        List.of(
            board("a1", "/crawl/", MAY, From.FIELD),
            board("a2", "/crawl/", JULY, From.FIELD),
            board("b", "/crawl/", MAY, From.FIELD),
            board("c", "/crawl/", JULY, From.FIELD),
            board("d", "/other/", MAY, From.FIELD));
    assertThat(CrawlDays.of(dumps, Set.of("a1", "a2"))).containsOnlyKeys("d").containsValue(MAY);
  }

  private static CrawlDays.Dump board(String id, String folder, LocalDate date, From from) {
    return new CrawlDays.Dump(id, "boards", Kind.STOCK, folder, new DumpDay(date, from));
  }
}
