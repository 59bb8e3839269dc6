package jobtide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDumpsTest {
  @Test
  void sameSeedGivesTheSameBytes(@TempDir Path folder) throws IOException {
    SampleDumps.write(Path.of("/tmp/samples42"), 42);
    assertThat(folder).exists();
  }
}
