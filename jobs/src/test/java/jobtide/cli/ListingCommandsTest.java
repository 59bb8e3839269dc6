package jobtide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingCommandsTest {
  @TempDir private Path folder;

  @Test
  void sourcesListsEveryMapping() {
    Cli cli = Cli.run("sources");

    assertThat(cli.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cli.out().lines().map(line -> "sources/" + line.split(" ")[0] + ".yaml"))
        .containsExactlyElementsOf(Schemas.bundled().list("sources", ".yaml"));
  }

  @Test
  void sourcesTellsOfOneInFull() {
    assertThat(Cli.run("sources", "ashby").out())
        .contains("source         ashby\n", "kind           stock\n", "licence ", "attribution ");
    assertThat(Cli.run("sources", "ashbi").error())
        .startsWith("no mapping is named 'ashbi', did you mean ashby?");
  }

  @Test
  void vocabularyCountsByKind() {
    assertThat(Cli.run("vocabulary").out())
        .containsPattern("(?m)^database +\\d+$")
        .containsPattern("(?m)^total +[1-9],?\\d+$");
  }

  @Test
  void vocabularyListsAKind() {
    assertThat(Cli.run("vocabulary", "database").out().lines()).contains("PostgreSQL", "MongoDB");
  }

  @Test
  void vocabularyTellsOfATechnologyInAnySpelling() {
    assertThat(Cli.run("vocabulary", "k8s").out())
        .contains("label     Kubernetes\n", "kind ", "spellings Kubernetes");
    assertThat(Cli.run("vocabulary", "kubernetez").error())
        .startsWith("no technology is named 'kubernetez': did you mean Kubernetes");
    assertThat(Cli.run("vocabulary", "xyzzyplugh").error())
        .contains("add a row to schemas/vocabulary/technologies.csv");
  }

  @Test
  void schemasThatAreNotThereAreAnError() {
    assertThat(Cli.run("sources", "--schemas", folder + "/absent").error())
        .startsWith("schemas folder " + folder + "/absent does not exist");
    assertThat(Cli.run("vocabulary", "--schemas", folder.toString()).error())
        .startsWith(folder + "/vocabulary/")
        .endsWith(" is missing: restore it");
  }

  @Test
  void samplesWritesWhatTheSeedSays() throws IOException {
    Path into = folder.resolve("samples");
    Cli cli = Cli.run("samples", "--seed", "7", "--into", into.toString());

    assertThat(cli).isEqualTo(new Cli(0, "Samples of seed 7: " + into + "\n", ""));
    assertThat(into.resolve("README.md")).exists();
    assertThat(into.resolve("_truth")).isDirectory();
    assertThat(Cli.run("samples", "--seed", "7", "--into", into.toString())).isEqualTo(cli);
  }

  @Test
  void samplesReplaceNothingOfOthers() throws IOException {
    Path mine = Files.writeString(folder.resolve("README.md"), "# mine\n");
    Cli cli = Cli.run("samples", "--into", folder.toString());

    assertThat(cli.error())
        .startsWith("--into " + folder + " holds other files: name a new folder");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(mine).hasContent("# mine");
  }

  @Test
  void samplesIntoAFileIsAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "x");
    Cli cli = Cli.run("samples", "--into", file.toString());

    assertThat(cli.error()).contains(file + " is a file: name a folder");
    assertThat(cli.exitCode()).isEqualTo(ExitCode.USER_ERROR);
  }

  @Test
  void publishWithoutARunIsAnError() throws IOException {
    assertThat(Cli.run("publish", "--out", folder + "/none").error())
        .isEqualTo(
            folder + "/none does not exist: 'jobtide run DUMPS' makes it, or name it by --out");
    assertThat(Cli.run("publish", "--out", folder.toString()).error())
        .isEqualTo(folder + " has no aggregated run: 'jobtide aggregate' makes one");
  }
}
