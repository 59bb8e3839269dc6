package jobtide.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import jobtide.publish.OutFolder;
import jobtide.publish.Publisher;
import jobtide.publish.RunFolder;

/** Stage publish: shows a complete run to readers, in all places or in none. Knows no Spark. */
public final class Publish {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final OutFolder out;
  private final Collection<TableContract> marts;
  private final Progress progress;

  public Publish(OutFolder out, Collection<TableContract> marts, Progress progress) {
    this.out = out;
    this.marts = marts;
    this.progress = progress;
  }

  /**
   * Publishes the run to each place; they are committed in the order given, so that the first is
   * the one whose commit may fail.
   *
   * @param summary becomes run.json; null keeps the one that is there
   */
  public void run(RunFolder run, List<Publisher> publishers, JsonNode summary) {
    progress.begin(Stage.PUBLISH);
    requireAllMarts(run);
    if (summary != null) {
      write(run, summary);
    }
    List<Publisher.Prepared> prepared = new ArrayList<>();
    try {
      publishers.forEach(publisher -> prepared.add(publisher.prepare(run, marts)));
      prepared.forEach(Publisher.Prepared::commit);
    } finally {
      prepared.forEach(Publisher.Prepared::close);
    }
    out.prune();
    progress.end(
        Stage.PUBLISH, String.join("; ", publishers.stream().map(Publisher::name).toList()));
  }

  /** An earlier version knew fewer marts. */
  private void requireAllMarts(RunFolder run) {
    for (TableContract mart : marts) {
      if (!Files.exists(run.mart(mart.table()))) {
        throw new UserError(
            "%s lacks %s, which this version publishes: 'jobtide aggregate' makes all marts anew"
                .formatted(run.marts(), mart.table()));
      }
    }
  }

  /** Writes run.json. */
  public static void write(RunFolder run, JsonNode summary) {
    try {
      JSON.writeValue(run.summary().toFile(), summary);
    } catch (IOException e) {
      throw new UncheckedIOException(run.summary().toString(), e);
    }
  }
}
