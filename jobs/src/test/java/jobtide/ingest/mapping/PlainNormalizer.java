package jobtide.ingest.mapping;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobtide.ingest.normalize.Headline;
import jobtide.model.Place;

/** The simplest thing that can stand for the real cleaning of texts. */
final class PlainNormalizer implements Normalizer {
  private static final long serialVersionUID = 1L;
  private static final Pattern MAIL = Pattern.compile("[\\w.]+@[\\w.]+\\w");

  @Override
  public String hash() {
    return "plain";
  }

  @Override
  public String html(String html) {
    return html.replaceAll("(?i)\\s*(</?(p|br|div|ul|li|h\\d)>\\s*)+", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&amp;", "&")
        .replace("&#x2F;", "/")
        .strip();
  }

  @Override
  public String htmlInLines(String html) {
    return html(html);
  }

  @Override
  public String repaired(String text) {
    return text.replace("â€™", "’");
  }

  @Override
  public String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    var matcher = MAIL.matcher(text);
    while (matcher.find()) {
      masked.replace(matcher.start(), matcher.end(), "*".repeat(matcher.end() - matcher.start()));
    }
    return masked.toString();
  }

  @Override
  public String company(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[,.]? (inc|gmbh|ltd)\\.?$", "");
  }

  @Override
  public String linkedCompany(String text) {
    int www = text.indexOf("www.");
    return www < 0 ? null : text.substring(www + 4).split("\\.")[0];
  }

  @Override
  public List<Place> places(String raw) {
    return List.of(Place.unresolved(raw));
  }

  @Override
  public Headline headline(String text) {
    List<String> parts = List.of(text.split("\n", 2)[0].split("\\s*\\|\\s*"));
    List<String> modes = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (String part : parts) {
      (part.equalsIgnoreCase("remote") ? modes : rest)
          .add(part.toLowerCase(Locale.ROOT).equals("remote") ? "remote" : part);
    }
    return new Headline(
        rest.size() > 1 ? rest.get(0) : null,
        rest.size() > 1 ? rest.get(1) : null,
        rest.size() > 2 ? List.of(rest.get(2)) : List.of(),
        modes);
  }
}
