package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jobtide.ingest.mapping.Mapping.Kind;
import org.junit.jupiter.api.Test;

class CrawlDaysTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 9);

  @Test
  void boardsOfOneCrawlHaveTheLatestDayOfAny() {
    List<CrawlDays.Dump> dumps =
        List.of(board("a", "/crawl/", MAY, "field"), board("b", "/crawl/", JULY, "latest_posting"));
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
            board("a", "/crawl/", MAY, "field"),
            board("b", "/other/", JULY, "field"),
            board("c", "/crawl/", JULY, "file_name"),
            board("d", "/crawl/", null, null),
            new CrawlDays.Dump("e", "flow", Kind.FLOW, "/crawl/", JULY, "field"));
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
            board("a1", "/crawl/", MAY, "field"),
            board("a2", "/crawl/", JULY, "field"),
            board("b", "/crawl/", MAY, "field"),
            board("c", "/crawl/", JULY, "field"),
            board("d", "/other/", MAY, "field"));
    assertThat(CrawlDays.of(dumps, Set.of("a1", "a2"))).containsOnlyKeys("d").containsValue(MAY);
  }

  private static CrawlDays.Dump board(String id, String folder, LocalDate date, String from) {
    return new CrawlDays.Dump(id, "boards", Kind.STOCK, folder, date, from);
  }
}
