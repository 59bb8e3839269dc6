package jobtide.samples;

import java.util.List;
import java.util.Locale;

/** Sections as plain text or HTML, in the habits of many authors. */
final class AdText {
  private AdText() {}

  /** As a dump's description field has it: mostly plain, sometimes HTML, sometimes damaged. */
  static String described(List<Section> sections, Dice dice) {
    if (dice.chance(0.15)) {
      return html(sections, dice);
    }
    String text = plain(sections, dice);
    return dice.chance(0.03) ? damaged(text) : text;
  }

  static String plain(List<Section> sections, Dice dice) {
    int heading = dice.between(0, 3);
    String bullet = dice.pick(List.of("- ", "• ", "* ", "– "));
    String gap = dice.chance(0.8) ? "\n\n" : "\n";
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      if (section.paragraphs().isEmpty() && section.bullets().isEmpty()) {
        continue;
      }
      if (out.length() > 0) {
        out.append(gap);
      }
      if (!section.heading().isEmpty()) {
        out.append(
                switch (heading) {
                  case 0 -> section.heading() + ":";
                  case 1 -> section.heading().toUpperCase(Locale.ROOT);
                  case 2 -> "**" + section.heading() + "**";
                  default -> section.heading();
                })
            .append('\n');
      }
      out.append(String.join("\n", section.paragraphs()));
      for (String item : section.bullets()) {
        if (out.charAt(out.length() - 1) != '\n') {
          out.append('\n');
        }
        out.append(bullet).append(item);
      }
    }
    return out.toString();
  }

  static String html(List<Section> sections, Dice dice) {
    String tag = dice.pick(List.of("h3", "h2", "strong"));
    boolean nested = dice.chance(0.4);
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      if (!section.heading().isEmpty() && !empty(section)) {
        String head = "<" + tag + ">" + escaped(section.heading()) + "</" + tag + ">";
        out.append(tag.equals("strong") ? "<p>" + head + "</p>" : head);
      }
      for (String paragraph : section.paragraphs()) {
        out.append("<p>").append(escaped(paragraph)).append("</p>");
      }
      if (!section.bullets().isEmpty()) {
        out.append("<ul>");
        for (String item : section.bullets()) {
          String body = escaped(item);
          out.append("<li>").append(nested ? "<p>" + body + "</p>" : body).append("</li>");
        }
        out.append("</ul>");
      }
    }
    return out.toString();
  }

  private static boolean empty(Section section) {
    return section.paragraphs().isEmpty() && section.bullets().isEmpty();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** UTF-8 read as Windows-1252 somewhere on the way; the euro first, which the others hold. */
  static String damaged(String text) {
    return text.replace("€", "â‚¬").replace("–", "â€“").replace("•", "â€¢").replace("'", "â€™");
  }
}
