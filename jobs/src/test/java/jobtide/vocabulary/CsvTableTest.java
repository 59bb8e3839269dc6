package jobtide.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobtide.model.UserError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final String FILE = "schemas/vocabulary/x.csv";

  @Test
  void shouldGiveCellsListsAndLines() {
    CsvTable table =
        parse("# a comment\nid,names\n\na, Ada | Alan ||\n# another\nb,\"two\nlines\"\nc,");

    assertThat(table.rows()).extracting(row -> row.get("id")).containsExactly("a", "b", "c");
    assertThat(table.rows().get(0).list("names")).containsExactly("Ada", "Alan");
    assertThat(table.rows().get(2).get("names")).isEmpty();
    assertThat(table.rows().get(2).list("names")).isEmpty();
    assertThat(table.rows())
        .extracting(CsvTable.Row::where)
        .containsExactly(FILE + ":4", FILE + ":6", FILE + ":8");
  }

  @Test
  void shouldSkipAByteOrderMark() {
    assertThat(parse("\uFEFFid,names\na,b\n").rows()).hasSize(1);
  }

  @Test
  void wrongHeaderIsNamedWithTheRightOne() {
    assertError(() -> parse("# c\nid,name\n"), ":2: the columns are id,name, make them id,names");
  }

  @Test
  void emptyFileIsAnError() {
    assertError(() -> parse("# only a comment\n"), ":1: the file is empty, begin it with id,names");
  }

  @Test
  void rowWithAnotherNumberOfCellsIsAnError() {
    assertError(() -> parse("id,names\na,b\nc,d,e\n"), ":3: 3 cells where the header has 2,");
  }

  @Test
  void sameRowTwiceIsAnError() {
    assertError(
        () -> parse("id,names\na,b\na,b\n"), ":3: the same id, names as in " + FILE + ":2,");
  }

  @Test
  void sameKeyTwiceIsAnError() {
    CsvTable table = parse("id,names\na,b\n\na,c\n");
    assertError(() -> table.unique("id"), ":4: the same id as in " + FILE + ":2,");
    assertThat(table.unique("names")).isSameAs(table);
  }

  @Test
  void unclosedQuoteIsReportedWhereItsRecordBegins() {
    assertError(() -> parse("id,names\na,b\nc,\"d\ne,f\n"), ":3: a quote is stray or unclosed");
  }

  @Test
  void unknownColumnIsTheProgrammersError() {
    CsvTable.Row row = parse("id,names\na,b\n").rows().get(0);
    assertThatThrownBy(() -> row.get("nam")).isInstanceOf(IllegalArgumentException.class);
  }

  private static CsvTable parse(String text) {
    return CsvTable.parse(FILE, text, "id", "names");
  }

  private static void assertError(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(UserError.class).hasMessageStartingWith(FILE + message);
  }
}
