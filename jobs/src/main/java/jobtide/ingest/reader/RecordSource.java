package jobtide.ingest.reader;

import java.io.Closeable;
import java.io.IOException;

/** The records of one dump, in its own format. */
interface RecordSource extends Closeable {

  /**
   * The next record, null behind the last.
   *
   * @throws IOException when the bytes cannot be read or decompressed
   * @throws UnusableDumpException when what follows cannot be understood
   */
  DumpRecord next() throws IOException;
}
