package jobtide.ingest.normalize;

import com.google.re2j.Pattern;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text: paragraphs apart by a blank line, list items as lines that begin with a
 * bullet. Text that is no HTML stays as it is, but for its white space.
 */
public final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "section",
          "article",
          "header",
          "footer",
          "blockquote",
          "pre",
          "figure",
          "form",
          "main",
          "aside");
  private static final Set<String> LINES = Set.of("tr", "dt", "dd", "br", "hr", "caption");
  private static final Set<String> DROPPED =
      Set.of("script", "style", "noscript", "template", "head", "title", "svg", "iframe", "object");

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|dl|dt|dd|h[1-6]|hr|table|thead|tbody|tr"
              + "|td|th|pre|code|blockquote|font|section|article|header|footer|html|body|img|script"
              + "|style|small|sup|sub|center|title|head|main|figure|svg|iframe)(?:\\s+[a-z_:@][^<>]*)?\\s*/?>");
  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "(?i)&(?:amp;)?lt;/?(?:p|br|div|span|ul|ol|li|h[1-6]|strong|em|b|table)(?:\\s|/|&(?:amp;)?gt;)");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");
  private static final int MOST_DECODINGS = 2;

  private HtmlText() {}

  /** The text of that HTML, "" for null. */
  public static String of(String html) {
    return of(html, false);
  }

  /** The same, its own line breaks kept: of forums that take them out of what authors write. */
  public static String inLines(String html) {
    return of(html, true);
  }

  private static String of(String html, boolean inLines) {
    if (html == null || html.isEmpty()) {
      return "";
    }
    String source = html;
    for (int i = 0; i < MOST_DECODINGS && isEscapedHtml(source); i++) {
      source = Parser.unescapeEntities(source, false);
    }
    if (hasTag(source)) {
      TextWriter writer = new TextWriter(inLines);
      Jsoup.parseBodyFragment(source).body().traverse(writer);
      return writer.text();
    }
    return PlainText.tidied(
        source.indexOf('&') >= 0 && ENTITY.matcher(source).find()
            ? Parser.unescapeEntities(source, false)
            : source);
  }

  /** Whether all its tags are written as entities. */
  private static boolean isEscapedHtml(String text) {
    return (text.contains("&lt;") || text.contains("&amp;lt;"))
        && ESCAPED_TAG.matcher(text).find()
        && !hasTag(text);
  }

  private static boolean hasTag(String text) {
    for (int start = text.indexOf('<'); start >= 0; start = text.indexOf('<', start + 1)) {
      int end = text.indexOf('>', start);
      if (end < 0) {
        return false;
      }
      int next = text.indexOf('<', start + 1);
      boolean whole = next < 0 || next > end;
      if (whole && TAG.matches(text.substring(start, end + 1))) {
        return true;
      }
    }
    return false;
  }

  private static final class TextWriter implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private final boolean inLines;
    private int listDepth;
    private int dropped;
    private int preformatted;

    TextWriter(boolean inLines) {
      this.inLines = inLines;
    }

    String text() {
      return PlainText.tidied(out.toString());
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (dropped == 0) {
          append(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        open(element.normalName());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element.normalName());
      }
    }

    private void open(String tag) {
      if (DROPPED.contains(tag)) {
        dropped++;
      } else if (tag.equals("ul") || tag.equals("ol")) {
        endLines(listDepth == 0 ? 2 : 1);
        listDepth++;
      } else if (tag.equals("li")) {
        endLines(1);
        out.append("  ".repeat(Math.max(0, listDepth - 1))).append("\u2022 ");
      } else if (tag.equals("br")) {
        trimSpaces();
        out.append('\n');
      } else if (BLOCKS.contains(tag)) {
        endBlock();
      } else if (LINES.contains(tag)) {
        endLines(1);
      } else if (tag.equals("td") || tag.equals("th")) {
        space();
      }
      if (tag.equals("pre")) {
        preformatted++;
      }
    }

    private void close(String tag) {
      if (DROPPED.contains(tag)) {
        dropped--;
      } else if (tag.equals("ul") || tag.equals("ol")) {
        listDepth--;
        endLines(listDepth == 0 ? 2 : 1);
      } else if (tag.equals("li") || tag.equals("tr") || tag.equals("dt") || tag.equals("dd")) {
        endLines(1);
      } else if (BLOCKS.contains(tag)) {
        endBlock();
      }
      if (tag.equals("pre")) {
        preformatted--;
      }
    }

    /** A paragraph in a list item takes no blank line. */
    private void endBlock() {
      endLines(listDepth > 0 ? 1 : 2);
    }

    private void append(String text) {
      if (preformatted > 0) {
        out.append(text);
        return;
      }
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (inLines && c == '\n') {
          endLines(1);
        } else if (Character.isWhitespace(c) || c == '\u00a0') {
          space();
        } else {
          out.append(c);
        }
      }
    }

    private void space() {
      if (out.length() > 0 && !Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
    }

    private void trimSpaces() {
      int end = out.length();
      while (end > 0 && out.charAt(end - 1) == ' ') {
        end--;
      }
      out.setLength(end);
    }

    /** Ends the line with that many line breaks, those that are there counted. */
    private void endLines(int breaks) {
      if (out.length() >= 2 && out.charAt(out.length() - 2) == '\u2022') {
        return;
      }
      trimSpaces();
      if (out.length() == 0) {
        return;
      }
      int at = out.length();
      int there = 0;
      while (at > 0 && out.charAt(at - 1) == '\n') {
        at--;
        there++;
      }
      out.append("\n".repeat(Math.max(0, breaks - there)));
    }
  }
}
