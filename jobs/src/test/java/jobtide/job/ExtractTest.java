package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  private static final String FACTS =
      """
      SELECT source_posting_id, role, array_join(levels, '+'),
        array_join(transform(technologies, t -> t.name), '+')
      FROM facts JOIN postings USING (posting_id) ORDER BY 1
      """;

  private static final Edition OTHER_RULES = new Edition("test", "other vocabulary", "code");

  @TempDir Path folder;

  @Test
  void factsAreReadOnlyWherePostingsOrRulesChange() {
    Pipeline pipeline = new Pipeline(folder.resolve("out"));
    Mapping mapping = Dumps.mapping("gazette");
    pipeline.ingest(
        mapping,
        Dumps.jsonLines(
            folder.resolve("a-2026-01-31.jsonl"),
            ad("a1", "Senior Backend Engineer", "Python"),
            ad("a2", "Data Engineer", "Apache Spark"),
            ad("a3", "Frontend Engineer", "React")));
    assertThat(pipeline.extract()).isEqualTo(new Extract.Result(3, 3));
    assertThat(pipeline.lake(FACTS))
        .containsExactly(
            "a1|backend|senior|Python",
            "a2|data-engineering|unspecified|Apache Spark",
            "a3|frontend|unspecified|React");

    assertThat(pipeline.extract()).as("nothing has changed").isEqualTo(new Extract.Result(3, 0));

    Path later =
        Dumps.jsonLines(
            folder.resolve("a-2026-02-28.jsonl"),
            ad("a1", "Senior Backend Engineer", "Python"),
            ad("a2", "Data Engineer", "Apache Kafka"),
            ad("a4", "Junior Backend Engineer", "Java"));
    pipeline.ingest(mapping, later);
    assertThat(pipeline.extract())
        .as("one text is new, one is another, one is as before")
        .isEqualTo(new Extract.Result(4, 2));
    assertThat(pipeline.lake(FACTS))
        .containsExactly(
            "a1|backend|senior|Python",
            "a2|data-engineering|unspecified|Apache Kafka",
            "a3|frontend|unspecified|React",
            "a4|backend|junior|Java");

    assertThat(pipeline.extract(OTHER_RULES)).isEqualTo(new Extract.Result(4, 4));
    assertThat(pipeline.extract(OTHER_RULES)).isEqualTo(new Extract.Result(4, 0));

    pipeline.ingest(withoutJuniors(), later);
    assertThat(pipeline.extract(OTHER_RULES))
        .as("facts go with their posting")
        .isEqualTo(new Extract.Result(3, 0));
    assertThat(
            pipeline.lake("SELECT count(*) FROM facts LEFT ANTI JOIN postings USING (posting_id)"))
        .isEqualTo(List.of("0"));
  }

  /** What a forum's post has for a title is a part of its text, which tells of all its jobs. */
  @Test
  void factsOfAForumsPostAreThoseOfItsText() {
    Pipeline pipeline = new Pipeline(folder.resolve("out"));
    String post =
        "Quay | Backend Engineer | Oslo, Norway | ONSITE\\nWe also hire:\\n- Senior Data Scientist\\n- Product Manager<p>All of them know Python.";
    pipeline.ingest(
        Dumps.text(
            folder.resolve("2026-01.json"),
            "{\"comments\":[{\"id\":1,\"parent\":1,\"time\":1768480000,\"type\":\"comment\",\"text\":\"%s\"}]}"
                .formatted(post)));
    pipeline.extract();
    assertThat(
            pipeline.lake(
                "SELECT title, title_in_text, role FROM facts JOIN postings USING (posting_id)"))
        .containsExactly("Backend Engineer|true|multiple");
    assertThat(pipeline.lake("SELECT description FROM postings").get(0))
        .contains("We also hire:\n- Senior Data Scientist\n- Product Manager");
  }

  private Mapping withoutJuniors() {
    Path file = folder.resolve("edited.yaml");
    Dumps.text(
        file,
        """
        source: gazette
        title: A flow of the tests
        kind: flow
        licence: none
        attribution: none
        documentation: none
        dump_date:
          file_name: '(\\d{4}-\\d{2}-\\d{2})'
        reject:
          - path: ad
            equals: a4
            reason: withdrawn
            message: the gazette has withdrawn it
        fields:
          source_posting_id: ad
          title: headline
          company: firm
          description: text
        """);
    return Mappings.loadFile(file);
  }

  private static String ad(String id, String title, String technology) {
    return "{'ad':'%s','headline':'%s','firm':'Alder','text':'Requirements:\\n- %s'}"
        .formatted(id, title, technology);
  }
}
