package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;

/** Rows of a Parquet file. */
final class ParquetRecords implements RecordSource {
  private final ParquetReader<Group> reader;
  private long count;

  ParquetRecords(InputFile file) throws IOException {
    try {
      reader = new Rows(file).build();
    } catch (RuntimeException e) {
      throw corrupt(e);
    }
  }

  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  @Override
  public DumpRecord next() {
    try {
      Group row = reader.read();
      if (row == null) {
        return null;
      }
      JsonNode data = ParquetValues.object(row);
      count++;
      return new DumpRecord.Read(count, data, data::toString);
    } catch (IOException | RuntimeException e) {
      // Parquet meets damage with whatever exception comes first.
      throw corrupt(e);
    }
  }

  /** What Parquet says, but for the name of its class of files. */
  private static String reason(Exception e) {
    return String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+@[0-9a-f]+ ", "");
  }

  private UnusableDumpException corrupt(Exception e) {
    return new UnusableDumpException(
        "is a corrupt Parquet file %s: copy or download the file again (%s)"
            .formatted(DumpReader.behind(count), reason(e)),
        e);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
