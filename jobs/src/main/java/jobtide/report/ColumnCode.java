package jobtide.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column as compact JSON; null stays null.
 *
 * <ul>
 *   <li>text: {@code {"d": [distinct values], "v": [index]}}
 *   <li>the first day of a month: {@code {"m": 1, "v": [12 * year + month - 1]}}
 *   <li>a fraction, or an amount of money with a smaller s: {@code {"s": 10000, "v": [value times
 *       s, rounded]}}
 *   <li>whole numbers and truth values (0 or 1): {@code {"v": [value]}}
 * </ul>
 */
final class ColumnCode {
  /** Shares to a hundredth of a percentage point. */
  private static final int FRACTION = 10_000;

  /** Amounts to the cent. */
  private static final int MONEY = 100;

  private enum Kind {
    TEXT,
    MONTH,
    FRACTION,
    MONEY,
    WHOLE
  }

  private final String name;
  private final Kind kind;
  private final Map<String, Integer> dictionary = new LinkedHashMap<>();
  private final List<Long> values = new ArrayList<>();

  ColumnCode(String name, String sqlType) {
    this.name = name;
    this.kind =
        switch (sqlType) {
          case "VARCHAR" -> Kind.TEXT;
          case "DATE" -> Kind.MONTH;
          case "DOUBLE" -> Kind.FRACTION;
          case "DECIMAL(12,2)" -> Kind.MONEY;
          case "INTEGER", "BIGINT", "BOOLEAN" -> Kind.WHOLE;
          default -> throw new IllegalArgumentException(name + " has type " + sqlType);
        };
  }

  static ColumnCode[] of(ResultSetMetaData columns) throws SQLException {
    ColumnCode[] codes = new ColumnCode[columns.getColumnCount()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = new ColumnCode(columns.getColumnName(i + 1), columns.getColumnTypeName(i + 1));
    }
    return codes;
  }

  void add(ResultSet row, int index) throws SQLException {
    Object value = row.getObject(index);
    values.add(value == null ? null : code(value));
  }

  private Long code(Object value) {
    return switch (kind) {
      case TEXT -> (long) dictionary.computeIfAbsent((String) value, v -> dictionary.size());
      case MONTH -> month(value instanceof Date date ? date.toLocalDate() : (LocalDate) value);
      case FRACTION -> Math.round((Double) value * FRACTION);
      case MONEY -> ((BigDecimal) value).movePointRight(2).longValueExact();
      case WHOLE -> value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
    };
  }

  private static long month(LocalDate day) {
    return 12L * day.getYear() + day.getMonthValue() - 1;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    switch (kind) {
      case TEXT -> {
        json.writeArrayFieldStart("d");
        for (String text : dictionary.keySet()) {
          json.writeString(text);
        }
        json.writeEndArray();
      }
      case MONTH -> json.writeNumberField("m", 1);
      case MONEY -> json.writeNumberField("s", MONEY);
      case FRACTION -> json.writeNumberField("s", FRACTION);
      case WHOLE -> {}
    }
    json.writeArrayFieldStart("v");
    for (Long value : values) {
      if (value == null) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
