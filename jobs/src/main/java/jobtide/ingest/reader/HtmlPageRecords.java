package jobtide.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** JobPosting nodes in the JSON-LD scripts of an HTML page: a broken script harms no other. */
final class HtmlPageRecords implements RecordSource {
  private static final List<List<String>> WRAPPERS =
      List.of(
          List.of("<!--", "-->"),
          List.of("//<![CDATA[", "//]]>"),
          List.of("/*<![CDATA[*/", "/*]]>*/"),
          List.of("<![CDATA[", "]]>"));

  private final Reader reader;
  private final Limits limits;
  private final JsonFactory factory;
  private Iterator<DumpRecord> records;

  HtmlPageRecords(Reader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
    // Pages are written by templates that put a description's line breaks into strings as they are.
    this.factory =
        JsonTree.factory(limits)
            .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS.mappedFeature(), true);
  }

  @Override
  public DumpRecord next() throws IOException {
    if (records == null) {
      records = postings(page()).iterator();
    }
    return records.hasNext() ? records.next() : null;
  }

  private String page() throws IOException {
    StringBuilder page = new StringBuilder();
    char[] buffer = new char[1 << 13];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      page.append(buffer, 0, n);
      if (page.length() > limits.pageBytes()) {
        throw new UnusableDumpException(
            "is an HTML page of more than %,d characters: split it, or give the postings as JSON"
                .formatted(limits.pageBytes()));
      }
    }
    return page.toString();
  }

  private List<DumpRecord> postings(String page) throws IOException {
    List<DumpRecord> found = new ArrayList<>();
    for (Element script : Jsoup.parse(page).select("script[type^=application/ld+json]")) {
      script(unwrapped(script.data()), found);
    }
    if (found.isEmpty()) {
      throw new UnusableDumpException(
          "is HTML without schema.org JobPosting: save the posting's own page, or give the"
              + " postings as CSV or JSON");
    }
    return found;
  }

  private void script(String json, List<DumpRecord> found) throws IOException {
    long position = found.size() + 1L;
    try (JsonParser parser = factory.createParser(json)) {
      if (parser.nextToken() == null) {
        return;
      }
      for (JsonNode posting : JobPostingNodes.in(new JsonTree(limits.recordChars()).read(parser))) {
        found.add(new DumpRecord.Read(position++, posting, posting::toString));
      }
    } catch (JsonProcessingException e) {
      String message = "is a script of broken JSON-LD: " + JsonMessage.of(e);
      found.add(new DumpRecord.Broken(position, "bad_json", message, json));
    } catch (JsonTree.TooLongException e) {
      found.add(new DumpRecord.Broken(position, "record_too_long", e.getMessage(), json));
    }
  }

  /** Scripts are at times wrapped in comments, for browsers of another century. */
  private static String unwrapped(String script) {
    String json = script.strip();
    for (List<String> wrapper : WRAPPERS) {
      if (json.startsWith(wrapper.get(0))) {
        json = json.substring(wrapper.get(0).length());
        json = json.endsWith(wrapper.get(1)) ? without(json, wrapper.get(1)) : json;
      }
    }
    return json;
  }

  private static String without(String text, String end) {
    return text.substring(0, text.length() - end.length());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
