package jobtide.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jobtide.publish.DuckDbPublisher;
import jobtide.publish.OutFolder;
import jobtide.publish.PostgresPublisher;
import jobtide.publish.PostgresTarget;
import jobtide.publish.Publisher;
import jobtide.report.ReportPublisher;
import picocli.CommandLine.Option;

/** Where the marts are shown beside OUT. */
final class PublishOptions {
  @Option(
      names = "--publish",
      paramLabel = "URI",
      description = {
        "Also replace the tables of a PostgreSQL schema, in one transaction:"
            + " postgresql://[USER@]HOST[:PORT]/DATABASE[?schema=NAME&reader=ROLE].",
        "The password comes from PGPASSWORD or ~/.pgpass."
      })
  private String uri;

  /** Connects once; throws a user's error before any work is done. */
  void check() {
    postgres().ifPresent(PostgresPublisher::check);
  }

  /** All places; those whose commit may fail come first. */
  List<Publisher> publishers(OutFolder out) {
    List<Publisher> places = new ArrayList<>();
    postgres().ifPresent(places::add);
    places.add(new ReportPublisher());
    places.add(new DuckDbPublisher(out));
    return places;
  }

  private Optional<PostgresPublisher> postgres() {
    return Optional.ofNullable(uri)
        .map(text -> new PostgresPublisher(PostgresTarget.parse(text, System.getenv())));
  }
}
