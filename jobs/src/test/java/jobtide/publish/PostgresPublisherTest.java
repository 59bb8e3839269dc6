package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jobtide.contract.TableContract;
import jobtide.job.Progress;
import jobtide.job.Publish;
import jobtide.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server; each test has a database of its own. */
class PostgresPublisherTest {
  @RegisterExtension static PostgresServer server = new PostgresServer();
  private static int databases;

  @TempDir Path folder;
  private Weather weather;
  private String database;

  @BeforeEach
  void prepare() {
    weather = new Weather(folder);
    database = "d" + ++databases;
    server.ask("postgres", "CREATE DATABASE " + database);
  }

  @Test
  void everyValueArrives() throws SQLException {
    RunFolder run = weather.run(1);
    publish(run);
    String sql =
        "SELECT station, CAST(month AS varchar), source, role, note, %s, height, drops, storms, calm,"
            + " run FROM %s ORDER BY station %s";
    try (Connection postgres = server.connect(database);
        Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      List<List<Object>> written =
          values(
              duck,
              sql.formatted(
                  "strftime(read_at, '%Y-%m-%d %H:%M:%S.%f')",
                  "read_parquet('" + run.mart("readings") + "')", ""));
      assertThat(
              values(
                  postgres,
                  sql.formatted(
                      "to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
                      "jobtide.readings",
                      "COLLATE \"C\"")))
          .hasSize(2009)
          .containsExactlyElementsOf(written);
    }
    assertThat(ask("SELECT station FROM jobtide.readings WHERE note = ''"))
        .containsExactly("empty");
  }

