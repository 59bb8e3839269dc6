package jobtide.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Synthetic dumps in every format that Jobtide reads, and the truth behind them. */
public final class SampleDumps {
  private SampleDumps() {}

  /**
   * Writes the dumps, {@code README.md} and {@code _truth/} below the folder, which is made where
   * it is missing; files of the same name are replaced. The same seed gives the same bytes.
   *
   * @throws java.io.UncheckedIOException where the folder cannot be written
   */
  public static void write(Path folder, long seed) {
    Grammar grammar = SampleData.phrases();
    Market market = new Market();
    Listings plan = new Listings(seed);
    List<Listing> listings = plan.all(new VacancyDraw(seed, market, grammar));
    Truth truth = new Truth(listings);
    Wording wording = new Wording(seed, grammar);
    boards(wording)
        .forEach(
            (dump, board) ->
                board.write(
                    folder,
                    listings.stream().filter(listing -> listing.dump().equals(dump)).toList(),
                    truth));
    truth.write(folder.resolve("_truth"), market);
    Dumps.text(folder.resolve("README.md"), SampleData.text("readme.md"));
  }

  /** Whether samples were written into that folder, by this version or another. */
  public static boolean areIn(Path folder) {
    Path readme = folder.resolve("README.md");
    try (BufferedReader lines = Files.newBufferedReader(readme)) {
      return SampleData.text("readme.md").lines().findFirst().get().equals(lines.readLine())
          && Files.isDirectory(folder.resolve("_truth"));
    } catch (IOException e) {
      // Absent, or no text.
      return false;
    }
  }

  private static Map<String, Board> boards(Wording wording) {
    Map<String, Board> boards = new LinkedHashMap<>();
    boards.put("hackernews", new HackerNewsBoard(wording));
    boards.put("generic/postings.jsonl", new JsonLinesBoard(wording));
    boards.put("generic/board.tsv", new TabBoard(wording));
    boards.put("generic/archive.parquet", new ParquetBoard(wording));
    boards.put("jobspy/jobs.csv.gz", new JobSpyBoard(wording));
    boards.put("linkedin/postings.csv.zst", new LinkedInBoard(wording));
    boards.put("usajobs/jobs_department_of_lighthouses.json", new UsaJobsBoard(wording));
    boards.put("ashby", new AshbyBoard(wording));
    boards.put("greenhouse", new GreenhouseBoard(wording));
    boards.put("lever", new LeverBoard(wording));
    boards.put("schemaorg", new SchemaOrgBoard(wording));
    boards.put("nyc/nyc_jobs.csv", new NycBoard(wording));
    return boards;
  }
}
