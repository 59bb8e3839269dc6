package jobtide.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jobtide.contract.Contracts;
import jobtide.job.Publish;
import jobtide.model.UserError;
import jobtide.publish.DuckDbPublisher;
import jobtide.publish.OutFolder;
import jobtide.publish.RunFolder;
import jobtide.report.ReportPublisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "Shows the newest aggregated run to readers, at one stroke.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobtide publish --out market")
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;
  @Mixin private SchemasOption schemas;
  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    OutFolder folder = out.existing();
    try (OutFolder.Lock lock = folder.lock()) {
      RunFolder run =
          folder
              .newest()
              .orElseThrow(
                  () ->
                      new UserError(
                          folder.root() + " has no aggregated run: 'jobtide aggregate' makes one"));
      new Publish(
              folder,
              Contracts.load(schemas.schemas()).marts(),
              report.progress(spec.commandLine().getErr()))
          .run(run, List.of(new ReportPublisher(), new DuckDbPublisher(folder)), null);
      return ExitCode.DONE;
    }
  }
}
