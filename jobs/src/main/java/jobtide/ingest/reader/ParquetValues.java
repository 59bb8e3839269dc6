package jobtide.ingest.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Parquet's values as JSON: times as ISO 8601 (with {@code Z} where they are instants), decimals as
 * numbers, bytes as text or, where they are none, Base64, maps as objects; null fields are absent.
 */
final class ParquetValues {
  private static final long NANOS_A_SECOND = 1_000_000_000L;
  private static final int JULIAN_EPOCH_DAY = 2_440_588;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ParquetValues() {}

  static ObjectNode object(Group group) {
    ObjectNode object = NODES.objectNode();
    for (int field = 0; field < group.getType().getFieldCount(); field++) {
      Type type = group.getType().getType(field);
      int count = group.getFieldRepetitionCount(field);
      if (type.isRepetition(Type.Repetition.REPEATED)) {
        object.set(type.getName(), repeated(group, field, count));
      } else if (count > 0) {
        object.set(type.getName(), value(group, field, 0));
      }
    }
    return object;
  }

  private static ArrayNode repeated(Group group, int field, int count) {
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      array.add(value(group, field, i));
    }
    return array;
  }

  private static JsonNode value(Group group, int field, int index) {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(group, field, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof ListLogicalTypeAnnotation && isRepeatedInside(type.asGroupType())) {
      return list(inner);
    }
    if ((logical instanceof MapLogicalTypeAnnotation
            || logical instanceof MapKeyValueTypeAnnotation)
        && isRepeatedInside(type.asGroupType())) {
      return map(inner);
    }
    return object(inner);
  }

  private static boolean isRepeatedInside(GroupType type) {
    return type.getFieldCount() == 1 && type.getType(0).isRepetition(Type.Repetition.REPEATED);
  }

  /** A list of three levels, or one of the older two where the repeated field is the element. */
  private static ArrayNode list(Group list) {
    Type repeated = list.getType().getType(0);
    boolean wrapped =
        !repeated.isPrimitive()
            && repeated.asGroupType().getFieldCount() == 1
            && !repeated.getName().equals("array")
            && !repeated.getName().equals(list.getType().getName() + "_tuple");
    if (!wrapped) {
      return repeated(list, 0, list.getFieldRepetitionCount(0));
    }
    ArrayNode array = NODES.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group element = list.getGroup(0, i);
      array.add(element.getFieldRepetitionCount(0) == 0 ? NODES.nullNode() : value(element, 0, 0));
    }
    return array;
  }

  private static ObjectNode map(Group map) {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      boolean valued = entry.getType().getFieldCount() > 1 && entry.getFieldRepetitionCount(1) > 0;
      if (entry.getFieldRepetitionCount(0) > 0) {
        object.set(value(entry, 0, 0).asText(), valued ? value(entry, 1, 0) : NODES.nullNode());
      }
    }
    return object;
  }

  private static JsonNode primitive(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
      case FLOAT -> decimal(Float.toString(group.getFloat(field, index)));
      case DOUBLE -> decimal(Double.toString(group.getDouble(field, index)));
      case INT32 -> integer(group.getInteger(field, index), 32, logical);
      case INT64 -> integer(group.getLong(field, index), 64, logical);
      case INT96 -> NODES.textNode(julian(group.getInt96(field, index)));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(group.getBinary(field, index), logical);
    };
  }

  /** What is no number is absent, as Python's writers mean it. */
  private static JsonNode decimal(String number) {
    boolean finite = Character.isDigit(number.charAt(number.length() - 1));
    return finite ? DecimalNode.valueOf(new BigDecimal(number)) : NODES.nullNode();
  }

  private static JsonNode integer(long value, int bits, LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return DecimalNode.valueOf(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return NODES.textNode(LocalDate.ofEpochDay(value).toString());
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant instant = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
      return NODES.textNode(
          timestamp.isAdjustedToUTC()
              ? instant.toString()
              : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      long nanos = unit(time.getUnit()).getDuration().multipliedBy(value).toNanos();
      return NODES.textNode(LocalTime.ofNanoOfDay(nanos).toString());
    }
    if (logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
      return bits == 32
          ? NODES.numberNode(Integer.toUnsignedLong((int) value))
          : NODES.numberNode(new BigInteger(Long.toUnsignedString(value)));
    }
    return NODES.numberNode(value);
  }

  private static ChronoUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  /** The timestamps of older Spark and Hive: nanoseconds of the day, then the Julian day. */
  private static String julian(Binary int96) {
    ByteBuffer bytes = int96.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long days = bytes.getInt() - (long) JULIAN_EPOCH_DAY;
    return Instant.EPOCH
        .plus(days, ChronoUnit.DAYS)
        .plusSeconds(nanos / NANOS_A_SECOND)
        .plusNanos(nanos % NANOS_A_SECOND)
        .toString();
  }

  private static JsonNode binary(Binary value, LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return DecimalNode.valueOf(
          new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer bytes = value.toByteBuffer();
      return NODES.textNode(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }
    // Many writers leave text without annotation.
    try {
      return NODES.textNode(
          StandardCharsets.UTF_8.newDecoder().decode(value.toByteBuffer()).toString());
    } catch (CharacterCodingException e) {
      return NODES.textNode(Base64.getEncoder().encodeToString(value.getBytes()));
    }
  }
}
