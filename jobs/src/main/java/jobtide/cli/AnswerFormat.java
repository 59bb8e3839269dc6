package jobtide.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import jobtide.job.Query;
import jobtide.model.UserError;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The forms of an answer. */
enum AnswerFormat {
  /** Aligned columns; long cells are cut and only the first rows shown. */
  TABLE {
    @Override
    void print(Query.Answer answer, PrintWriter out) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(answer.columns());
      Iterator<List<String>> found = answer.rows();
      while (found.hasNext() && rows.size() <= TABLE_ROWS) {
        rows.add(found.next().stream().map(AnswerFormat::shown).toList());
      }
      int[] widths = new int[answer.columns().size()];
      for (List<String> row : rows) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      for (List<String> row : rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
        }
        out.println(line.toString().stripTrailing());
      }
      if (found.hasNext()) {
        out.println("… more than " + TABLE_ROWS + " rows; --format csv prints all");
      }
    }
  },
  /** With a header; no value is an empty cell. */
  CSV {
    @Override
    void print(Query.Answer answer, PrintWriter out) {
      try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
        csv.printRecord(answer.columns());
        while (answer.rows().hasNext()) {
          csv.printRecord(answer.rows().next());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  /** One object a line; what JSON has no word for, such as a date, is text. */
  JSON {
    @Override
    void print(Query.Answer answer, PrintWriter out) {
      requireDifferent(answer.columns());
      ObjectMapper mapper = new ObjectMapper();
      while (answer.rows().hasNext()) {
        List<String> row = answer.rows().next();
        ObjectNode object = mapper.createObjectNode();
        for (int i = 0; i < row.size(); i++) {
          String cell = row.get(i);
          boolean bare = cell != null && answer.json().get(i) && !NO_NUMBERS.contains(cell);
          String column = answer.columns().get(i);
          if (bare) {
            object.putRawValue(column, new RawValue(cell));
          } else {
            object.put(column, cell);
          }
        }
        out.println(object);
      }
    }
  };

  /** What a column of numbers may hold and JSON may not. */
  private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity");

  private static final int TABLE_ROWS = 200;
  private static final int CELL_WIDTH = 60;

  abstract void print(Query.Answer answer, PrintWriter out);

  /** An object has one value of a name. */
  private static void requireDifferent(List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        throw new UserError(
            "two columns are named '%s', and JSON holds one: name one with AS, or use --format csv"
                .formatted(column));
      }
    }
  }

  private static String shown(String cell) {
    if (cell == null) {
      return "";
    }
    String line = cell.replaceAll("\\s+", " ");
    return line.length() <= CELL_WIDTH ? line : line.substring(0, CELL_WIDTH - 1) + "…";
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
