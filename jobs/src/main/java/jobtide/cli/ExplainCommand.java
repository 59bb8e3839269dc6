package jobtide.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import jobtide.extract.FactExtractor;
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
    LeftOutLines leftOut = new LeftOutLines(spec.commandLine().getErr());
    WantedPosting wanted = new WantedPosting(id);
    postings.read(files, wanted::look, leftOut::leaveOut);
    if (!wanted.sawAny()) {
      leftOut.end();
      throw postings.isEmpty();
    }
    InputPosting posting = wanted.in(postings.described() + leftOut.aside());
    leftOut.found();
    leftOut.end();
    new ExplanationText(
            spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi().enabled())
        .print(posting, posting.explainedBy(extractor));
    return ExitCode.DONE;
  }
}
