package jobtide.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import jobtide.extract.FactExtractor;
import jobtide.model.UserError;
import jobtide.vocabulary.Schemas;
import jobtide.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description =
        "Shows one posting with the words marked that its facts were read from, and "
            + "what each shows. Needs no Spark.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jobtide explain postings.jsonl                    the first posting",
      "  jobtide explain postings.jsonl --id 4711",
      "  jobtide explain board.json --source ashby --id 8c9e",
      "  echo '{\"id\": 1, \"text\": \"We need Go.\"}' | jobtide explain -"
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SchemasOption schemas;
  @Mixin private PostingFile postings;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which posting, by its id or the beginning of it (default: the first).")
  private String id;

  @Override
  public Integer call() throws IOException {
    Schemas files = schemas.schemas();
    FactExtractor extractor = new FactExtractor(Vocabulary.of(files));
    AtomicReference<InputPosting> wanted = new AtomicReference<>();
    postings.read(
        files,
        posting -> {
          if (id == null || posting.id().startsWith(id)) {
            wanted.compareAndSet(null, posting);
          }
        },
        PostingLines::refuse);
    InputPosting posting =
        Optional.ofNullable(wanted.get())
            .orElseThrow(
                () ->
                    new UserError(
                        id == null
                            ? postings.name() + " holds no posting"
                            : "%s has no posting whose id begins with '%s'"
                                .formatted(postings.name(), id)));
    new ExplanationText(
            spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi().enabled())
        .print(posting, posting.explainedBy(extractor));
    return ExitCode.DONE;
  }
}
