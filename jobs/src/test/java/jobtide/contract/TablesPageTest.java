package jobtide.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobtide.vocabulary.Schemas;
import org.junit.jupiter.api.Test;

/**
 * The pages about tables know all of them. Where {@code docs/TABLES.md} is to change, {@code ./mvnw
 * test -Dtest=TablesPageTest -Djobtide.renew-expected=true} writes it anew.
 */
class TablesPageTest {
  private static final Path PAGE = Path.of(System.getProperty("jobtide.root"), "docs/TABLES.md");

  @Test
  void methodsTellOfEveryMart() throws IOException {
    String methods = Files.readString(PAGE.resolveSibling("METHODS.md"));
    assertThat(Contracts.load(Schemas.bundled()).marts())
        .allSatisfy(mart -> assertThat(methods).contains("`" + mart.table() + "`"));
  }

  @Test
  void pageIsThatOfTheContracts() throws IOException {
    String page = TablesPage.of(Contracts.load(Schemas.bundled()));
    if (Boolean.getBoolean("jobtide.renew-expected")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/TABLES.md is not that of schemas/tables; see TablesPageTest on how to renew it")
        .isEqualTo(page);
  }
}
