package jobtide.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Monthly threads as {@code {"comments": [...]}}, with what people deleted and moderators killed.
 */
final class HackerNewsBoard implements Board {
  private static final LocalDateTime FAR_FUTURE = LocalDateTime.of(2096, 1, 1, 0, 0);

  private final Wording wording;

  HackerNewsBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    for (int i = 0; i < Market.MONTHS; i++) {
      YearMonth month = Market.FIRST.plusMonths(i);
      List<Listing> own =
          listings.stream().filter(each -> YearMonth.from(each.posted()).equals(month)).toList();
      thread(folder, "hackernews/" + month + ".json", i, own, truth);
    }
  }

  private void thread(Path folder, String dump, int month, List<Listing> own, Truth truth) {
    long parent = Long.parseLong(own.get(0).id()) - 3_001;
    List<String> lines = new ArrayList<>();
    for (Listing listing : own) {
      long id = Long.parseLong(listing.id());
      ObjectNode comment = comment(id, parent, listing.posted());
      lines.add(Dumps.json(comment.put("text", wording.hackerNews(listing))));
      // Between the postings, at places that differ from month to month.
      int place = own.indexOf(listing);
      ObjectNode broken = comment(id + 17, parent, listing.posted().plusSeconds(90));
      String reason = null;
      if (place == 4 + month % 3 || place == 19) {
        reason = "deleted";
        broken.put("deleted", true);
      } else if (place == 9) {
        reason = "dead";
        broken.put("dead", true).put("text", wording.spam(listing));
      } else if (place == 13 && month % 4 == 0) {
        reason = "no_text";
        broken.put("text", "");
      } else if (place == 15 && month == 12) {
        reason = "bad_date";
        broken = comment(id + 17, parent, FAR_FUTURE);
        broken.put("text", wording.hackerNews(listing));
      }
      if (reason != null) {
        lines.add(Dumps.json(broken));
        truth.reject(dump, lines.size(), reason);
      }
    }
    Dumps.text(folder.resolve(dump), "{\"comments\": [\n" + String.join(",\n", lines) + "\n]}\n");
  }

  private static ObjectNode comment(long id, long parent, LocalDateTime time) {
    return Dumps.object()
        .put("id", id)
        .put("parent", parent)
        .put("time", Dumps.epochSeconds(time))
        .put("type", "comment");
  }
}
