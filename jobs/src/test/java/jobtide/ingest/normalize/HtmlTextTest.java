package jobtide.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

  @Test
  void paragraphsAndHeadingsStandApart() {
    assertThat(HtmlText.of("<h2>About us</h2><p>We  build\ntools.</p><div>And <b>more</b>.</div>"))
        .isEqualTo("About us\n\nWe build tools.\n\nAnd more.");
  }

  @Test
  void openParagraphsOfHackerNewsStandApart() {
    assertThat(HtmlText.of("Acme | Engineer | Berlin<p>We use C++ &amp; Java.<p>Apply."))
        .isEqualTo("Acme | Engineer | Berlin\n\nWe use C++ & Java.\n\nApply.");
  }

  @Test
  void lineBreaksOfForumsAreKeptWhereTheyAreAskedFor() {
    String post = "Acme | Berlin\nWe hire:\n- Engineer \n- Keeper<p>\n<i>Apply</i> &amp; see.";
    assertThat(HtmlText.inLines(post))
        .isEqualTo("Acme | Berlin\nWe hire:\n- Engineer\n- Keeper\n\nApply & see.");
    assertThat(HtmlText.of(post))
        .isEqualTo("Acme | Berlin We hire: - Engineer - Keeper\n\nApply & see.");
  }

  @Test
  void itemsOfListsGetBulletsAndIndents() {
    assertThat(
            HtmlText.of(
                "<p>You know</p><ul><li>Java</li><li><p>SQL</p><ul><li>Postgres</li></ul></li></ul>"
                    + "<p>Bye</p>"))
        .isEqualTo("You know\n\n• Java\n• SQL\n  • Postgres\n\nBye");
  }

  @Test
  void breaksAreLinesAndRunsOfThemCollapse() {
    assertThat(HtmlText.of("one<br>two<br/><br/><br/><br/>three")).isEqualTo("one\ntwo\n\nthree");
  }

  @Test
  void linksKeepTheirTextAndScriptsGo() {
    assertThat(
            HtmlText.of(
                "<p>See <a href=\"https://acme.example\">our site</a></p><script>alert(1)</script>"
                    + "<style>p{}</style>"))
        .isEqualTo("See our site");
  }

  @Test
  void cellsOfTablesDoNotRunTogether() {
    assertThat(
            HtmlText.of("<table><tr><td>Pay</td><td>100</td></tr><tr><td>Level</td></tr></table>"))
        .isEqualTo("Pay 100\nLevel");
  }

  @Test
  void escapedHtmlIsDecodedOnceOrTwice() {
    assertThat(HtmlText.of("&lt;p&gt;R&amp;amp;D&lt;/p&gt;&lt;p&gt;Go&lt;/p&gt;"))
        .isEqualTo("R&D\n\nGo");
    assertThat(HtmlText.of("&amp;lt;p&amp;gt;Hi&amp;lt;/p&amp;gt;")).isEqualTo("Hi");
  }

  @Test
  void escapedTagsInsideRealHtmlAreText() {
    assertThat(HtmlText.of("<p>You know the &lt;p&gt; tag</p>")).isEqualTo("You know the <p> tag");
  }

  @Test
  void oddSpacesBecomePlain() {
    assertThat(HtmlText.of("<p>a\u00a0b&nbsp;c\u200bd</p>")).isEqualTo("a b cd");
    assertThat(HtmlText.of("a\u00a0b\r\n\r\n\r\n\r\n  c  \r\n")).isEqualTo("a b\n\n  c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b and c > d",
        "C++ & Java",
        "List<String> of x",
        "AT&T",
        "if (a<b && c>d)",
        "one\n\ntwo",
        "• item\n  • nested"
      })
  void textWithoutMarkupPassesUnharmed(String text) {
    assertThat(HtmlText.of(text)).isEqualTo(text);
  }

  @Test
  void entitiesOfPlainTextAreDecoded() {
    assertThat(HtmlText.of("Ben &amp; Jerry&#x27;s")).isEqualTo("Ben & Jerry's");
    assertThat(HtmlText.of(null)).isEmpty();
  }

  @Property(seed = "20261127")
  void noTextEndsOrBeginsWithSpaceOrHoldsTwoBlankLines(@ForAll String html) {
    String text = HtmlText.of("<p>" + html + "<br>");
    assertThat(text).isEqualTo(text.strip()).doesNotContain("\n\n\n");
  }
}
