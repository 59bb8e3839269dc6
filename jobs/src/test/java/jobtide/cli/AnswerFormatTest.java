package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import jobtide.job.Query;
import jobtide.model.UserError;
import org.junit.jupiter.api.Test;

class AnswerFormatTest {

  private static String printed(AnswerFormat format, List<String> columns, String... cells) {
    StringWriter out = new StringWriter();
    format.print(
        new Query.Answer(columns, List.of(Arrays.asList(cells)).iterator()), new PrintWriter(out));
    return out.toString();
  }

  @Test
  void jsonIsOneObjectARow() {
    assertThat(printed(AnswerFormat.JSON, List.of("a", "b"), "1", null))
        .isEqualTo("{\"a\":\"1\",\"b\":null}\n");
  }

  @Test
  void jsonHasNoPlaceForTwoColumnsOfOneName() {
    assertThatThrownBy(
            () -> printed(AnswerFormat.JSON, List.of("n", "title", "title"), "1", "a", "b"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("two columns are named 'title'");
    assertThat(printed(AnswerFormat.CSV, List.of("title", "title"), "a", "b"))
        .isEqualTo("title,title\r\na,b\r\n");
  }
}
