package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobtide.model.UserError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static Query query;

  @BeforeAll
  static void ingest() {
    pipeline = new Pipeline(folder.resolve("out"));
    pipeline.ingest(
        Dumps.jsonLines(
            folder.resolve("quay.jsonl"),
            "{'id':'q1','title':'Keeper','company':'Quay','description':'Keep the light.'}",
            "{'id':'q2','title':' '}"));
    query = new Query(pipeline.context());
  }

  private static List<List<String>> rows(String sql) {
    List<List<String>> rows = new ArrayList<>();
    query.ask(sql).rows().forEachRemaining(rows::add);
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select title from postings",
        "with p as (select * from postings) select title from p",
        "from postings select title",
        "table dumps",
        "values (1), (2)",
        "(select 1) union (select 2);",
        "show tables",
        "describe postings",
        "describe query select 1",
        "explain select title from postings",
        "-- how\nEXPLAIN FORMATTED\nwith p as (select 1) select * from p",
      })
  void whatReadsIsAnswered(String sql) {
    assertThat(rows(sql)).isNotEmpty();
  }

  @Test
  void nothingIsLeftWhereTheUserStands() {
    assertThat(rows("show tables")).isNotEmpty();
    assertThat(Path.of("spark-warehouse")).doesNotExist();
  }

  @Test
  void rejectsReadFromNoTableThatIsShown() {
    assertThat(rows("show tables")).extracting(row -> row.get(1)).doesNotContain("stored_rejects");
    assertThat(rows("select reason from rejects")).containsExactly(List.of("no_text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM lake.jobtide.rejects",
        "EXECUTE IMMEDIATE 'DELETE FROM lake.jobtide.rejects'",
        "EXPLAIN EXECUTE IMMEDIATE 'DELETE FROM lake.jobtide.rejects'",
        "CALL lake.system.expire_snapshots('jobtide.rejects')",
        "EXPLAIN CALL lake.system.expire_snapshots('jobtide.rejects')",
        "FROM rejects INSERT INTO lake.jobtide.rejects SELECT *",
        "WITH r AS (SELECT * FROM rejects) INSERT INTO lake.jobtide.rejects SELECT * FROM r",
        "WITH r AS (SELECT 1) DELETE FROM lake.jobtide.rejects",
        "BEGIN DELETE FROM lake.jobtide.rejects; END",
        "EXPLAIN DELETE FROM lake.jobtide.rejects",
        "ALTER TABLE lake.jobtide.rejects WRITE ORDERED BY position",
        "TRUNCATE TABLE lake.jobtide.rejects",
        "SELECT 1; DELETE FROM lake.jobtide.rejects",
        "SET spark.sql.ansi.enabled=false",
        "CACHE TABLE rejects",
      })
  void whatChangesAnythingIsRefused(String sql) {
    long before = pipeline.context().lake().snapshot("rejects");
    assertThatThrownBy(() -> rows(sql))
        .isInstanceOf(UserError.class)
        .hasMessageMatching("(?s)query reads only: .*|SQL: Syntax error .*");
    assertThat(pipeline.context().lake().snapshot("rejects")).isEqualTo(before);
    assertThat(rows("select reason from rejects")).containsExactly(List.of("no_text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select transform(1) using 'touch %s'",
        "with t as (select transform(1) using 'touch %s') select * from t",
        "select (select max(key) from (select transform(1) using 'touch %s'))",
      })
  void noProgramIsStarted(String sql) {
    Path trace = folder.resolve("trace");
    assertThatThrownBy(() -> rows(sql.formatted(trace)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("query reads only");
    assertThat(Files.exists(trace)).isFalse();
  }

  @Test
  void whichColumnsAreJsonIsTold() {
    Query.Answer answer =
        query.ask("select 1, 1.50, true, array(1), 'a', date'2024-03-05', named_struct('a', 1)");
    assertThat(answer.json()).containsExactly(true, true, true, true, false, false, true);
    assertThat(answer.rows().next())
        .containsExactly("1", "1.50", "true", "[1]", "a", "2024-03-05", "{\"a\":1}");
  }

  @Test
  void twoColumnsOfOneNameAreBothAnswered() {
    Query.Answer answer = query.ask("select 1 as a, 2 as a");
    assertThat(answer.columns()).containsExactly("a", "a");
    assertThat(answer.rows().next()).containsExactly("1", "2");
  }
}
