package jobtide.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output, which ends the command where nobody reads on: {@code jobtide … | head -1}. */
final class StandardOutput extends FilterOutputStream {

  /** Nobody reads on. Unchecked, so that it passes through all that prints. */
  static final class NobodyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NobodyReads(IOException cause) {
      super(cause);
    }
  }

  StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      // Only its words tell it from a full disk: EPIPE, in the language of the system.
      if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
        throw new NobodyReads(e);
      }
      throw e;
    }
  }
}
