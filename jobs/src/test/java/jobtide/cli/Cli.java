package jobtide.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a command printed, and how it ended. */
record Cli(int exitCode, String out, String err) {

  static Cli run(String... arguments) {
    return in(Path.of("no-such-folder"), Map.of(), arguments);
  }

  /**
   * With settings.
   *
   * @param folder may hold jobtide.yaml
   */
  static Cli in(Path folder, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Settings.of(environment),
            folder,
            arguments);
    return new Cli(code, out.toString(), err.toString());
  }

  /** The one line of an error, without the program's name; what else was printed fails a test. */
  String error() {
    List<String> lines = err.lines().toList();
    if (lines.size() != 1 || !lines.get(0).startsWith("jobtide: ")) {
      throw new AssertionError("no single line of error, but:\n" + err);
    }
    return lines.get(0).substring("jobtide: ".length());
  }
}
