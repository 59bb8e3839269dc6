package jobtide.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jobtide.model.UserError;
import jobtide.publish.RunFolder;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  private static final Path TOWN = Dumps.market("town-2026-02-28.jsonl");

  @TempDir Path folder;

  @Test
  void runIsPublishedUnlessACheckFails() throws IOException {
    Path out = folder.resolve("out");
    Pipeline good = new Pipeline(out);
    assertThat(good.run(TOWN).failedChecks()).isEmpty();
    assertThat(good.out().current()).contains(good.runFolder());
    assertThat(out.resolve("run.json")).content().contains(good.runFolder().id());

    Pipeline failing = new Pipeline(out, schemasThatAskTooMuch());
    Run.Result result = failing.run(TOWN);

    assertThat(result.failedChecks())
        .hasToString("[cells.many_vacancies fails for 1 rows: There are more than eight.]");
    assertThat(failing.runFolder().isAggregated()).isFalse();
    assertThat(failing.runFolder().duckDb()).doesNotExist();
    assertThat(failing.out().current()).as("readers see the run before").contains(good.runFolder());
    assertThat(failing.out().newest()).map(RunFolder::id).contains(good.runFolder().id());
  }

  @Test
  void runWithoutAUsableDumpPublishesNothing() {
    Pipeline pipeline = new Pipeline(folder.resolve("out"));
    Run.Result result = pipeline.run(Dumps.text(folder.resolve("void.jsonl"), ""));
    assertThat(result.summary().dumps()).noneMatch(DumpAccount::isUsable);
    assertThat(pipeline.out().current()).isEmpty();
  }

  @Test
  void aggregateAsksForTheStagesBefore() {
    Pipeline pipeline = new Pipeline(folder.resolve("out"));
    pipeline.ingest(TOWN);
    assertThatAggregateAsksFor("jobtide extract", pipeline);
    pipeline.extract();
    assertThatAggregateAsksFor("jobtide link", pipeline);
    pipeline.link();
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();

    pipeline.extract(new Edition("test", "another vocabulary", "code"));
    assertThatAggregateAsksFor("jobtide extract", pipeline);
    pipeline.extract(new Edition("test", "vocabulary of the tests", "code"));
    assertThat(pipeline.aggregate(null).failedChecks()).isEmpty();
  }

  private static void assertThatAggregateAsksFor(String command, Pipeline pipeline) {
    assertThatThrownBy(() -> pipeline.aggregate(null))
        .isInstanceOf(UserError.class)
        .hasMessageEndingWith("'" + command + "' first");
  }

  private Schemas schemasThatAskTooMuch() throws IOException {
    Path root = Path.of(System.getProperty("jobtide.root"), "schemas");
    Path copy = folder.resolve("schemas");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(root.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path cells = copy.resolve("tables/cells.yaml");
    String check =
        "checks:\n  - {name: many_vacancies, predicate: \"source <> 'All' or month <> '2026-01-01'"
            + " or country <> 'All' or role <> 'All' or level <> 'All' or vacancies > 8\","
            + " description: \"There are more than eight.\"}\n";
    Files.writeString(cells, Files.readString(cells).replace("checks:\n", check));
    return Schemas.in(copy);
  }
}
