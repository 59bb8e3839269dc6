package jobtide.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import jobtide.contract.TableContract;
import jobtide.publish.FileBeside;
import jobtide.publish.Publisher;
import jobtide.publish.RunFolder;

/**
 * {@code report/index.html} in the run's folder. It must be committed before the link to the run
 * changes.
 */
public final class ReportPublisher implements Publisher {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public Prepared prepare(RunFolder run, Collection<TableContract> marts) {
    Path page = run.report();
    FileBeside file = new FileBeside(page);
    try {
      Files.createDirectories(page.getParent());
      Files.writeString(file.path(), ReportPage.of(ReportData.of(run, marts)));
    } catch (IOException e) {
      throw new UncheckedIOException(page.toString(), e);
    }
    return file;
  }
}
