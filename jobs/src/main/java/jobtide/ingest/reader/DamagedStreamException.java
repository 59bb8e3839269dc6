package jobtide.ingest.reader;

import java.io.IOException;

/** A compressed stream that ends too early or does not decompress. */
final class DamagedStreamException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedStreamException(String message, Throwable cause) {
    super(message, cause);
  }
}
