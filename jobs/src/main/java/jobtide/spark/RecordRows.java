package jobtide.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Records as rows and back: a component {@code postingId} is the column {@code posting_id}, an enum
 * constant its name in lower case, a list an array, a record a struct.
 */
public final class RecordRows {
  private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
          Map<String, RecordComponent> components = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(snakeCase(component.getName()), component);
          }
          return components;
        }
      };

  private RecordRows() {}

  /** The row of a record; columns that it lacks come from {@code others}, else are null. */
  public static Row row(StructType schema, Record record, Map<String, ?> others) {
    Map<String, RecordComponent> components = COMPONENTS.get(record.getClass());
    String[] names = schema.fieldNames();
    Object[] values = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      RecordComponent component = components.get(names[i]);
      values[i] =
          component == null
              ? others.get(names[i])
              : cell(schema.apply(i).dataType(), value(component, record));
    }
    return RowFactory.create(values);
  }

  private static Object cell(DataType type, Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Record record) {
      return row((StructType) type, record, Map.of());
    }
    if (value instanceof Collection<?> items) {
      DataType element = ((ArrayType) type).elementType();
      return items.stream().map(item -> cell(element, item)).toArray();
    }
    return value;
  }

  /** The record in a struct column, or null. */
  public static <T extends Record> T record(Class<T> type, Row row) {
    if (row == null) {
      return null;
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = component(components[i], row.getAs(snakeCase(components[i].getName())));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " from " + row.schema(), e);
    }
  }

  private static Object component(RecordComponent component, Object value) {
    if (value == null) {
      return List.class.isAssignableFrom(component.getType()) ? List.of() : null;
    }
    if (value instanceof scala.collection.Seq<?> items) {
      Class<?> element =
          (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return CollectionConverters.asJava(items).stream().map(item -> value(element, item)).toList();
    }
    return value(component.getType(), value);
  }

  private static Object value(Class<?> type, Object cell) {
    if (type.isEnum()) {
      return constant(type, (String) cell);
    }
    return type.isRecord() ? record(type.asSubclass(Record.class), (Row) cell) : cell;
  }

  private static Object constant(Class<?> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " is no " + type.getSimpleName()));
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static String snakeCase(String camelCase) {
    StringBuilder name = new StringBuilder();
    for (char c : camelCase.toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(Character.toLowerCase(c));
    }
    return name.toString();
  }
}
