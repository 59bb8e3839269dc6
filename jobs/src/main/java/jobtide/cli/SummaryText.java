package jobtide.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jobtide.job.DumpAccount;
import jobtide.job.DumpAccount.Status;
import jobtide.job.RunSummary;
import jobtide.publish.OutFolder;
import jobtide.publish.TopLines;

/** What a run did, to be read at its end. */
final class SummaryText {
  private static final int SHOWN_DUMPS = 12;

  private final PrintWriter out;

  SummaryText(PrintWriter out) {
    this.out = out;
  }

  void print(RunSummary summary, OutFolder folder) {
    dumps(summary.dumps(), summary.leftOut());
    rejects(summary.rejects());
    if (summary.martRows().isEmpty()) {
      return;
    }
    line("");
    line(
        "%,d vacancies behind %,d postings; facts of %,d",
        summary.vacancies(), summary.postings(), summary.facts());
    line("");
    summary.top().forEach(this::top);
    line("Marts (rows):");
    summary.martRows().forEach((mart, rows) -> line("  %-20s %,12d", mart, rows));
    line("");
    line("Time:");
    for (RunSummary.StageTime stage : summary.stages()) {
      line("  %-10s %9s  %s", stage.stage(), Sizes.seconds(stage.seconds()), stage.result());
    }
    StringBuilder sizes = new StringBuilder("Sizes:");
    summary
        .bytes()
        .forEach(
            (what, bytes) ->
                sizes.append(" ").append(what).append(" ").append(Sizes.bytes(bytes)).append(","));
    line("%s", sizes.substring(0, sizes.length() - 1));
    whereToLook(folder);
  }

  /** Dumps by source, and each that is worth a look. */
  void dumps(List<DumpAccount> dumps, List<String> leftOut) {
    line(
        "%-16s %8s %12s %12s %10s %10s",
        "source", "dumps", "rows", "postings", "rejects", "skipped");
    Map<String, long[]> bySource = new TreeMap<>();
    for (DumpAccount dump : dumps) {
      if (dump.isUsable() && dump.status() != Status.DUPLICATE) {
        add(bySource.computeIfAbsent(dump.source(), source -> new long[5]), dump);
        add(bySource.computeIfAbsent("~", all -> new long[5]), dump);
      }
    }
    bySource.forEach(
        (source, n) ->
            line(
                "%-16s %,8d %,12d %,12d %,10d %,10d",
                source.equals("~") ? "total" : source, n[0], n[1], n[2], n[3], n[4]));
    listed("unusable", dumps, Status.UNUSABLE);
    listed("duplicate", dumps, Status.DUPLICATE);
    dumps.stream()
        .filter(dump -> !dump.missing().isEmpty())
        .limit(SHOWN_DUMPS)
        .forEach(this::doubt);
    count(
        "read again, since mapping, names, options or build have changed", dumps, Status.REPLACED);
    count("read before, not read again", dumps, Status.UNCHANGED);
    if (!leftOut.isEmpty()) {
      line("left out as documents: %s", String.join(", ", leftOut));
    }
  }

  private static void add(long[] sums, DumpAccount dump) {
    long[] values = {1, dump.rows(), dump.postings(), dump.rejects(), dump.skipped()};
    for (int i = 0; i < values.length; i++) {
      sums[i] += values[i];
    }
  }

  private void listed(String word, List<DumpAccount> dumps, Status status) {
    List<DumpAccount> found = dumps.stream().filter(dump -> dump.status() == status).toList();
    found.stream()
        .limit(SHOWN_DUMPS)
        .forEach(dump -> line("%s: %s: %s", word, dump.dump(), dump.message()));
    if (found.size() > SHOWN_DUMPS) {
      line("%s: %,d more, see run.json", word, found.size() - SHOWN_DUMPS);
    }
  }

  private void doubt(DumpAccount dump) {
    line(
        "doubtful: %s: mapping %s expects %s, which it has not: what they tell is missing",
        dump.dump(), dump.source(), String.join(", ", dump.missing()));
  }

  private void count(String words, List<DumpAccount> dumps, Status status) {
    long n = dumps.stream().filter(dump -> dump.status() == status).count();
    if (n > 0) {
      line("%,d %s %s", n, n == 1 ? "dump" : "dumps", words);
    }
  }

  private void rejects(Map<String, Long> rejects) {
    if (!rejects.isEmpty()) {
      line("rejects by reason (jobtide query \"select * from rejects\"):");
      rejects.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .forEach(entry -> line("  %-24s %,10d", entry.getKey(), entry.getValue()));
    }
  }

  private void top(TopLines.Top top) {
    line("%s (%s):", top.mart(), top.heading());
    top.lines().forEach(entry -> line("  %-24s %s", entry.name(), entry.value()));
    line("");
  }

  private void whereToLook(OutFolder folder) {
    line("");
    line("Report:  %s", folder.root().resolve("report").resolve("index.html"));
    line("Tables:  %s  (one Parquet file a mart)", folder.root().resolve("marts"));
    line("DuckDB:  %s", folder.root().resolve("marts.duckdb"));
    line("Ask:     jobtide query \"select * from technology_demand\" --out %s", folder.root());
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
