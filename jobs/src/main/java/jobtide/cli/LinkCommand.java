package jobtide.cli;

import java.util.concurrent.Callable;
import jobtide.job.Link;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "link",
    description = "Finds copies and re-posts: points each posting to its vacancy.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  jobtide link --out market")
final class LinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StageOptions stage;

  @Override
  public Integer call() {
    try (StageSession session = stage.openExisting(spec)) {
      new Link(session.context(), Rules.edition(session.context().schemas())).run();
      return ExitCode.DONE;
    }
  }
}
