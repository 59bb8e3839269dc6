package jobtide.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jobtide.ingest.reader.JsonMessage;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values of options from the environment ({@code JOBTIDE_OUT}) and {@code jobtide.yaml} ({@code
 * out: ...}): an option on the command line wins over the environment, which wins over the file.
 */
final class Settings implements IDefaultValueProvider {
  static final String FILE = "jobtide.yaml";
  private static final String PREFIX = "JOBTIDE_";

  /** What the launcher and dashboards/superset read: no options of ours. */
  private static final Set<String> VARIABLES_OF_OTHERS =
      Set.of(
          "JOBTIDE_JAVA_OPTS",
          "JOBTIDE_CACHE",
          "JOBTIDE_PYTHON",
          "JOBTIDE_SUPERSET_METADATA",
          "JOBTIDE_DUCKDB_MEMORY",
          "JOBTIDE_DUCKDB_THREADS");

  private record Value(String text, String where) {}

  private final Map<String, Value> values;

  private Settings(Map<String, Value> values) {
    this.values = values;
  }

  /** The variables of this process. */
  static Settings environment() {
    return of(System.getenv());
  }

  static Settings of(Map<String, String> environment) {
    Map<String, Value> values = new HashMap<>();
    environment.forEach(
        (name, text) -> {
          if (name.startsWith(PREFIX) && !VARIABLES_OF_OTHERS.contains(name)) {
            String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            values.put(key, new Value(text, "environment variable " + name));
          }
        });
    return new Settings(values);
  }

  /** These, and behind them those of a file where it exists. */
  Settings withFile(Path file) {
    if (!Files.exists(file)) {
      return this;
    }
    Map<String, Value> all = read(file);
    all.putAll(values);
    return new Settings(all);
  }

  private static Map<String, Value> read(Path file) {
    Map<String, Value> values = new HashMap<>();
    try (JsonParser yaml = new YAMLFactory().createParser(file.toFile())) {
      if (yaml.nextToken() != JsonToken.START_OBJECT && yaml.currentToken() != null) {
        throw new UserError(file + ":1: no settings: write lines such as 'out: my-folder'");
      }
      while (yaml.nextToken() == JsonToken.FIELD_NAME) {
        String where = file + ":" + yaml.currentTokenLocation().getLineNr();
        String key = yaml.currentName();
        if (!yaml.nextToken().isScalarValue()) {
          throw new UserError(where + ": " + key + " needs a plain value");
        }
        String text = yaml.currentToken() == JsonToken.VALUE_NULL ? "" : yaml.getText();
        if (values.put(key, new Value(text, where)) != null) {
          throw new UserError(where + ": " + key + " is set twice: remove one");
        }
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new UserError(file + ":" + line + ": no valid YAML: " + JsonMessage.of(e), e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: check its permissions", e);
    }
    return values;
  }

  /** Gives the values to all commands; throws {@link UserError} for one of no option, or empty. */
  void applyTo(CommandLine line) {
    Set<String> known = new TreeSet<>();
    collectNames(line, known);
    values.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            List<String> nearest = Nearest.names(key, known, 1);
            throw new UserError(
                "%s: unknown setting '%s'%s"
                    .formatted(
                        value.where(),
                        key,
                        nearest.isEmpty()
                            ? ": known are " + String.join(", ", known)
                            : ": did you mean '" + nearest.get(0) + "'?"));
          }
          if (value.text().isBlank()) {
            throw new UserError(
                "%s: %s is empty: give it a value, or leave it out".formatted(value.where(), key));
          }
        });
    line.setDefaultValueProvider(this);
  }

  private static void collectNames(CommandLine line, Set<String> names) {
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        names.add(key(option));
      }
    }
    line.getSubcommands().values().stream()
        .distinct()
        .forEach(subcommand -> collectNames(subcommand, names));
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /** Where an option's value was set, if not on the command line; else null. */
  String whereSet(OptionSpec option, String value) {
    Value set = values.get(key(option));
    return set == null || !set.text().equals(value) ? null : set.where();
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    if (argument instanceof OptionSpec option && values.containsKey(key(option))) {
      return values.get(key(option)).text();
    }
    return null;
  }
}
