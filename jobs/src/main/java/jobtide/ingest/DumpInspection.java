package jobtide.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jobtide.ingest.mapping.Detection;
import jobtide.ingest.mapping.Mapping;
import jobtide.ingest.mapping.Mappings;
import jobtide.ingest.reader.DumpInput;
import jobtide.ingest.reader.DumpProbe;
import jobtide.ingest.reader.DumpShape;
import jobtide.ingest.reader.ReadOptions;
import jobtide.ingest.reader.UnusableDumpException;
import jobtide.model.Sha256;

/**
 * What a dump is, before it is read: its shape and the mapping that fits it.
 *
 * @param reasons why this mapping, in words
 * @param missing fields that dumps of the mapping have and this one has not
 */
public record DumpInspection(
    DumpShape shape, Mapping mapping, List<String> reasons, List<String> missing)
    implements Serializable {

  /**
   * Looks at the beginning of a dump.
   *
   * @param forced the mapping to use, or null to find the one that fits
   * @throws UnusableDumpException where nothing can be made of it
   */
  public static DumpInspection of(DumpInput dump, Mappings mappings, Mapping forced) {
    if (forced != null) {
      DumpShape shape = DumpProbe.probe(dump, options(forced));
      requireFit(forced, shape);
      return new DumpInspection(
          shape,
          forced,
          List.of("named by --source"),
          Detection.missing(forced, shape.fields(), shape.sample()));
    }
    DumpShape shape = DumpProbe.probe(dump, ReadOptions.DETECT);
    Optional<Detection> found =
        Detection.best(
            mappings.all(), shape.format(), shape.fields(), shape.sample(), fileName(dump.name()));
    if (found.isEmpty()) {
      throw new UnusableDumpException(
          "no mapping fits: %s; rename a column, name a mapping by --source, or write one"
              .formatted(
                  String.join(
                      "; ", mappings.named(Mappings.GENERIC).nearestFields(shape.fields()))));
    }
    Mapping mapping = found.get().mapping();
    ReadOptions options = options(mapping);
    return new DumpInspection(
        options.equals(ReadOptions.DETECT) ? shape : DumpProbe.probe(dump, options),
        mapping,
        found.get().reasons(),
        List.of());
  }

  private static void requireFit(Mapping mapping, DumpShape shape) {
    if (!mapping.format().allows(shape.format())) {
      throw new UnusableDumpException(
          "mapping %s does not fit: it reads %s, and this is %s"
              .formatted(
                  mapping.source(),
                  String.join(", ", mapping.format().types()),
                  shape.format().name().toLowerCase(Locale.ROOT)));
    }
    List<String> missing = mapping.nearestFields(shape.fields());
    if (!missing.isEmpty()) {
      throw new UnusableDumpException(
          "mapping %s does not fit: %s".formatted(mapping.source(), String.join("; ", missing)));
    }
  }

  /** What the mapping declares of the dump's form. */
  private static ReadOptions options(Mapping mapping) {
    Mapping.Format format = mapping.format();
    return new ReadOptions(
        null,
        format.encoding() == null ? null : Charset.forName(format.encoding()),
        character(format.delimiter()),
        character(format.quote()),
        character(format.escape()),
        mapping.records().orElse(null));
  }

  private static Character character(String text) {
    return text == null ? null : text.charAt(0);
  }

  public ReadOptions readOptions() {
    return options(mapping);
  }

  /** The date in the name of a dump of this form; see {@link Mapping#dumpDateInName}. */
  public Optional<Instant> dateInName(String dumpName, Instant now) {
    return mapping.dumpDateInName(fileName(dumpName), now);
  }

  /** The last part of a path. */
  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** SHA-256 of a dump's bytes as stored, in hex. */
  public static String contentSha256(DumpInput dump) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(dump.open(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return Sha256.hex(digest.digest());
  }
}
