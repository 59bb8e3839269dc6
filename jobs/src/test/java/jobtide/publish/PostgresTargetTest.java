package jobtide.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jobtide.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTargetTest {

  @Test
  void allPartsAreRead() {
    PostgresTarget target =
        parse("postgresql://jane_x@[::1]:6000/the%20market?schema=Labor&reader=bi");
    assertThat(target).hasToString("postgresql://jane_x@[::1]:6000/the market");
    assertThat(target.schema()).isEqualTo("Labor");
    assertThat(target.reader()).isEqualTo("bi");
  }

  @Test
  void defaultsAreTheUsualOnes() {
    PostgresTarget target = PostgresTarget.parse("postgres:///market", Map.of("PGUSER", "loader"));
    assertThat(target).hasToString("postgresql://loader@localhost:5432/market");
    assertThat(target.schema()).isEqualTo("jobtide");
    assertThat(target.reader()).isEqualTo("jobtide_reader");
    assertThat(parse("postgresql://my_db/market"))
        .hasToString("postgresql://" + System.getProperty("user.name") + "@my_db:5432/market");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://jane:s3cret@db/market",
        "postgresql://jane:s3@cret@db/market",
        "postgresql://jane:s3/cret@db/market",
        "postgresql://:s3cret@db/market",
        "postgres://jane:s3 cret@db",
        "mysql://jane:s3cret@db/market",
        "postgresql://db/market?user=jane&password=s3cret",
        "postgresql://jane:s3cret@db:port/market?password=s3cret"
      })
  void passwordIsRefusedAndNotRepeated(String uri) {
    assertThatThrownBy(() -> parse(uri))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("***")
        .hasMessageContaining("PGPASSWORD")
        .hasMessageNotContaining("s3")
        .hasMessageNotContaining("cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mysql://db/market | is no address of PostgreSQL: write postgresql://",
        "postgresql:// | is no address of PostgreSQL: write postgresql://",
        "market | is no address of PostgreSQL: write postgresql://",
        "postgresql://db | names no database: write postgresql://",
        "postgresql://db/ | names no database: write postgresql://",
        "postgresql://db/a/b | names no database: write postgresql://",
        "postgresql://d b/market | is no valid URI",
        "postgresql://db:x/market | has no valid host",
        "postgresql://db/market?shema=x | unknown parameter 'shema': did you mean 'schema'?",
        "postgresql://db/market?x=1 | known are schema, reader",
        "postgresql://db/market?schema= | '' is no schema",
        "postgresql://db/market?schema=pg_x | 'pg_x' is no schema",
        "postgresql://db/market?reader=a%22b | is no reader",
      })
  void whatIsNoTargetSaysWhatWouldBe(String uri, String message) {
    assertThatThrownBy(() -> parse(uri))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--publish")
        .hasMessageContaining(message);
  }

  private static PostgresTarget parse(String uri) {
    return PostgresTarget.parse(uri, Map.of());
  }
}
