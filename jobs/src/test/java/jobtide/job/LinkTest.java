package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which postings are of one vacancy; ids say what each is. */
class LinkTest {
  private static final String KEEPER =
      "Keep the light of Cape Tern, and log every ship that passes.";
  private static final String PILOT = "Bring ships into the harbour of Tern at any hour.";

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static Link.Result result;

  @BeforeAll
  static void link() {
    pipeline = new Pipeline(folder.resolve("out"));
    pipeline.ingest(
        Dumps.jsonLines(
            folder.resolve("town-2026-12-31.jsonl"),
            ad("first", "Light Keeper", "Tern GmbH", "Hamburg, Germany", "2026-01-01", KEEPER),
            // 50 days after the copy in the gazette, 60 days after the first.
            ad("repost", "LIGHT KEEPER!", "Tern", "Hamburg, Germany", "2026-03-02", KEEPER + " "),
            ad("60-later", "Light Keeper", "Tern", "Hamburg, Germany", "2026-05-01", KEEPER),
            ad("61-later", "Light Keeper", "Tern", "Hamburg, Germany", "2026-07-01", KEEPER),
            ad("elsewhere", "Light Keeper", "Tern", "Bremen, Germany", "2026-01-01", KEEPER),
            ad("other-employer", "Light Keeper", "Auk", "Hamburg, Germany", "2026-01-01", KEEPER),
            ad("other-text", "Light Keeper", "Tern", "Hamburg, Germany", "2026-01-01", PILOT),
            ad("other-title", "Pilot", "Tern", "Hamburg, Germany", "2026-01-01", KEEPER),
            "{'id':'no-employer-1','title':'Stoker','description':'Feed the fire of the lamp.'}",
            "{'id':'no-employer-2','title':'Stoker','description':'Feed the fire of the lamp.'}",
            "{'id':'no-text-1','title':'Rigger','company':'Tern'}",
            "{'id':'no-text-2','title':'Rigger','company':'Tern'}",
            requisition("R1-first", "Tern", "R1", "2026-01-01", KEEPER),
            requisition("R1-again", "Tern", "R1", "2026-11-01", PILOT),
            requisition("R1-of-another", "Auk", "R1", "2026-01-01", PILOT),
            requisition("R2-same-text", "Tern", "R2", "2026-01-01", KEEPER)));
    pipeline.ingest(
        Dumps.mapping("gazette"),
        Dumps.jsonLines(
            folder.resolve("gazette-2026-12-31.jsonl"),
            "{'ad':'copy','headline':'Light Keeper','firm':'Tern','where':'Hamburg, Germany','date':'2026-01-11','text':'%s'}"
                .formatted(KEEPER),
            "{'ad':'R1-first','headline':'Mate','firm':'Tern','where':'Kiel, Germany','date':'2026-01-11','text':'%s'}"
                .formatted(PILOT)));
    result = pipeline.link();
  }

  @Test
  void postingsOfOneVacancyPointToItsFirst() {
    String sql =
        """
        SELECT v.source_posting_id, f.source_posting_id, v.link_reason
        FROM vacancies v JOIN postings f ON v.vacancy_id = f.posting_id
        WHERE v.posting_id <> v.vacancy_id ORDER BY 1
        """;
    assertThat(pipeline.lake(sql))
        .containsExactly(
            "60-later|first|repost",
            "R1-again|R1-first|same_requisition",
            "copy|first|copy",
            "repost|first|repost");
  }

  @Test
  void allOthersStandForThemselves() {
    String sql =
        """
        SELECT source_posting_id FROM vacancies
        WHERE posting_id = vacancy_id AND link_reason = 'first' AND source = 'generic' ORDER BY 1
        """;
    assertThat(pipeline.lake(sql))
        .containsExactly(
            "61-later",
            "R1-first",
            "R1-of-another",
            "R2-same-text",
            "elsewhere",
            "first",
            "no-employer-1",
            "no-employer-2",
            "no-text-1",
            "no-text-2",
            "other-employer",
            "other-text",
            "other-title");
  }

  @Test
  void everyPostingHasOneVacancy() {
    assertThat(result).isEqualTo(new Link.Result(18, 14));
    assertThat(pipeline.lake("SELECT count(*), count(DISTINCT posting_id) FROM vacancies"))
        .isEqualTo(List.of("18|18"));
  }

  @Test
  void linkingAgainWritesNothing() {
    Long before = pipeline.context().lake().snapshot("vacancies");
    assertThat(pipeline.link()).isEqualTo(result);
    assertThat(pipeline.context().lake().snapshot("vacancies")).isEqualTo(before);
  }

  private static String ad(
      String id, String title, String company, String place, String day, String text) {
    return "{'id':'%s','title':'%s','company':'%s','location':'%s','posted_at':'%s','description':'%s'}"
        .formatted(id, title, company, place, day, text);
  }

  private static String requisition(
      String id, String company, String requisition, String day, String text) {
    return "{'id':'%s','title':'Mate','company':'%s','location':'Kiel, Germany','requisition_id':'%s','posted_at':'%s','description':'%s'}"
        .formatted(id, company, requisition, day, text);
  }
}
