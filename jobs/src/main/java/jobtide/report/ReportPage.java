package jobtide.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The page in one file: data, charting library, styles and scripts are within it. The data are
 * gzipped and in base64, so that no name in them can be read as markup.
 */
final class ReportPage {
  /** In the order of their imports. */
  private static final List<String> SCRIPTS =
      List.of(
          "data",
          "format",
          "state",
          "theme",
          "select",
          "draw",
          "axes",
          "shapes",
          "times",
          "element",
          "table",
          "figure",
          "demand",
          "cloud",
          "pay",
          "mixes",
          "sources",
          "findings",
          "technology",
          "nearest",
          "search",
          "page");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (\\{[^}]*}) from \"\\./(\\w+)\\.js\";\n");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export ((?:async )?(?:function|const|class)) (\\w+)");

  private ReportPage() {}

  static String of(ReportData data) {
    String page = ReportResource.text("page.html");
    page = page.replace("{{style}}", ReportResource.text("style.css"));
    page = page.replace("{{library}}", ReportResource.text("echarts.min.js"));
    page = page.replace("{{script}}", script());
    page = page.replace("{{data}}", encode(data.first()));
    return page.replace("{{rest}}", encode(data.rest()));
  }

  /** The modules as one script: each a function of its own, which returns what it exports. */
  private static String script() {
    StringBuilder script = new StringBuilder();
    for (String name : SCRIPTS) {
      String module = ReportResource.text("js/" + name + ".js");
      String exported =
          EXPORT.matcher(module).results().map(e -> e.group(2)).collect(Collectors.joining(", "));
      String body =
          EXPORT
              .matcher(IMPORT.matcher(module).replaceAll("const $1 = $2_module;\n"))
              .replaceAll("$1 $2");
      script.append(
          "const %s_module = (() => {\n%sreturn { %s };\n})();\n".formatted(name, body, exported));
    }
    return script.toString();
  }

  private static String encode(byte[] data) {
    return Base64.getEncoder().encodeToString(gzip(data));
  }

  private static byte[] gzip(byte[] data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
