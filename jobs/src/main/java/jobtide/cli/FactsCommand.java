package jobtide.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "facts",
    description =
        "Writes what each posting says as JSON Lines, in order, each fact with the "
            + "words that show it (schemas/facts.schema.json). Needs no Spark.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide facts postings.jsonl > facts.jsonl",
      "  jobtide facts board.json --source ashby",
      "  echo '{\"id\": 1, \"title\": \"Django developer\", \"text\": \"...\"}' | jobtide facts -"
    })
final class FactsCommand implements Callable<Integer> {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_TOLD = 20;

  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Mixin private PostingFile postings;

  private final Queue<String> pending = new ArrayDeque<>();
  private long read;
  private long broken;

  @Override
  public Integer call() throws IOException {
    Schemas files = schemas.schemas();
    FactExtractor extractor = new FactExtractor(Vocabulary.of(files));
    long rejected;
    try (OrderedWork<String> lines = new OrderedWork<>(this::print)) {
      rejected =
          postings.read(
              files, posting -> submit(lines, () -> line(posting, extractor)), this::leaveOut);
    }
    tellOfLines();
    if (read == 0 && rejected == 0) {
      err().printf("jobtide: %s holds no posting%n", postings.described());
    }
    if (rejected > 0) {
      err()
          .printf(
              "jobtide: %,d rejected, for which there is no line: 'jobtide check %s' says why%n",
              rejected, postings.name());
    }
    return ExitCode.DONE;
  }

  private void submit(OrderedWork<String> lines, Supplier<String> line) throws IOException {
    read++;
    tellPending();
    lines.submit(line);
  }

  private void tellOfLines() {
    if (read == 0 && broken > 0) {
      throw new UserError(
          broken == 1 ? pending.peek() : "%s; nor is any other line".formatted(pending.peek()));
    }
    if (broken > MOST_TOLD) {
      err().printf("jobtide: left out: %,d lines in all%n", broken);
    }
  }

  /** One bad line of a stream must not cost the others. */
  private void leaveOut(UserError problem) {
    broken++;
    if (broken <= MOST_TOLD) {
      pending.add(problem.getMessage());
    }
    if (read > 0) {
      tellPending();
    }
  }

  /** Not before a posting is found: a file without any is one error. */
  private void tellPending() {
    while (!pending.isEmpty()) {
      err().printf("jobtide: left out: %s%n", pending.remove());
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Each at once, for who reads along. */
  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(line);
    out.print('\n');
    Main.checkWritten(out);
  }

  private static String line(InputPosting posting, FactExtractor extractor) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      FactsJson.write(posting.id(), posting.explainedBy(extractor), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
