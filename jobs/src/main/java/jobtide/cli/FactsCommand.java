package jobtide.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
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
    description = {
      "Writes what each posting says as JSON Lines, in order, each fact with the words that show it",
      "(schemas/facts.schema.json). Needs no Spark."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide facts postings.jsonl > facts.jsonl",
      "  jobtide facts board.json --source ashby",
      "  echo '{\"id\": 1, \"title\": \"Django developer\", \"text\": \"...\"}' | jobtide facts -"
    })
final class FactsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Mixin private PostingFile postings;

  @Override
  public Integer call() throws IOException {
    Schemas files = schemas.schemas();
    FactExtractor extractor = new FactExtractor(Vocabulary.of(files));
    PrintWriter out = spec.commandLine().getOut();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      postings.read(
          files,
          posting -> {
            FactsJson.write(posting.id(), posting.explainedBy(extractor), json);
            json.writeRaw('\n');
          });
      json.flush();
    }
    return ExitCode.DONE;
  }
}
