package jobtide.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
import jobtide.model.UserError;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "facts",
    description = {
      "Reads JSON Lines of {id, title, text} and writes what each posting says, in order.",
      "Needs no Spark."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide facts postings.jsonl > facts.jsonl",
      "  echo '{\"id\": 1, \"title\": \"Django developer\", \"text\": \"...\"}' | jobtide facts -"
    })
final class FactsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Parameters(paramLabel = "FILE", description = "JSON Lines in UTF-8; - is standard input.")
  private String file;

  @Override
  public Integer call() throws IOException {
    FactExtractor extractor = new FactExtractor(Vocabulary.of(schemas.schemas()));
    PrintWriter out = spec.commandLine().getOut();
    try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      ObjectMapper mapper =
          new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          JsonNode posting = posting(mapper, line, number);
          FactsJson.write(
              posting.path("id").asText(),
              extractor.explain(
                  text(posting, "title", number), text(posting, "text", number), null, null),
              json);
          json.writeRaw('\n');
        }
      }
      json.flush();
    }
    return ExitCode.DONE;
  }

  private InputStream open() throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    if (Files.isDirectory(Path.of(file))) {
      throw new UserError(file + " is a folder: give a file of JSON Lines");
    }
    try {
      return Files.newInputStream(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new UserError("no such file: " + file, e);
    }
  }

  private JsonNode posting(ObjectMapper mapper, String line, long number) {
    try {
      JsonNode posting = mapper.readTree(line);
      if (posting.isObject()
          && posting.hasNonNull("id")
          && (posting.has("text") || posting.has("title"))) {
        return posting;
      }
    } catch (JsonProcessingException e) {
      throw new UserError("%s:%d: no JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
    throw new UserError(
        "%s:%d: no posting: each line must be an object with id, title and text"
            .formatted(file, number));
  }

  private String text(JsonNode posting, String field, long number) {
    JsonNode value = posting.path(field);
    if (value.isContainerNode()) {
      throw new UserError("%s:%d: %s is no text: give a string".formatted(file, number, field));
    }
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
