package jobtide.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jobtide.evaluate.Answers;
import jobtide.evaluate.Aspect;
import jobtide.evaluate.Evaluation;
import jobtide.evaluate.TechnologyNames;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
import jobtide.ingest.reader.JsonMessage;
import jobtide.model.UserError;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Scores what is read out of postings against labels: JSON Lines with the fields "
            + "that 'jobtide facts' writes, or some of them. Needs no Spark.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide evaluate labels.jsonl                       labels that hold title and text too",
      "  jobtide evaluate labels.jsonl --postings dev.jsonl",
      "  jobtide evaluate labels.jsonl --errors 20           and 20 mistakes of each field"
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;

  @Parameters(paramLabel = "LABELS", description = "JSON Lines of labels, one posting a line.")
  private Path labels;

  @Option(
      names = "--postings",
      paramLabel = "FILE",
      description = "JSON Lines of {id, title, text} (default: the file of labels holds them).")
  private Path postings;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "List this many mistakes of each field (default: none).")
  private int errors;

  @Override
  public Integer call() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(schemas.schemas());
    TechnologyNames names = new TechnologyNames(vocabulary);
    FactExtractor extractor = new FactExtractor(vocabulary);
    Map<String, Answers> wanted = labels(names);
    Map<String, Answers> got = new LinkedHashMap<>();
    Path texts = postings == null ? labels : postings;
    try (InputStream in = Files.newInputStream(existing(texts))) {
      PostingLines.read(
          in,
          texts.toString(),
          posting -> got.put(posting.id(), answers(posting, extractor, names)),
          PostingLines::refuse);
    }
    wanted.keySet().stream()
        .filter(id -> !got.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new UserError(
                  "%s has no posting '%s', which %s labels: give the postings by --postings"
                      .formatted(texts, id, labels));
            });
    new EvaluationText(spec.commandLine().getOut())
        .print(Evaluation.of(wanted, got, names), errors);
    return ExitCode.DONE;
  }

  private Map<String, Answers> labels(TechnologyNames names) throws IOException {
    Map<String, Answers> answers = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(existing(labels))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          JsonNode label = json(line, number);
          Answers answer = Answers.of(label, names);
          boolean broken = label.has("technologies") && !label.get("technologies").isArray();
          if (!label.hasNonNull("id") || answer.isEmpty() || broken) {
            throw new UserError(
                "%s:%d: no labels: each line must be an object with id and any of the fields %s"
                    .formatted(labels, number, fields()));
          }
          answers.put(label.get("id").asText(), answer);
        }
      }
    }
    if (answers.isEmpty()) {
      throw new UserError(labels + " holds no labels: give JSON Lines, one posting a line");
    }
    return answers;
  }

  /** The fields that a label may have; by them the other aspects are told. */
  private static String fields() {
    return Arrays.stream(Aspect.values())
        .filter(aspect -> aspect != Aspect.REQUIREMENT && aspect != Aspect.DEGREE_STATED)
        .map(Aspect::field)
        .collect(Collectors.joining(", "));
  }

  private JsonNode json(String line, int number) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UserError("%s:%d: no JSON: %s".formatted(labels, number, JsonMessage.of(e)), e);
    }
  }

  private static Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserError("no such file: " + file);
    }
    return file;
  }

  private static Answers answers(
      InputPosting posting, FactExtractor extractor, TechnologyNames names) throws IOException {
    try (TokenBuffer json = new TokenBuffer(MAPPER, false)) {
      FactsJson.write(posting.id(), posting.explainedBy(extractor), json);
      return Answers.of(MAPPER.readTree(json.asParser()), names);
    }
  }
}
