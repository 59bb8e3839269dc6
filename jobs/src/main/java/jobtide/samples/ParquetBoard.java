package jobtide.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** A warehouse's export as Parquet. */
final class ParquetBoard implements Board {
  private static final String DUMP = "generic/archive.parquet";
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message postings {
            required binary job_id (STRING);
            optional binary job_title (STRING);
            optional binary company_name (STRING);
            optional binary job_location (STRING);
            optional int64 date_posted (TIMESTAMP(MICROS,true));
            optional binary employment_type (STRING);
            optional double salary_min;
            optional double salary_max;
            optional binary salary_currency (STRING);
            optional binary salary_period (STRING);
            optional binary job_url (STRING);
            optional binary job_description (STRING);
          }
          """);

  private final Wording wording;

  ParquetBoard(Wording wording) {
    this.wording = wording;
  }

  @Override
  public void write(Path folder, List<Listing> listings, Truth truth) {
    Path file = folder.resolve(DUMP);
    try {
      Files.createDirectories(file.getParent());
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(SCHEMA)
              // One encoding a column: of several the writer stores a hash set, in any order.
              .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_2_0)
              .withDictionaryEncoding(false)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
              .build()) {
        for (Listing listing : listings) {
          writer.write(row(listing));
        }
        // Nobody can make a posting of this one.
        Group silent = new SimpleGroup(SCHEMA);
        silent.add("job_id", "A-9999999");
        writer.write(silent);
        truth.reject(DUMP, listings.size() + 1L, "no_text");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Group row(Listing listing) {
    Vacancy vacancy = listing.vacancy();
    Group row = new SimpleGroup(SCHEMA);
    row.add("job_id", listing.id());
    row.add("job_title", vacancy.title());
    row.add("company_name", wording.company(listing));
    if (!vacancy.location().isEmpty()) {
      row.add("job_location", vacancy.location());
    }
    row.add("date_posted", listing.posted().toInstant(ZoneOffset.UTC).toEpochMilli() * 1000);
    row.add("employment_type", vacancy.employment());
    if (vacancy.payInField()) {
      Pay pay = vacancy.pay();
      if (pay.min() != null) {
        row.add("salary_min", pay.min().doubleValue());
      }
      if (pay.max() != null) {
        row.add("salary_max", pay.max().doubleValue());
      }
      row.add("salary_currency", pay.currency());
      row.add("salary_period", pay.period());
    }
    row.add("job_url", vacancy.employer().site() + "/jobs/" + listing.id());
    row.add("job_description", wording.description(listing));
    return row;
  }
}
