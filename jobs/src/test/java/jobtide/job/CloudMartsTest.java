package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jobtide.stats.ClusteredShare;
import jobtide.stats.Interval;
import jobtide.stats.RatioInterval;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which platforms are asked for together, in one month of one source: 8 employers ask four times
 * for AWS and Azure; 8 once for AWS, with Google Cloud nice to have; 6 once for AWS; 10 for none; 3
 * for AWS and Azure in one posting for two roles.
 */
class CloudMartsTest {
  private static final String ALL =
      " source = 'generic' AND country = 'All' AND role = 'All' AND level = 'All' ";

  @TempDir static Path folder;
  private static Pipeline pipeline;
  private static final List<String> LINES = new ArrayList<>();

  @BeforeAll
  static void aggregate() throws IOException {
    for (int employer = 0; employer < 8; employer++) {
      for (String place : List.of("Berlin", "Munich", "Hamburg", "Cologne")) {
        post("Both" + employer, "Backend Engineer", place, "- AWS\\n- Microsoft Azure");
      }
      post(
          "Wish" + employer,
          "Backend Engineer",
          "Berlin",
          "- AWS\\n\\nNice to have:\\n- Google Cloud");
    }
    for (int employer = 0; employer < 6; employer++) {
      post("One" + employer, "Backend Engineer", "Berlin", "- Amazon S3\\n- AWS");
    }
    for (int employer = 0; employer < 10; employer++) {
      post("None" + employer, "Frontend Engineer", "Berlin", "- React");
    }
    for (int employer = 0; employer < 3; employer++) {
      post("Many" + employer, "Multiple Positions", "Berlin", "- AWS\\n- Microsoft Azure");
    }
    Path dump = folder.resolve("clouds-2026-01-31.jsonl");
    Files.write(dump, LINES);
    pipeline = Pipeline.of(folder.resolve("out"), "cells", "cloud_pairs", "multi_cloud");
    pipeline.ingest(dump);
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  @Test
  void severalPlatformsAreAShareOfAnyAndOfAll() {
    assertThat(
            asked(
                """
                SELECT requirement, vacancies, employers, cloud_vacancies, total,
                  multiple_vacancies, share, total_share
                FROM multi_cloud WHERE
                """
                    + ALL))
        .containsExactly(
            "All|40|16|46|56|3|%s|%s".formatted(40 / 46.0, 40 / 56.0),
            "preferred|0|0|8|56|3|0.0|0.0",
            "required|32|8|46|56|3|%s|%s".formatted(32 / 46.0, 32 / 56.0));
    assertThat(asked("SELECT DISTINCT role FROM multi_cloud")).containsExactly("All", "backend");
  }

  @Test
  void pairsOfPlatformsHaveShareAndLiftWithIntervals() {
    Interval azure = fourOfFourAt(8, 32);
    Interval both = fourOfFourAt(8, 22);
    Interval lift = RatioInterval.of(32 / 46.0, both, 32 / 56.0, azure);
    assertThat(
            asked(
                """
                SELECT provider, with_provider, vacancies, provider_vacancies, with_vacancies, total,
                  share, share_low, share_high, lift, lift_low, lift_high
                FROM cloud_pairs WHERE source = 'generic' AND role = 'All' AND period = '2026'
                  AND provider = 'AWS'
                """))
        .containsExactly(
            "AWS|Microsoft Azure|32|46|32|56|%s|%s|%s|%s|%s|%s"
                .formatted(
                    32 / 46.0,
                    both.low(),
                    both.high(),
                    (32 / 46.0) / (32 / 56.0),
                    lift.low(),
                    lift.high()));
    assertThat(asked("SELECT DISTINCT provider, with_provider FROM cloud_pairs"))
        .as("eight vacancies are too few for a pair")
        .containsExactly("AWS|Microsoft Azure", "Microsoft Azure|AWS");
  }

  /** Of so many employers the first ask in all of their four vacancies, the others have one. */
  private static Interval fourOfFourAt(int first, int employers) {
    double[] all = new double[employers];
    double[] asks = new double[employers];
    Arrays.fill(all, 1);
    Arrays.fill(all, 0, first, 4);
    Arrays.fill(asks, 0, first, 4);
    return ClusteredShare.of(asks, all).interval();
  }

  /** An advertisement of which no other shares the text, so that each is a vacancy. */
  private static void post(String company, String title, String place, String asks) {
    LINES.add(
        """
        {"id":"%d","title":"%s","company":"%s","location":"%s, Germany","posted_at":"2026-01-15",\
        "description":"Requirements:\\n%s\\n\\nAbout us\\nAt %s in %s we keep the boats of the \
        coast afloat, and have done so for longer than any of us can remember."}\
        """
            .formatted(LINES.size(), title, company, place, asks, company, place));
  }

  private static List<String> asked(String sql) {
    return pipeline.marts(sql + " ORDER BY ALL");
  }
}
