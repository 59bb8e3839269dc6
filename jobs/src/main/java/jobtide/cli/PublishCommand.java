package jobtide.cli;

import java.util.concurrent.Callable;
import jobtide.contract.Contracts;
import jobtide.job.Publish;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import jobtide.publish.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "Shows the newest aggregated run to readers, at one stroke.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide publish --out market",
      "  jobtide publish --out market --publish 'postgresql://loader@localhost/bi?schema=market'"
    })
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private OutOption out;
  @Mixin private SchemasOption schemas;
  @Mixin private PublishOptions publish;
  @Mixin private ReportOptions report;

  @Override
  public Integer call() {
    OutFolder folder = out.existing();
    publish.check();
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
          .run(run, publish.publishers(folder), null);
      return ExitCode.DONE;
    }
  }
}
