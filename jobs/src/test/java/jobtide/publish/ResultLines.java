package jobtide.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Answers of a database as text. */
public final class ResultLines {
  private ResultLines() {}

  /** A line a row: cells separated by {@code |}. */
  public static List<String> of(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      StringJoiner line = new StringJoiner("|");
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        line.add(rows.getString(i));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
