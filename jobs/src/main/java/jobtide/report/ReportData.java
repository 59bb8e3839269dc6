package jobtide.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jobtide.contract.Column;
import jobtide.contract.SqlText;
import jobtide.contract.TableContract;
import jobtide.publish.RunFolder;

/**
 * What the page draws, as JSON in UTF-8: {@code tables} with their columns (see {@link
 * ColumnCode}), {@code omitted} cells by mart, {@code same}: the source that stands for {@code All}
 * in a mart, and {@code marts} with the contracts' descriptions.
 *
 * @param first all but the rest, without which nothing can be shown
 * @param rest the other {@code tables}
 */
record ReportData(byte[] first, byte[] rest) {
  /** The tables of the page's text, its filters and its first figure. */
  private static final Set<String> FIRST =
      Set.of(
          "runs",
          "source_coverage",
          "break_notes",
          "quality",
          "cells",
          "technologies",
          "technology_demand");

  /** The data set of a run. */
  static ReportData of(RunFolder run, Collection<TableContract> marts) {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        JsonGenerator json = new JsonFactory().createGenerator(first);
        JsonGenerator others = new JsonFactory().createGenerator(rest)) {
      for (TableContract mart : marts) {
        if (Files.exists(run.mart(mart.table()))) {
          statement.execute(
              "CREATE VIEW %s AS FROM read_parquet(%s)"
                  .formatted(mart.table(), SqlText.literal(run.mart(mart.table()).toString())));
        }
      }
      json.writeStartObject();
      json.writeFieldName("marts");
      describe(json, marts);
      List<SubjectMart> subjects =
          SubjectMart.ALL.stream().filter(m -> Files.exists(run.mart(m.table()))).toList();
      Map<String, String> same = new TreeMap<>();
      ByteArrayOutputStream omitted = new ByteArrayOutputStream();
      try (JsonGenerator omittedJson = new JsonFactory().createGenerator(omitted)) {
        omittedJson.writeStartObject();
        json.writeObjectFieldStart("tables");
        others.writeStartObject();
        others.writeObjectFieldStart("tables");
        for (ReportTable table : ReportTable.all()) {
          if (Files.exists(run.mart(table.name()))) {
            write(
                FIRST.contains(table.name()) ? json : others, table.name(), statement, table.sql());
          }
        }
        for (SubjectMart mart : subjects) {
          String source = source(statement, mart.sameSql());
          if (source != null) {
            same.put(mart.table(), source);
          }
          for (String sql : mart.choiceSql(source)) {
            statement.execute(sql);
          }
          JsonGenerator part = FIRST.contains(mart.table()) ? json : others;
          write(part, mart.table(), statement, mart.rowsSql());
          write(omittedJson, mart.table(), statement, mart.omittedSql());
        }
        json.writeEndObject();
        others.writeEndObject();
        others.writeEndObject();
        omittedJson.writeEndObject();
      }
      json.writeFieldName("omitted");
      json.writeRawValue(omitted.toString(StandardCharsets.UTF_8));
      json.writeObjectFieldStart("same");
      for (Map.Entry<String, String> entry : same.entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (SQLException e) {
      throw new IllegalStateException("marts of " + run.path(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(run.path().toString(), e);
    }
    return new ReportData(first.toByteArray(), rest.toByteArray());
  }

  private static void describe(JsonGenerator json, Collection<TableContract> marts)
      throws IOException {
    json.writeStartObject();
    for (TableContract mart : marts) {
      json.writeObjectFieldStart(mart.table());
      json.writeStringField("description", mart.description());
      json.writeStringField("grain", mart.grain());
      json.writeObjectFieldStart("columns");
      for (Column column : mart.storedColumns()) {
        json.writeStringField(column.name(), column.description());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Statement statement, String sql)
      throws SQLException, IOException {
    json.writeFieldName(name);
    try (ResultSet rows = statement.executeQuery(sql)) {
      ColumnCode[] columns = ColumnCode.of(rows.getMetaData());
      while (rows.next()) {
        for (int i = 0; i < columns.length; i++) {
          columns[i].add(rows, i + 1);
        }
      }
      json.writeStartObject();
      for (ColumnCode column : columns) {
        column.write(json);
      }
      json.writeEndObject();
    }
  }

  private static String source(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
