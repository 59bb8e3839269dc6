package jobtide.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A column of a table.
 *
 * @param type as Spark's DDL spells it
 * @param required never null
 * @param derived not stored: readers compute it
 * @param isVolatile differs between two runs over the same data, such as a timestamp
 * @param min smallest allowed value
 * @param max largest allowed value
 * @param oneOf the only allowed values; empty for any
 */
public record Column(
    String name,
    String type,
    boolean required,
    boolean derived,
    @JsonProperty("volatile") boolean isVolatile,
    String description,
    String unit,
    Double min,
    Double max,
    @JsonProperty("one_of") List<String> oneOf) {

  public Column {
    oneOf = oneOf == null ? List.of() : List.copyOf(oneOf);
  }
}
