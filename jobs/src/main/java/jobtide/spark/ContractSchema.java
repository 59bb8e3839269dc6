package jobtide.spark;

import java.util.List;
import jobtide.contract.Column;
import jobtide.contract.TableContract;
import jobtide.model.UserError;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A contract's columns as Spark's schema. */
public final class ContractSchema {
  private ContractSchema() {}

  /** The columns that are written. */
  public static StructType stored(TableContract contract) {
    return schema(contract, contract.storedColumns());
  }

  private static StructType schema(TableContract contract, List<Column> columns) {
    StructType schema = new StructType();
    for (Column column : columns) {
      // Nullable throughout: contracts are checked on data, with a message, and not by a writer.
      schema =
          schema.add(
              new StructField(
                  column.name(),
                  type(contract, column),
                  true,
                  new org.apache.spark.sql.types.MetadataBuilder()
                      .putString("comment", column.description())
                      .build()));
    }
    return schema;
  }

  private static DataType type(TableContract contract, Column column) {
    try {
      return DataType.fromDDL(column.type());
    } catch (Exception e) {
      if (e instanceof ParseException || e instanceof AnalysisException) {
        throw new UserError(
            "schemas/tables/%s.yaml: column %s has type '%s', which Spark does not know: correct it"
                .formatted(contract.table(), column.name(), column.type()),
            e);
      }
      throw e;
    }
  }
}
