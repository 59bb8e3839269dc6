package jobtide.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {
  private static final String RECORD =
      """
      {"a": 1, "b": {"c": 2, "d e": 3}, "f.g": 4, "# Of (x)/y": 5, "n": null,
       "list": [{"k": "Salary", "v": 6}, {"k": "Bonus", "v": 7}, {"k": "SALARY", "v": 8, "w": {"x": "On Target"}}],
       "words": ["red", "green"], "deep": [[{"z": 9}], [{"z": 10}]]}
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a member                          | a                                   | [1]
          a member of a member              | b.c                                 | [2]
          a name with a space               | b.d e                               | [3]
          a quoted name with a dot          | 'f.g'                               | [4]
          a column with signs               | # Of (x)/y                          | [5]
          null is nothing                   | n                                   | []
          nothing there                     | b.q.r                               | []
          every element                     | list[].v                            | [6, 7, 8]
          a name on a list                  | list.v                              | [6, 7, 8]
          lists in lists                    | deep.z                              | [9, 10]
          an element by its place           | list[1].v                           | [7]
          no element at that place          | list[9].v                           | []
          scalars of a list                 | words[]                             | ["red", "green"]
          elements equal, whatever the case | list[k=salary].v                    | [6, 8]
          elements not equal                | list[k!=Salary].v                   | [7]
          elements that match               | list[k~^B].v                        | [7]
          elements that do not match        | list[k=Salary][w.x!~(?i)on target].v | [6]
          a quoted comparison               | list[k~'^[BX]'].v                   | [7]
          a selection on a single value     | b[c=2].d e                          | [3]
          all of a single value             | b[].c                               | [2]
          the value itself                  | .                                   | self
          """)
  void findsWhatLiesAtAPath(String description, String path, String expected) throws Exception {
    JsonNode record = new ObjectMapper().readTree(RECORD);

    var found = FieldPath.parse(path).find(new Scope(record, null));

    assertThat(found.toString())
        .as(description)
        .isEqualTo(expected.equals("self") ? "[" + record + "]" : expected);
  }

  @Test
  void aCaretLooksInTheRecordAround() throws Exception {
    JsonNode record = new ObjectMapper().readTree(RECORD);
    Scope inner = new Scope(record.get("b"), new Scope(record, null));

    assertThat(FieldPath.parse("^.a").find(inner).toString()).isEqualTo("[1]");
    assertThat(FieldPath.parse("^.^.a").find(inner)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a..b    | has an empty name
          a.      | has an empty name
          a[      | has an empty name
          a[0     | needs [], [0]
          a[k=v   | has a '[' without its ']'
          a[k>1]  | needs [], [0]
          'a.b    | has a quote without its end
          a[0]b   | has 'b' where '.' or '[' should stand
          """)
  void refusesWhatIsNoPath(String path, String problem) {
    assertThatThrownBy(() -> FieldPath.parse(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("path '" + path + "' " + problem);
  }

  @Test
  void aNumberOfManyDigitsIsNotWrittenOut() throws Exception {
    JsonNode huge =
        new ObjectMapper()
            .enable(
                com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readTree("1.5e300000");

    assertThat(String.valueOf(Scope.text(huge))).hasSizeLessThan(20);
  }
}
