package jobtide.ingest.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import jobtide.vocabulary.Schemas;

/** The JSON Schema of mappings, and its complaints in words that name file and line. */
final class MappingSchema {
  private static final String FILE = "mapping.schema.json";

  private final JsonNode node;
  private final JsonSchema schema;

  MappingSchema(Schemas schemas) {
    try {
      node = new ObjectMapper().readTree(schemas.read(FILE));
      schema =
          JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(
                  node, SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build());
    } catch (JsonProcessingException e) {
      throw new UserError(schemas.describe(FILE) + " is not JSON: restore it", e);
    }
  }

  /** The mapping of a text. */
  Mapping mapping(String name, String text) {
    LocatedYaml yaml = LocatedYaml.parse(name, text);
    Set<ValidationMessage> complaints = schema.validate(yaml.root());
    complaints.stream()
        // A misspelt key often causes a missing one: name the cause.
        .min(Comparator.comparingInt(complaint -> rank(complaint.getType())))
        .ifPresent(
            complaint -> {
              throw error(yaml, complaint);
            });
    return MappingParser.mapping(name, text, yaml);
  }

  private static int rank(String type) {
    return switch (type) {
      case "additionalProperties" -> 0;
      case "required" -> 2;
      default -> 1;
    };
  }

  private UserError error(LocatedYaml yaml, ValidationMessage complaint) {
    String pointer = complaint.getInstanceLocation().toString();
    JsonNode node = complaint.getInstanceNode();
    String key = complaint.getProperty();
    JsonNode rule = complaint.getSchemaNode();
    String name = pointer.isEmpty() ? "the mapping" : pointer.substring(1).replace('/', '.');
    return switch (complaint.getType()) {
      case "additionalProperties" -> {
        List<String> known = knownKeys(complaint);
        List<String> nearest = Nearest.names(key, known, 1);
        yield yaml.error(
            LocatedYaml.child(pointer, key),
            "unknown key '%s'%s; known here: %s"
                .formatted(
                    key,
                    nearest.isEmpty() ? "" : ", did you mean '" + nearest.get(0) + "'?",
                    String.join(", ", known)));
      }
      case "required" -> yaml.error(pointer, "%s lacks '%s': add it".formatted(name, key));
      case "enum" ->
          yaml.error(
              pointer,
              "%s is '%s': use one of %s"
                  .formatted(name, node.asText(), String.join(", ", ValueParser.strings(rule))));
      case "type" ->
          yaml.error(
              pointer,
              "%s is of the wrong kind: expected %s"
                  .formatted(
                      name,
                      rule.isArray()
                          ? String.join(" or ", ValueParser.strings(rule))
                          : rule.asText()));
      default -> yaml.error(pointer, name + " " + complaint.getError());
    };
  }

  /** The keys that the schema names beside the forbidden one. */
  private List<String> knownKeys(ValidationMessage complaint) {
    String rule = complaint.getSchemaLocation().getFragment().toString();
    String object = rule.substring(0, rule.lastIndexOf('/'));
    List<String> keys = new ArrayList<>();
    node.at(object + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
