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
    return printed(format, columns, columns.stream().map(column -> false).toList(), cells);
  }

  private static String printed(
      AnswerFormat format, List<String> columns, List<Boolean> json, String... cells) {
    StringWriter out = new StringWriter();
    format.print(
        new Query.Answer(columns, json, List.of(Arrays.asList(cells)).iterator()),
        new PrintWriter(out));
    return out.toString();
  }

  @Test
  void jsonIsOneObjectARow() {
    assertThat(printed(AnswerFormat.JSON, List.of("a", "b"), "1", null))
        .isEqualTo("{\"a\":\"1\",\"b\":null}\n");
  }

  @Test
  void whatJsonHasAWordForIsWrittenAsSuch() {
    assertThat(
            printed(
                AnswerFormat.JSON,
                List.of("n", "x", "b", "list", "nan", "none"),
                List.of(true, true, true, true, true, true),
                "12",
                "1.5E-7",
                "true",
                "[\"a\"]",
                "NaN",
                null))
        .isEqualTo(
            "{\"n\":12,\"x\":1.5E-7,\"b\":true,\"list\":[\"a\"],\"nan\":\"NaN\",\"none\":null}\n");
  }

  @Test
  void aTableCutsLongCells() {
    assertThat(printed(AnswerFormat.TABLE, List.of("a"), "x".repeat(61)))
        .isEqualTo("a\n" + "x".repeat(59) + "…\n");
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
