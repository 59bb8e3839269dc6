package jobtide.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
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
import jobtide.evaluate.LabelRules;
import jobtide.evaluate.TechnologyNames;
import jobtide.extract.FactExtractor;
import jobtide.extract.FactsJson;
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
    if (errors < 0) {
      throw new UserError("--errors is %d: give 0 or more".formatted(errors));
    }
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
          posting -> {
            if (got.put(posting.id(), answers(posting, extractor, names)) != null
                && wanted.containsKey(posting.id())) {
              throw new UserError(
                  "%s has two postings '%s': leave out one".formatted(texts, posting.id()));
            }
          },
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
    LabelRules rules = LabelRules.load();
    Map<String, Answers> answers = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(existing(labels))) {
      Utf8Lines lines = new Utf8Lines(in);
      for (Utf8Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          String where = "%s:%d".formatted(labels, line.number());
          JsonNode label = label(line.text(), where, rules);
          String id = PostingLines.id(label, where);
          if (answers.put(id, Answers.of(label, names)) != null) {
            throw new UserError("%s: '%s' is labelled twice: remove one".formatted(where, id));
          }
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

  private JsonNode label(String line, String where, LabelRules rules) {
    JsonNode label = PostingLines.json(line, where);
    boolean speaks = Arrays.stream(Aspect.values()).anyMatch(aspect -> label.has(aspect.field()));
    if (!label.hasNonNull("id") || !speaks) {
      throw new UserError(
          "%s: no labels: each line must be an object with id and any of the fields %s"
              .formatted(where, fields()));
    }
    rules
        .problem(label)
        .ifPresent(
            problem -> {
              throw new UserError(where + ": " + problem);
            });
    return label;
  }

  private static Path existing(Path file) {
    return InputFile.existing(file, "give a file");
  }

  private static Answers answers(
      InputPosting posting, FactExtractor extractor, TechnologyNames names) throws IOException {
    try (TokenBuffer json = new TokenBuffer(MAPPER, false)) {
      FactsJson.write(posting.id(), posting.explainedBy(extractor), json);
      return Answers.of(MAPPER.readTree(json.asParser()), names);
    }
  }
}
