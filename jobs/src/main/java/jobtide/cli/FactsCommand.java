package jobtide.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
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

  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Mixin private PostingFile postings;

  private long read;

  @Override
  public Integer call() throws IOException {
    Schemas files = schemas.schemas();
    FactExtractor extractor = new FactExtractor(Vocabulary.of(files));
    LeftOutLines leftOut = new LeftOutLines(err());
    long rejected;
    try (OrderedWork<String> lines = new OrderedWork<>(this::print)) {
      rejected =
          postings.read(
              files,
              posting -> {
                read++;
                leftOut.found();
                lines.submit(() -> line(posting, extractor));
              },
              leftOut::leaveOut);
    }
    leftOut.end();
    if (read == 0 && rejected == 0) {
      throw postings.isEmpty();
    }
    if (rejected > 0) {
      err()
          .printf(
              "jobtide: %,d rejected, for which there is no line: 'jobtide check %s' says why%n",
              rejected, postings.name());
    }
    return ExitCode.DONE;
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
