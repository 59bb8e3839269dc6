package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board whose box for remote is ticked for all jobs. */
class WorkModeMartTest {
  private static final List<String> TEXTS =
      List.of(
          "This is a hybrid role with two days a week in our office, and all else is up to you.",
          "This position is on-site in our office by the harbor, where the boats are mended.",
          "This role is fully remote, and hybrid for all who live near the office by the harbor.",
          "We mend the boats of the coast and have done so for longer than any of us remembers.");

  @TempDir Path folder;

  @Test
  void aTextThatSaysHybridIsBelievedBeforeABoxForRemote() {
    List<String> jobs = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      jobs.add(
          "{\"id\":\"%d\",\"title\":\"Backend Engineer %d\",\"jobUrl\":\"https://jobs.ashbyhq.com/alder/%d\",\"employmentType\":\"FullTime\",\"publishedAt\":\"2026-01-15T00:00:00Z\",\"isRemote\":true,\"descriptionPlain\":\"%s Apply with Alder by the end of the month.\"}"
              .formatted(i, i, i, TEXTS.get(i)));
    }
    Pipeline pipeline = Pipeline.of(folder.resolve("out"), "cells", "work_mode_mix");
    pipeline.ingest(
        Dumps.text(folder.resolve("alder.json"), "{\"jobs\":[" + String.join(",", jobs) + "]}"));
    pipeline.extract();
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
    assertThat(
            pipeline.marts(
                "SELECT work_mode, vacancies FROM work_mode_mix WHERE source = 'ashby'"
                    + " AND country = 'All' AND role = 'All' AND level = 'All' ORDER BY work_mode"))
        .containsExactly("hybrid|1", "onsite|1", "remote|2");
  }
}
