package jobtide.ingest.mapping;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import jobtide.vocabulary.Schemas;

/** The mappings that a run knows; immutable. */
public final class Mappings implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The mapping that fits where no other does. */
  public static final String GENERIC = "generic";

  private final List<Mapping> mappings;

  private Mappings(List<Mapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  /**
   * The mappings in {@code schemas/sources/}.
   *
   * @throws UserError naming file and line where one of them is wrong
   */
  public static Mappings load(Schemas schemas) {
    List<Mapping> mappings = new ArrayList<>();
    Map<String, String> files = new HashMap<>();
    for (String file : schemas.list("sources", ".yaml")) {
      Mapping mapping = mapping(schemas, file);
      String other = files.put(mapping.source(), mapping.file());
      if (other != null) {
        throw new UserError(
            "%s: source '%s' is also that of %s: rename one of them"
                .formatted(mapping.file(), mapping.source(), other));
      }
      mappings.add(mapping);
    }
    return new Mappings(mappings);
  }

  private static Mapping mapping(Schemas schemas, String file) {
    String text = schemas.read(file);
    // Tests hold the jar's own to the schema, which would take longer here than all else.
    boolean known = Schemas.bundled().find(file).filter(text::equals).isPresent();
    return known
        ? MappingParser.mapping(schemas.describe(file), text)
        : new MappingSchema(schemas).mapping(schemas.describe(file), text);
  }

  /**
   * A mapping of the user's own.
   *
   * @throws UserError where the file cannot be read, or naming file and line where it is wrong
   */
  public static Mapping loadFile(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (MalformedInputException e) {
      throw new UserError(file + " is not UTF-8 text: save the mapping as UTF-8", e);
    } catch (IOException e) {
      throw new UserError(
          "mapping " + file + " cannot be read: check that it exists and is readable", e);
    }
    return new MappingSchema(Schemas.bundled()).mapping(file.toString(), text);
  }

  /** All of them, by file name. */
  public List<Mapping> all() {
    return mappings;
  }

  /**
   * The mapping of that name.
   *
   * @throws UserError with the nearest names where there is none
   */
  public Mapping named(String name) {
    for (Mapping mapping : mappings) {
      if (mapping.source().equalsIgnoreCase(name)) {
        return mapping;
      }
    }
    if (Files.exists(Path.of(name))) {
      throw new UserError(
          "no mapping is named '%s', and a mapping's file ends in .yaml".formatted(name));
    }
    List<String> names = mappings.stream().map(Mapping::source).toList();
    List<String> nearest = Nearest.names(name, names, 3);
    throw new UserError(
        "no mapping is named '%s'%s; known: %s"
            .formatted(
                name,
                nearest.isEmpty() ? "" : ", did you mean " + String.join(" or ", nearest) + "?",
                String.join(", ", names)));
  }
}
