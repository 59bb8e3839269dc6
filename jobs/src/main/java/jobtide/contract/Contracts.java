package jobtide.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jobtide.contract.TableContract.Layer;
import jobtide.model.UserError;
import jobtide.vocabulary.Nearest;
import jobtide.vocabulary.Schemas;

/** All contracts below {@code schemas/tables/}. */
public final class Contracts {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final Map<String, TableContract> byTable;

  private Contracts(Map<String, TableContract> byTable) {
    this.byTable = Map.copyOf(byTable);
  }

  /** Reads and cross-checks every contract; throws {@link UserError} naming the file at fault. */
  public static Contracts load(Schemas schemas) {
    Map<String, TableContract> contracts = new TreeMap<>();
    for (String path : schemas.list("tables", ".yaml")) {
      TableContract contract = parse(schemas.describe(path), schemas.read(path));
      contracts.put(contract.table(), contract);
    }
    Contracts all = new Contracts(contracts);
    contracts.values().forEach(all::requireReferencesExist);
    return all;
  }

  static TableContract parse(String file, String text) {
    TableContract contract;
    try {
      contract = YAML.readValue(text, TableContract.class);
    } catch (UnrecognizedPropertyException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
      List<String> nearest = Nearest.names(e.getPropertyName(), known, 1);
      throw new UserError(
          "%s:%d: unknown key '%s': %s"
              .formatted(
                  file,
                  line(text, e),
                  e.getPropertyName(),
                  nearest.isEmpty()
                      ? "known are " + String.join(", ", known)
                      : "did you mean '" + nearest.get(0) + "'?"),
          e);
    } catch (JsonProcessingException e) {
      throw new UserError(file + ":" + line(text, e) + ": " + e.getOriginalMessage(), e);
    }
    requireParts(file, contract);
    Set<String> names = new HashSet<>();
    for (Column column : contract.columns()) {
      if (!names.add(column.name())) {
        throw new UserError(file + ": column " + column.name() + " stands twice: remove one");
      }
    }
    for (String column : contract.key()) {
      if (!names.contains(column)) {
        throw new UserError(
            file + ": key names " + column + ", which is no column: add or rename it");
      }
    }
    return contract;
  }

  /** Jackson reads all of a record before it says that a field is unknown. */
  private static int line(String text, JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      int at = text.indexOf(unknown.getPropertyName() + ":");
      return 1 + (int) text.substring(0, Math.max(0, at)).chars().filter(c -> c == '\n').count();
    }
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private static void requireParts(String file, TableContract contract) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("table", contract.table());
    parts.put("layer", contract.layer());
    parts.put("description", contract.description());
    parts.put("grain", contract.grain());
    parts.put("key", contract.key().isEmpty() ? null : contract.key());
    parts.put("columns", contract.columns().isEmpty() ? null : contract.columns());
    parts.forEach(
        (part, value) -> {
          if (value == null) {
            throw new UserError(file + ": " + part + " is missing: add it");
          }
        });
  }

  private void requireReferencesExist(TableContract contract) {
    for (Reference reference : contract.references()) {
      List<String> columns = table(reference.table()).columns().stream().map(Column::name).toList();
      if (!columns.containsAll(reference.columns())) {
        throw new UserError(
            "contract of "
                + contract.table()
                + " refers to columns that "
                + reference.table()
                + " lacks: "
                + reference.columns());
      }
    }
  }

  /** The contract of a table. */
  public TableContract table(String name) {
    TableContract contract = byTable.get(name);
    if (contract == null) {
      throw new UserError(
          "schemas/tables/" + name + ".yaml is missing: write the contract of " + name);
    }
    return contract;
  }

  /** The tables that outlive a run, by name. */
  public Collection<TableContract> lake() {
    return where(contract -> contract.layer() == Layer.LAKE);
  }

  /** The tables that a run publishes, by name. */
  public Collection<TableContract> marts() {
    return where(contract -> contract.layer() == Layer.MART || contract.published());
  }

  private Collection<TableContract> where(Predicate<TableContract> condition) {
    return new TreeMap<>(byTable).values().stream().filter(condition).toList();
  }
}
