package jobtide.ingest.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jobtide.ingest.normalize.Headline;

/** One change of a text on its way from the record to the posting; no text means none is left. */
sealed interface TextStep {

  List<String> apply(String text, Reading reading);

  /** HTML as plain text. */
  record Html(Written written) implements TextStep {
    /** How the board writes its HTML. */
    enum Written {
      YES,
      /** Only where tags are seen: plain text read as HTML would lose its lines. */
      MAYBE,
      /** The tags are turned to entities. */
      ESCAPED,
      /** The text between the tags has line breaks that mean something. */
      LINES
    }

    private static final Pattern TAG =
        Pattern.compile(
            "(?i)</?(p|br|div|li|ul|ol|b|i|u|strong|em|h[1-6]|span|table|tr|td|a)(\\s[^<>]*)?/?>");

    @Override
    public List<String> apply(String text, Reading reading) {
      if (written == Written.MAYBE && !TAG.matcher(text).find()) {
        return List.of(text);
      }
      if (written == Written.LINES) {
        return Stream.ofNullable(reading.plainInLines(text)).toList();
      }
      String html = written == Written.ESCAPED ? unescaped(text) : text;
      return Stream.ofNullable(reading.plain(html)).toList();
    }

    private static String unescaped(String text) {
      // Ampersands last, or what was escaped twice would be unescaped twice.
      return text.replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&amp;", "&");
    }
  }

  /** What a URL writes as %20, as it reads. */
  record PercentDecoded() implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      try {
        // The decoder is one for forms, where a plus is a space; in paths it is a plus.
        return List.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return List.of(text);
      }
    }
  }

  /** A part of the first line. */
  record HeadlinePart(Part part) implements TextStep {
    enum Part {
      COMPANY,
      TITLE,
      PLACES,
      WORK_MODES
    }

    @Override
    public List<String> apply(String text, Reading reading) {
      Headline headline = reading.headline(text);
      return switch (part) {
        case COMPANY -> Stream.ofNullable(headline.company()).toList();
        case TITLE -> Stream.ofNullable(headline.title()).toList();
        case PLACES -> headline.places();
        case WORK_MODES -> headline.workModes();
      };
    }
  }

  /** The company whose site the text links to. */
  record LinkedCompany() implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      return Stream.ofNullable(reading.linkedCompany(text)).toList();
    }
  }

  /** The pieces between the matches of a pattern. */
  record Split(Pattern pattern) implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      return List.of(pattern.split(text));
    }
  }

  /** What a pattern's first group matches; nothing where the pattern does not match. */
  record Capture(Pattern pattern) implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      Matcher matcher = pattern.matcher(text);
      return matcher.find() ? Stream.ofNullable(matcher.group(1)).toList() : List.of();
    }
  }

  /** What a table says for a text, whatever its case; nothing for what is not in it. */
  record Translated(Map<String, String> table) implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      return Stream.ofNullable(table.get(text.toLowerCase(Locale.ROOT))).toList();
    }
  }

  /** The text below a heading of its own, so that what the field was called is not lost. */
  record Headed(String heading) implements TextStep {
    @Override
    public List<String> apply(String text, Reading reading) {
      return List.of(heading + "\n" + text);
    }
  }
}