  private static List<List<Object>> values(Connection connection, String sql) throws SQLException {
    List<List<Object>> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getObject(i));
        }
        values.add(row);
      }
    }
    return values;
  }

  @Test
  void tablesSayWhatTheyHoldAndHaveIndexes() {
    publish(weather.run(1));
    assertThat(
            ask(
                "SELECT relname, obj_description(oid) FROM pg_class WHERE relnamespace = 'jobtide'::regnamespace AND relkind = 'r' ORDER BY 1"))
        .containsExactly("readings|What was read; the keeper's book.", "totals|Totals.");
    assertThat(
            ask(
                "SELECT column_name, is_nullable, col_description('jobtide.readings'::regclass, ordinal_position::int) FROM information_schema.columns WHERE table_name = 'readings' ORDER BY ordinal_position LIMIT 5"))
        .containsExactly(
            "month|NO|First day.",
            "source|NO|Who says so.",
            "role|NO|Of whom.",
            "station|NO|Where it's read.",
            "note|YES|Any text.");
    assertThat(ask("SELECT indexname FROM pg_indexes WHERE schemaname = 'jobtide' ORDER BY 1"))
        .containsExactly("readings_filters", "readings_key", "readings_station", "totals_key");
  }

  @Test
  void readerReadsAndNothingElse() throws SQLException {
    new PostgresPublisher(server.target(database + "?schema=labor&reader=bi"))
        .prepare(weather.run(1), weather.contracts())
        .commit();
    server.ask("postgres", "CREATE ROLE guest LOGIN PASSWORD 'g' IN ROLE bi");
    try (Connection guest = server.connect("guest", "g", database)) {
      assertThat(PostgresServer.ask(guest, "SELECT count(*) FROM labor.totals"))
          .containsExactly("500");
      for (String sql :
          List.of(
              "DELETE FROM labor.totals",
              "INSERT INTO labor.totals VALUES ('x', 1)",
              "DROP TABLE labor.totals",
              "CREATE TABLE labor.mine (a int)")) {
        assertThatThrownBy(() -> PostgresServer.ask(guest, sql))
            .as(sql)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  @Test
  void nothingIsSeenBeforeTheCommitNorAfterGivingUp() {
    publish(weather.run(1));
    Publisher.Prepared prepared = publisher().prepare(weather.run(2), weather.contracts());
    assertThat(runs()).containsExactly("1|1");
    prepared.close();
    assertThat(runs()).containsExactly("1|1");
    publish(weather.run(3));
    assertThat(runs()).containsExactly("3|3");
    assertThat(ask("SELECT count(*) FROM jobtide.readings")).containsExactly("2009");
  }

  @Test
  void connectionThatBreaksInTheMidstChangesNoPlace() {
    publish(weather.run(1));
    breakWhenFilled("totals");
    assertThatThrownBy(() -> publishWithFiles(weather.run(2)))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--publish " + server.target(database) + ": ")
        .hasMessageContaining("the connection broke")
        .hasMessageEndingWith("nothing was published");
    assertThat(runs()).containsExactly("1|1");
    assertThat(weather.out().current()).isEmpty();

    ask("DROP TRIGGER broken ON jobtide.totals");
    RunFolder later = weather.run(3);
    publishWithFiles(later);
    assertThat(runs()).containsExactly("3|3");
    assertThat(weather.out().current()).contains(later);
  }

  @Test
  void connectionThatBreaksAtTheCommitIsTold() {
    publish(weather.run(1));
    Publisher.Prepared prepared = publisher().prepare(weather.run(2), weather.contracts());
    ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jobtide' AND datname = '"
            + database
            + "'");
    assertThatThrownBy(prepared::commit)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("terminating connection");
    assertThat(runs()).containsExactly("1|1");
  }

  @Test
  void anotherPlaceThatFailsKeepsThisOneAsItWas() {
    publish(weather.run(1));
    Publisher failing =
        new Publisher() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public Prepared prepare(RunFolder run, Collection<TableContract> marts) {
            throw new UserError("no");
          }
        };
    assertThatThrownBy(
            () ->
                new Publish(weather.out(), weather.contracts(), Progress.NONE)
                    .run(weather.run(2), List.of(publisher(), failing), null))
        .hasMessage("no");
    assertThat(runs()).containsExactly("1|1");
    publish(weather.run(3));
    assertThat(runs()).as("the connection was given back").containsExactly("3|3");
  }

  @Test
  void viewsAndGrantsOfOthersSurvive() throws SQLException {
    publish(weather.run(1));
    server.ask("postgres", "CREATE ROLE analyst LOGIN PASSWORD 'a'");
    ask(
        "CREATE VIEW public.mine AS SELECT max(run) AS run, min(drops) AS drops FROM jobtide.readings;"
            + " GRANT USAGE ON SCHEMA jobtide TO analyst; GRANT SELECT ON jobtide.totals TO analyst");
    publish(weather.run(2));
    assertThat(ask("SELECT run FROM public.mine")).containsExactly("2");

    RunFolder later = weather.laterRun(3);
    publisher().prepare(later, weather.laterContracts()).commit();
    assertThat(ask("SELECT run FROM public.mine")).containsExactly("3");
    assertThat(ask("SELECT max(gales) FROM jobtide.readings")).containsExactly("2147483647");
    try (Connection analyst = server.connect("analyst", "a", database)) {
      assertThat(PostgresServer.ask(analyst, "SELECT max(run) FROM jobtide.totals"))
          .containsExactly("3");
    }
  }

  @Test
  void columnThatAViewNeedsIsNotDropped() {
    publish(weather.run(1));
    ask("CREATE VIEW public.stormy AS SELECT storms FROM jobtide.readings");
    assertThatThrownBy(
            () -> publisher().prepare(weather.laterRun(2), weather.laterContracts()).commit())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("view stormy depends on column storms")
        .hasMessageContaining("drop it, and publish again");
    assertThat(runs()).containsExactly("1|1");
  }

  @Test
  void tableThatIsNoneOfOursIsLeftAlone() {
    ask("CREATE SCHEMA jobtide; CREATE VIEW jobtide.totals AS SELECT 1 AS one");
    assertThatThrownBy(() -> publish(weather.run(1)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("\"totals\" already exists")
        .hasMessageContaining("name another schema");
    assertThat(ask("SELECT * FROM jobtide.totals")).containsExactly("1");
  }

  private void publish(RunFolder run) {
    publisher().prepare(run, weather.contracts()).commit();
  }

  private void publishWithFiles(RunFolder run) {
    new Publish(weather.out(), weather.contracts(), Progress.NONE)
        .run(run, List.of(publisher(), new DuckDbPublisher(weather.out())), null);
  }

  /** The server ends the connection when it has taken some rows of this table. */
  private void breakWhenFilled(String table) {
    ask(
        """
        CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF new.station = 'station 300' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
            RETURN new;
          END $$;
        CREATE TRIGGER broken BEFORE INSERT ON jobtide.%s FOR EACH ROW EXECUTE FUNCTION broken()"""
            .formatted(table));
  }

  private List<String> runs() {
    return ask(
        "SELECT DISTINCT r.run, t.run FROM jobtide.readings r CROSS JOIN (SELECT DISTINCT run FROM jobtide.totals) t");
  }

  private List<String> ask(String sql) {
    return server.ask(database, sql);
  }

  private PostgresPublisher publisher() {
    return new PostgresPublisher(server.target(database));
  }
}
