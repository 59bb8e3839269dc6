package jobtide.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import jobtide.contract.Contracts;
import jobtide.model.Alternatives;
import jobtide.model.Facts;
import jobtide.model.Mention;
import jobtide.model.Opening;
import jobtide.model.PayPeriod;
import jobtide.model.Place;
import jobtide.model.Posting;
import jobtide.model.Requirement;
import jobtide.model.Salary;
import jobtide.model.SomeFacts;
import jobtide.vocabulary.Schemas;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Records survive the way through Spark, in a JVM that does not run in UTC. */
class RecordRowsTest {
  private static final SparkSession SPARK = TestSession.shared();
  private static final Contracts CONTRACTS = Contracts.load(Schemas.bundled());
  private static final Salary SALARY =
      new Salary(90_000.5, null, "EUR", PayPeriod.YEAR, "gross", Salary.Kind.STRUCTURED);

  @Test
  void postingSurvives() {
    Posting posting =
        new Posting(
            "p1",
            7,
            "board",
            "17",
            "R-1",
            "https://example.com/17",
            "Lighthouse Keeper",
            false,
            "Alder GmbH",
            "alder",
            List.of(
                new Place("Kiel, Germany", "DE", "Schleswig-Holstein", "Kiel"),
                Place.unresolved("the sea")),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-12-31T23:59:59Z"),
            List.of("full-time", "contract"),
            List.of("onsite"),
            SALARY,
            List.of("Lamps"),
            "Senior",
            "Master's",
            "Shipping",
            "de",
            "Keep the light.\n\n• At night – “always” 🗼");
    assertThat(throughSpark("postings", posting, Posting.class)).isEqualTo(posting);
  }

  @Test
  void postingWithoutValuesSurvives() {
    Posting posting =
        new Posting(
            "p2", 1, "board", null, null, null, null, false, null, null, List.of(), null, null,
            List.of(), List.of(), null, List.of(), null, null, null, null, "Text.");
    assertThat(throughSpark("postings", posting, Posting.class)).isEqualTo(posting);
  }

  @Test
  void factsSurvive() {
    Facts facts =
        new Facts(
            List.of(
                new Mention(
                    "python", "Python", "language", Requirement.REQUIRED, "python", "text", 4, 10),
                new Mention(
                    "aws", "AWS", "cloud-platform", Requirement.PREFERRED, "AWS", "title", 0, 3)),
            List.of(new Alternatives(List.of("python", "go"))),
            List.of("AWS"),
            List.of("caching"),
            List.of("mid", "senior"),
            3,
            new Salary(null, 40.0, "USD", PayPeriod.HOUR, null, Salary.Kind.TEXT),
            "backend",
            List.of(
                new Opening(
                    "Go Developer",
                    "backend",
                    List.of("senior"),
                    new Salary(9e4, 1e5, "EUR", PayPeriod.YEAR, "gross", Salary.Kind.TEXT)),
                new Opening("Tester", "qa", List.of("unspecified"), null)),
            List.of("remote"),
            List.of("full-time", "contract"),
            "preferred",
            List.of("computer science"),
            List.of("communication"),
            List.of("trading"),
            List.of("equity"),
            "en");
    assertThat(throughSpark("facts", facts, Facts.class)).isEqualTo(facts);
  }

  @Test
  void factsWithoutValuesSurvive() {
    Facts facts = SomeFacts.withoutValues("other");
    assertThat(throughSpark("facts", facts, Facts.class)).isEqualTo(facts);
  }

  @Test
  void columnsThatTheRecordLacksComeFromTheOthers() {
    StructType schema = StructType.fromDDL("country string, dump string, city string, day date");
    Row row =
        RecordRows.row(schema, new Place("Kiel", "DE", null, "Kiel"), Map.of("dump", "a.csv"));
    assertThat(row.mkString("|")).isEqualTo("DE|a.csv|Kiel|null");
  }

  @Test
  void noRowIsNoRecord() {
    assertThat(RecordRows.record(Salary.class, null)).isNull();
  }

  @Test
  void sqlReckonsInUtcThoughTheJvmDoesNot() {
    assertThat(TimeZone.getDefault().getID()).isEqualTo("Pacific/Auckland");
    assertThat(
            SPARK
                .sql(
                    "SELECT CAST(timestamp'2026-01-31T23:30:00Z' AS date),"
                        + " hour(timestamp'2026-01-31T23:30:00Z')")
                .first()
                .mkString("|"))
        .isEqualTo("2026-01-31|23");
  }

  private static <T extends Record> T throughSpark(String table, T record, Class<T> type) {
    StructType schema = ContractSchema.stored(CONTRACTS.table(table));
    Row row = RecordRows.row(schema, record, Map.of());
    // A shuffle, so that the row is encoded and read back.
    Row back = SPARK.createDataFrame(List.of(row), schema).repartition(2).collectAsList().get(0);
    return RecordRows.record(type, back);
  }
}
