package jobtide.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import jobtide.contract.TableContract;
import jobtide.publish.Publisher;
import jobtide.publish.RunFolder;

/**
 * {@code report/index.html} in the run's folder. It needs no commit of its own: readers see it when
 * the link to the run changes.
 */
public final class ReportPublisher implements Publisher {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public Prepared prepare(RunFolder run, Collection<TableContract> marts) {
    Path page = run.report();
    try {
      Files.createDirectories(page.getParent());
      Files.writeString(page, ReportPage.of(ReportData.of(run, marts)));
    } catch (IOException e) {
      throw new UncheckedIOException(page.toString(), e);
    }
    return () -> {};
  }
}
