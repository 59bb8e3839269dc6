package jobtide.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.parquet.io.InputFile;

/** One dump file: where its bytes come from. It can be sent to another machine and opened there. */
public interface DumpInput extends Serializable {

  /** The dump as its user would name it. */
  String name();

  /**
   * Size in bytes, as stored.
   *
   * @throws java.io.UncheckedIOException when the file is not there or may not be looked at
   */
  long size();

  /** The bytes as stored, still compressed. */
  InputStream open() throws IOException;

  /** The same bytes for a reader that jumps about in them. */
  InputFile parquet() throws IOException;
}
