package jobtide.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import jobtide.ingest.DumpFinder.DumpFile;
import jobtide.ingest.DumpInspection;
import jobtide.ingest.DumpPreview;
import jobtide.ingest.DumpReading;
import jobtide.ingest.reader.DumpShape;
import jobtide.model.Place;
import jobtide.model.Posting;
import jobtide.model.Salary;

/** What a dump would become, to be read. */
final class PreviewText {
  private static final int TEXT_WIDTH = 200;

  private final PrintWriter out;

  PreviewText(PrintWriter out) {
    this.out = out;
  }

  void print(DumpFile file, DumpInspection inspection, DumpPreview preview) {
    DumpShape shape = inspection.shape();
    DumpReading.Account account = preview.account();
    line("%s (%s)", file.name(), Sizes.bytes(file.bytes()));
    line("  form      %s", form(shape));
    line(
        "  mapping   %s: %s",
        inspection.mapping().source(), String.join(", ", inspection.reasons()));
    if (!inspection.missing().isEmpty()) {
      line(
          "  doubtful  it has no %s, which dumps of that mapping have",
          String.join(", ", inspection.missing()));
    }
    line(
        "  rows      %,d = %,d postings + %,d rejects + %,d skipped",
        account.rows(), account.postings(), account.rejects(), account.skipped());
    if (account.day() != null) {
      line(
          "  dump date %s (%s)",
          account.day().date(), account.day().from().term().replace('_', ' '));
    }
    if (account.replacedCharacters() > 0) {
      line(
          "  encoding  %,d bytes are no characters of it and were replaced",
          account.replacedCharacters());
    }
    if (account.postings() > 0) {
      line("  filled:");
      preview
          .filled()
          .forEach((field, n) -> line("    %-15s %6.1f %%", field, 100.0 * n / account.postings()));
    }
    preview.samples().forEach(this::posting);
    if (!preview.rejects().isEmpty()) {
      line("  rejects:");
      preview
          .rejects()
          .forEach(
              (reason, n) ->
                  line(
                      "    %-18s %,8d  such as at %d: %s",
                      reason,
                      n,
                      preview.examples().get(reason).position(),
                      preview.examples().get(reason).message()));
    }
  }

  private static String form(DumpShape shape) {
    StringBuilder form =
        new StringBuilder(shape.format().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (shape.csv() != null) {
      char delimiter = shape.csv().delimiter();
      form.append(", delimiter ").append(delimiter == '\t' ? "tab" : "'" + delimiter + "'");
    }
    form.append(", ").append(shape.charset().name());
    if (shape.recordsPath() != null && !shape.recordsPath().isEmpty()) {
      form.append(", records in ").append(shape.recordsPath());
    }
    return form + ", compression " + shape.compression().name().toLowerCase(Locale.ROOT);
  }

  private void posting(Posting posting) {
    line("  posting at %d:", posting.position());
    value("title", posting.title());
    value("company", posting.company());
    value(
        "places",
        posting.places().stream().map(PreviewText::place).collect(Collectors.joining("; ")));
    value("posted", posting.postedAt());
    value("employment", String.join(", ", posting.employmentTypes()));
    value("work mode", String.join(", ", posting.workModes()));
    value("salary", posting.salary() == null ? null : salary(posting.salary()));
    value("text", posting.description());
  }

  private static String place(Place place) {
    return place.country().equals(Place.UNKNOWN)
        ? place.raw() + " (unknown)"
        : String.join(
            ", ",
            java.util.stream.Stream.of(place.city(), place.region(), place.country())
                .filter(java.util.Objects::nonNull)
                .toList());
  }

  private static String salary(Salary salary) {
    return "%s–%s %s a %s (%s)"
        .formatted(salary.min(), salary.max(), salary.currency(), salary.period(), salary.kind())
        .toLowerCase(Locale.ROOT);
  }

  private void value(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      String text = value.toString().replaceAll("\\s+", " ");
      line(
          "    %-11s %s",
          name, text.length() > TEXT_WIDTH ? text.substring(0, TEXT_WIDTH) + "…" : text);
    }
  }

  private void line(String format, Object... arguments) {
    out.println(String.format(Locale.ROOT, format, arguments));
  }
}
