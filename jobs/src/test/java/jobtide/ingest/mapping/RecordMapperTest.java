package jobtide.ingest.mapping;

import static jobtide.ingest.mapping.TextMapping.ofField;
import static jobtide.ingest.mapping.TextMapping.outcomes;
import static jobtide.ingest.mapping.TextMapping.posting;
import static jobtide.ingest.mapping.TextMapping.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jobtide.model.PayPeriod;
import jobtide.model.Rejection;
import jobtide.model.Salary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMapperTest {
  private static final Mapping TITLE =
      TextMapping.of("fields: {title: t, source_posting_id: id, url: u, posted_at: d}");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a path                     | a                                                   | {"a": " x "}               | x
          the first that is not blank | {first: [a, b, {constant: c}]}                     | {"a": "  ", "b": "x"}      | x
          a constant                 | {constant: 5}                                       | {}                         | 5
          a name however spelt       | {named: [job level, grade]}                         | {"GRADE": "1", "Job_Level": "2"} | 2
          a join without blanks      | {join: [a, b, c], separator: ' / '}                 | {"a": "x", "c": "y"}       | x / y
          a join without repetitions | {join: [a, b, c], separator: ', '}                  | {"a": "x", "b": "x", "c": "y"} | x, y
          a heading                  | {path: a, heading: H}                               | {"a": "x"}                 | H~x
          no heading without text    | {path: a, heading: H}                               | {"a": ""}                  |
          a capture                  | {path: a, capture: '(\\d+)'}                        | {"a": "no 17 of 20"}       | 17
          a capture that fails       | {path: a, capture: '(\\d+)'}                        | {"a": "none"}              |
          a table, whatever the case | {path: a, map: {Yes: y}}                            | {"a": "YES"}               | y
          a table without the value  | {path: a, map: {Yes: y}}                            | {"a": "perhaps"}           |
          a table, else as written   | {first: [{path: a, map: {Yes: y}}, a]}              | {"a": "perhaps"}           | perhaps
          a truth value              | {path: a, map: {true: y}}                           | {"a": true}                | y
          a decoded part of a url    | {path: a, capture: 'x/([^/]+)', decode: percent}    | {"a": "x/a%20b+c"}         | a b+c
          a broken url               | {path: a, decode: percent}                          | {"a": "100%"}              | 100%
          HTML                       | {path: a, html: 'yes'}                              | {"a": "<b>x</b>"}          | x
          HTML where there are tags  | {path: a, html: maybe}                              | {"a": "<b>x</b>"}          | x
          plain text with a sign     | {path: a, html: maybe}                              | {"a": "1 < 2 & 3"}         | 1 < 2 & 3
          escaped HTML               | {path: a, html: escaped}                            | {"a": "&lt;b&gt;x &amp;amp; y&lt;/b&gt;"} | x & y
          an object is no text       | a                                                   | {"a": {"b": 1}}            |
          """)
  void drawsTexts(String description, String value, String record, String expected) {
    String found = posting(ofField("stated_level: " + value), record).statedLevel();

    assertThat(found)
        .as(description)
        .isEqualTo(expected == null ? null : expected.replace('~', '\n'));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a list              | a                                            | {"a": ["x", "", "y", "x"]}           | [x, y]
          a split             | {path: a, split: '\\s*[,;]\\s*'}             | {"a": "x; y,,z"}                     | [x, y, z]
          all of several      | {all: [a, b]}                                | {"a": "x", "b": ["y"]}               | [x, y]
          each, with its own  | {each: 'a[]', value: {join: [n, ^.b], separator: '-'}} | {"b": 1, "a": [{"n": "x"}, {"n": "y"}]} | [x-1, y-1]
          each of a list of texts | {each: 'a[]', value: .}                  | {"a": ["x", "y"]}                    | [x, y]
          """)
  void drawsLists(String description, String value, String record, String expected) {
    assertThat(posting(ofField("skills: " + value), record).skills().toString())
        .as(description)
        .isEqualTo(expected);
  }

  @Test
  void closedFieldsTakeTheirTermsAloneInAnySpelling() {
    assertThat(
            posting(
                    ofField("employment_types: a"),
                    "{\"a\": [\"Full Time\", \"FULL_TIME\", \"gig\"]}")
                .employmentTypes())
        .containsExactly("full-time");
    assertThat(posting(ofField("work_modes: a"), "{\"a\": \"On-Site\"}").workModes())
        .containsExactly("onsite");
  }

  @ParameterizedTest
  @CsvSource({"en-US,en", "DE,de", "fr_CA,fr", "English,", "e,"})
  void languageIsATwoLetterCode(String written, String expected) {
    assertThat(posting(ofField("language: a"), "{\"a\": \"" + written + "\"}").language())
        .isEqualTo(expected);
  }

  @Test
  void aRecordHoldingManyPostingsGivesOneEach() {
    Mapping mapping =
        TextMapping.of(
            "expand: jobs\nfields: {title: t, company: ^.name, source_posting_id: ^.id}\n");

    List<Outcome> outcomes =
        outcomes(
            mapping,
            "{\"id\": 3, \"name\": \"Acme\", \"jobs\": [{\"t\": \"A\"}, {\"t\": \"\"}, {\"t\": \"B\"}]}");

    assertThat(outcomes).hasSize(3);
    var first = ((Outcome.Accepted) outcomes.get(0)).posting();
    var last = ((Outcome.Accepted) outcomes.get(2)).posting();
    assertThat(
            List.of(
                first.title(), first.company(), first.sourcePostingId(), last.sourcePostingId()))
        .containsExactly("A", "Acme", "3", "3#2");
    assertThat(first.postingId()).isNotEqualTo(last.postingId());
    assertThat(rejection(mapping, "{\"jobs\": []}").reason()).isEqualTo("no_postings");
    assertThat(posting(mapping, "{\"t\": \"alone\"}").title()).isEqualTo("alone");
  }

  @Test
  void theFirstRejectRuleThatHoldsCounts() {
    Mapping mapping =
        TextMapping.of(
            """
            reject:
              - {path: a, equals: 'True', reason: one, message: first}
              - {path: b, is: present, reason: two, message: second}
              - {path: c, is: blank, reason: three, message: third}
            fields: {title: t}
            """);

    assertThat(rejection(mapping, "{\"a\": true, \"b\": 1}"))
        .extracting(Rejection::reason, Rejection::message, Rejection::position)
        .containsExactly("one", "first (a is 'true')", 7L);
    assertThat(rejection(mapping, "{\"a\": false, \"b\": {\"x\": 1}, \"c\": 1}").message())
        .isEqualTo("second (b is '{\"x\":1}')");
    assertThat(rejection(mapping, "{\"t\": \"x\", \"c\": \" \"}").reason()).isEqualTo("three");
    assertThat(posting(mapping, "{\"t\": \"x\", \"c\": []}").title()).isEqualTo("x");
  }

  @Test
  void aPostingNeedsATextAndARecordAnObject() {
    assertThat(rejection(TITLE, "{\"t\": \" \\u00a0 \"}").reason()).isEqualTo("no_text");
    assertThat(rejection(TITLE, "[1]").message()).isEqualTo("no object but '[1]'");
  }

  @Test
  void aTitleIsOneLineWithoutAddresses() {
    assertThat(posting(TITLE, "{\"t\": \"  Clerk\\n\\u00a0(ask a@b.example) \"}").title())
        .isEqualTo("Clerk (ask ***********)");
  }

  @Test
  void aDateThatIsNoneRejectsWithItsValueAndNoDateDoesNot() {
    assertThat(posting(TITLE, "{\"t\": \"x\", \"d\": \"\"}").postedAt()).isNull();
    assertThat(rejection(TITLE, "{\"t\": \"x\", \"d\": \"ask a@b.example\"}"))
        .extracting(Rejection::reason, Rejection::message)
        .containsExactly(
            "bad_date", "date of posting 'ask ***********' is none of the formats iso");
  }

  @Test
  void theIdComesFromTheSourcesIdElseTheUrlElseTheContent() {
    String byId = posting(TITLE, "{\"t\": \"x\", \"id\": 1, \"u\": \"a\"}").postingId();
    String byUrl = posting(TITLE, "{\"t\": \"x\", \"u\": \"1\"}").postingId();
    String byContent = posting(TITLE, "{\"t\": \"x\"}").postingId();

    assertThat(posting(TITLE, "{\"t\": \"y\", \"id\": \"1\", \"u\": \"b\"}").postingId())
        .isEqualTo(byId);
    assertThat(posting(TITLE, "{\"t\": \"y\", \"u\": \"1\"}").postingId()).isEqualTo(byUrl);
    assertThat(posting(TITLE, "{\"t\": \"x\", \"z\": 1}").postingId()).isEqualTo(byContent);
    assertThat(List.of(byId, byUrl, byContent, posting(TITLE, "{\"t\": \"y\"}").postingId()))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{32}"));
  }

  @Test
  void aRejectedRecordIsKeptToTheLimitWithAddressesMasked() {
    String padding = "é".repeat(2040);
    String json = "{\"t\": \"\", \"x\": \"" + padding + " someone.long@address.example\"}";

    String raw = rejection(TITLE, json).raw();

    assertThat(raw.getBytes(StandardCharsets.UTF_8).length).isBetween(4093, Rejection.RAW_LIMIT);
    assertThat(raw).startsWith("{\"t\": \"\", \"x\": \"éé").doesNotContain("s").endsWith("é");
  }

  @Test
  void payIsTheSpanOfTheRangesInTheFirstOnesCurrencyAndPeriod() {
    Mapping mapping =
        ofField(
            """
            salary:
              from: pay[]
              min: lo
              max: hi
              currency: cur
              period: per
              basis: {constant: gross}
              kind: {constant: structured}
            """);

    assertThat(
            posting(
                    mapping,
                    "{\"pay\": [{\"lo\": 0, \"hi\": \"\"}, {\"lo\": 30, \"hi\": 20, \"cur\": \"usd\", \"per\": \"Hour\"},"
                        + " {\"lo\": 10, \"hi\": 25, \"cur\": \"USD\", \"per\": \"hour\"},"
                        + " {\"lo\": 1, \"hi\": 99, \"cur\": \"EUR\", \"per\": \"hour\"}]}")
                .salary())
        .isEqualTo(new Salary(10.0, 25.0, "USD", PayPeriod.HOUR, "gross", Salary.Kind.STRUCTURED));
    assertThat(posting(mapping, "{\"pay\": [{\"lo\": 0}]}").salary()).isNull();
    assertThat(
            posting(mapping, "{\"pay\": [{\"lo\": 9, \"cur\": \"$\", \"per\": \"shift\"}]}")
                .salary())
        .isEqualTo(new Salary(9.0, null, null, null, "gross", Salary.Kind.STRUCTURED));
  }

  @Test
  void payIsKeptAsWrittenAndOfUnknownOriginAnEstimate() {
    Mapping mapping = ofField("salary: {min: lo, max: hi, kind: k}");

    assertThat(posting(mapping, "{\"lo\": 30, \"hi\": 20, \"k\": \"who knows\"}").salary())
        .isEqualTo(new Salary(30.0, 20.0, null, null, null, Salary.Kind.ESTIMATE));
  }

  @Test
  void theLatestPlausibleDateIs400DaysBehindTheDumps() {
    assertThat(RecordMapper.latestPlausible(Instant.parse("2024-01-01T00:00:00Z")))
        .isEqualTo("2025-02-04T00:00:00Z");
  }
}
