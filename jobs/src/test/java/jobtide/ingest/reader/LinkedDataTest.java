package jobtide.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedDataTest {
  private static final String POSTING = "{\"@type\":\"JobPosting\",\"title\":\"Baker\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          bare~{"@context":"https://schema.org","@type":"JobPosting","title":"Baker"}~JSON_LD
          bare over lines~{\\n"@type":["Thing",\\n"http://schema.org/JobPosting"],"title":"Baker"}~JSON_LD
          array~[{"@type":"Organization"},{"@type":"JobPosting","title":"Baker"}]~JSON_LD
          graph~{"@context":"x","@graph":[{"@type":"WebSite"},{"@type":"schema:JobPosting","title":"Baker"}]}~JSON_LD
          item list~{"@context":"x","@type":"ItemList","itemListElement":[{"item":{"@type":"JobPosting","title":"Baker"}}]}~JSON_LD
          lines~{"@type":"JobPosting","title":"Baker"}\\n{"@type":"JobPosting","title":"Cook"}~JSON_LINES
          """)
  void jobPostingsAreFoundWhereverTheyStand(String kind, String json, Format format) {
    DumpInput dump = Dumps.of(json.replace("\\n", "\n"));

    assertThat(Dumps.shape(dump).format()).as(kind).isEqualTo(format);
    assertThat(Dumps.records(dump).get(0))
        .isInstanceOfSatisfying(
            DumpRecord.Read.class,
            read -> assertThat(read.data().get("title").asText()).isEqualTo("Baker"));
  }

  @Test
  void scriptsOfAPageAreReadAndABrokenOneHarmsNoOther() {
    String page =
        """
        <!DOCTYPE html><html><head>
        <script type="application/ld+json">{"@type":"BreadcrumbList"}</script>
        <script type="application/ld+json">{"@type":"JobPosting",</script>
        <script type="application/ld+json; charset=utf-8">//<![CDATA[
        {"@type":"JobPosting","title":"Two
        lines"}
        //]]></script>
        <script>var x = {"@type":"JobPosting"}</script>
        <SCRIPT TYPE="APPLICATION/LD+JSON"><!-- [%s] --></SCRIPT></head></html>
        """
            .formatted(POSTING);

    assertThat(Dumps.shape(Dumps.of(page)).format()).isEqualTo(Format.JSON_LD);
    assertThat(Dumps.told(page))
        .hasSize(3)
        .anySatisfy(
            told -> assertThat(told).startsWith("1 bad_json: is a script of broken JSON-LD"))
        .contains("2 {\"@type\":\"JobPosting\",\"title\":\"Two\\nlines\"}", "3 " + POSTING);
  }

  @Test
  void aPageWithoutJobPostingIsUnusable() {
    assertThatThrownBy(() -> Dumps.records("<html><body>Jobs!</body></html>"))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageStartingWith("is HTML without schema.org JobPosting");
    assertThatThrownBy(() -> Dumps.records("<?xml version=\"1.0\"?><jobs/>"))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessage("is XML: convert it to CSV or JSON");
  }

  @Test
  void aPageBeyondTheBoundIsUnusable() {
    DumpInput dump = Dumps.of("<html>" + " ".repeat(2000) + "</html>");

    assertThatThrownBy(() -> Dumps.records(dump, new Limits(200, 1000, 20)))
        .isInstanceOf(UnusableDumpException.class)
        .hasMessageContaining("HTML page of more than 1,000 characters");
  }
}
