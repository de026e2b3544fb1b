package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.ast.DataType;
import java.util.Locale;

/** The kind of a value, whatever a dialect calls its type. */
public enum ValueType {
  BOOLEAN,
  /** Up to 32 bits. */
  INTEGER,
  /** Up to 64 bits. */
  BIGINT,
  DECIMAL,
  DOUBLE,
  TEXT,
  BYTES,
  DATE,
  TIME,
  TIMESTAMP,
  TIMESTAMP_WITH_TIME_ZONE,
  UUID,
  JSON,
  INTERVAL,
  ARRAY,
  /** Any other, or one that does not follow from the statement. */
  UNKNOWN;

  boolean isNumber() {
    return this == INTEGER || this == BIGINT || this == DECIMAL || this == DOUBLE;
  }

  /** The type that values of both have. */
  static ValueType common(ValueType left, ValueType right) {
    if (left == UNKNOWN || left == right) {
      return right;
    }
    if (right == UNKNOWN) {
      return left;
    }
    if (left.isNumber() && right.isNumber()) {
      return left.compareTo(right) > 0 ? left : right;
    }
    return UNKNOWN;
  }

  /** The kind of a type. */
  public static ValueType of(DataType type) {
    if (type instanceof DataType.Basic basic) {
      return of(basic);
    }
    if (type instanceof DataType.Custom custom) {
      return ofName(custom.name().last().toLowerCase(Locale.ROOT));
    }
    if (type instanceof DataType.NullableType nullable) {
      return of(nullable.type());
    }
    if (type instanceof DataType.LowCardinality low) {
      return of(low.type());
    }
    if (type instanceof DataType.Zerofill zerofill) {
      return of(zerofill.type());
    }
    if (type instanceof DataType.Collated collated) {
      return of(collated.type());
    }
    if (type instanceof DataType.ArrayType) {
      return ARRAY;
    }
    if (type instanceof DataType.EnumType || type instanceof DataType.SetType) {
      return TEXT;
    }
    if (type instanceof DataType.IntervalType) {
      return INTERVAL;
    }
    return type instanceof DataType.DateTime64 ? TIMESTAMP : UNKNOWN;
  }

  private static ValueType ofName(String name) {
    switch (name) {
      case "serial":
      case "serial4":
      case "smallserial":
      case "serial2":
        return INTEGER;
      case "bigserial":
      case "serial8":
      case "rowversion":
        return BIGINT;
      case "money":
      case "smallmoney":
      case "number":
        return DECIMAL;
      case "citext":
      case "name":
      case "ntext":
      case "nchar":
      case "nvarchar2":
      case "varchar2":
        return TEXT;
      case "datetime2":
      case "smalldatetime":
        return TIMESTAMP;
      case "datetimeoffset":
        return TIMESTAMP_WITH_TIME_ZONE;
      case "uniqueidentifier":
        return UUID;
      case "image":
        return BYTES;
      default:
        return UNKNOWN;
    }
  }

  private static ValueType of(DataType.Basic type) {
    switch (type.name()) {
      case BOOL:
      case BOOLEAN:
        return BOOLEAN;
      case TINY_INT:
      case TINY_INT_UNSIGNED:
      case INT2:
      case INT2_UNSIGNED:
      case SMALL_INT:
      case SMALL_INT_UNSIGNED:
      case MEDIUM_INT:
      case MEDIUM_INT_UNSIGNED:
      case INT:
      case INT4:
      case INT16:
      case INT32:
      case INTEGER:
      case UTINY_INT:
      case USMALL_INT:
      case UINT8:
      case UINT16:
        return INTEGER;
      case INT8:
      case INT64:
      case BIG_INT:
      case INT_UNSIGNED:
      case INT4_UNSIGNED:
      case UINT32:
      case SIGNED:
      case SIGNED_INTEGER:
        return BIGINT;
      case NUMERIC:
      case DECIMAL:
      case DECIMAL_UNSIGNED:
      case DEC:
      case DEC_UNSIGNED:
      case BIG_NUMERIC:
      case BIG_DECIMAL:
      case BIG_INT_UNSIGNED:
      case INT8_UNSIGNED:
      case UBIG_INT:
      case UINT64:
      case INT128:
      case INT256:
      case UINT128:
      case UINT256:
      case HUGE_INT:
      case UHUGE_INT:
      case UNSIGNED:
      case UNSIGNED_INTEGER:
        return DECIMAL;
      case FLOAT:
      case FLOAT_UNSIGNED:
      case FLOAT4:
      case FLOAT8:
      case FLOAT32:
      case FLOAT64:
      case REAL:
      case REAL_UNSIGNED:
      case DOUBLE:
      case DOUBLE_UNSIGNED:
      case DOUBLE_PRECISION:
      case DOUBLE_PRECISION_UNSIGNED:
        return DOUBLE;
      case CHARACTER:
      case CHAR:
      case CHARACTER_VARYING:
      case CHAR_VARYING:
      case VARCHAR:
      case NVARCHAR:
      case CHARACTER_LARGE_OBJECT:
      case CHAR_LARGE_OBJECT:
      case CLOB:
      case TEXT:
      case TINY_TEXT:
      case MEDIUM_TEXT:
      case LONG_TEXT:
      case STRING:
      case FIXED_STRING:
        return TEXT;
      case BINARY:
      case VARBINARY:
      case BLOB:
      case TINY_BLOB:
      case MEDIUM_BLOB:
      case LONG_BLOB:
      case BYTES:
      case BYTEA:
        return BYTES;
      case DATE:
      case DATE32:
        return DATE;
      case TIME:
        return TIME;
      case DATETIME:
      case TIMESTAMP_NTZ:
        return TIMESTAMP;
      case TIMESTAMP:
        return type.timeZone().isPresent()
                && type.timeZone().get() != DataType.TimeZoneWord.WITHOUT_TIME_ZONE
            ? TIMESTAMP_WITH_TIME_ZONE
            : TIMESTAMP;
      case UUID:
        return UUID;
      case JSON:
      case JSONB:
        return JSON;
      default:
        return UNKNOWN;
    }
  }
}
