package io.github.wasmrun.sql.ast;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type that SQL names, in one dialect or another. */
public enum TypeName {
  CHARACTER("CHARACTER", false, "Character"),
  CHAR("CHAR", false, "Char"),
  CHARACTER_VARYING("CHARACTER VARYING", false, "CharacterVarying"),
  CHAR_VARYING("CHAR VARYING", false, "CharVarying"),
  VARCHAR("VARCHAR", false, "Varchar"),
  NVARCHAR("NVARCHAR", false, "Nvarchar"),
  UUID("UUID", false, "Uuid"),
  CHARACTER_LARGE_OBJECT("CHARACTER LARGE OBJECT", false, "CharacterLargeObject"),
  CHAR_LARGE_OBJECT("CHAR LARGE OBJECT", false, "CharLargeObject"),
  CLOB("CLOB", false, "Clob"),
  BINARY("BINARY", false, "Binary"),
  VARBINARY("VARBINARY", false, "Varbinary"),
  BLOB("BLOB", false, "Blob"),
  TINY_BLOB("TINYBLOB", false, "TinyBlob"),
  MEDIUM_BLOB("MEDIUMBLOB", false, "MediumBlob"),
  LONG_BLOB("LONGBLOB", false, "LongBlob"),
  BYTES("BYTES", false, "Bytes"),
  NUMERIC("NUMERIC", false, "Numeric"),
  DECIMAL("DECIMAL", false, "Decimal"),
  DECIMAL_UNSIGNED("DECIMAL", true, "DecimalUnsigned"),
  DEC("DEC", false, "Dec"),
  DEC_UNSIGNED("DEC", true, "DecUnsigned"),
  BIG_NUMERIC("BIGNUMERIC", false, "BigNumeric"),
  BIG_DECIMAL("BIGDECIMAL", false, "BigDecimal"),
  FLOAT("FLOAT", false, "Float"),
  FLOAT_UNSIGNED("FLOAT", true, "FloatUnsigned"),
  TINY_INT("TINYINT", false, "TinyInt"),
  TINY_INT_UNSIGNED("TINYINT", true, "TinyIntUnsigned"),
  INT2("INT2", false, "Int2"),
  INT2_UNSIGNED("INT2", true, "Int2Unsigned"),
  SMALL_INT("SMALLINT", false, "SmallInt"),
  SMALL_INT_UNSIGNED("SMALLINT", true, "SmallIntUnsigned"),
  MEDIUM_INT("MEDIUMINT", false, "MediumInt"),
  MEDIUM_INT_UNSIGNED("MEDIUMINT", true, "MediumIntUnsigned"),
  INT("INT", false, "Int"),
  INT_UNSIGNED("INT", true, "IntUnsigned"),
  INT4("INT4", false, "Int4"),
  INT8("INT8", false, "Int8"),
  INT16("Int16", false, "Int16"),
  INT32("Int32", false, "Int32"),
  INT64("INT64", false, "Int64"),
  INT128("Int128", false, "Int128"),
  INT256("Int256", false, "Int256"),
  HUGE_INT("HUGEINT", false, "HugeInt"),
  INT4_UNSIGNED("INT4", true, "Int4Unsigned"),
  INTEGER("INTEGER", false, "Integer"),
  INTEGER_UNSIGNED("INTEGER", true, "IntegerUnsigned"),
  BIG_INT("BIGINT", false, "BigInt"),
  BIG_INT_UNSIGNED("BIGINT", true, "BigIntUnsigned"),
  INT8_UNSIGNED("INT8", true, "Int8Unsigned"),
  UTINY_INT("UTINYINT", false, "UTinyInt"),
  USMALL_INT("USMALLINT", false, "USmallInt"),
  UBIG_INT("UBIGINT", false, "UBigInt"),
  UHUGE_INT("UHUGEINT", false, "UHugeInt"),
  UINT8("UInt8", false, "UInt8"),
  UINT16("UInt16", false, "UInt16"),
  UINT32("UInt32", false, "UInt32"),
  UINT64("UInt64", false, "UInt64"),
  UINT128("UInt128", false, "UInt128"),
  UINT256("UInt256", false, "UInt256"),
  SIGNED("SIGNED", false, "Signed"),
  SIGNED_INTEGER("SIGNED INTEGER", false, "SignedInteger"),
  UNSIGNED("UNSIGNED", false, "Unsigned"),
  UNSIGNED_INTEGER("UNSIGNED INTEGER", false, "UnsignedInteger"),
  REAL("REAL", false, "Real"),
  REAL_UNSIGNED("REAL", true, "RealUnsigned"),
  FLOAT4("FLOAT4", false, "Float4"),
  FLOAT32("Float32", false, "Float32"),
  FLOAT64("FLOAT64", false, "Float64"),
  DOUBLE("DOUBLE", false, "Double"),
  DOUBLE_UNSIGNED("DOUBLE", true, "DoubleUnsigned"),
  FLOAT8("FLOAT8", false, "Float8"),
  DOUBLE_PRECISION("DOUBLE PRECISION", false, "DoublePrecision"),
  DOUBLE_PRECISION_UNSIGNED("DOUBLE PRECISION", true, "DoublePrecisionUnsigned"),
  BOOL("BOOL", false, "Bool"),
  BOOLEAN("BOOLEAN", false, "Boolean"),
  DATE("DATE", false, "Date"),
  DATE32("Date32", false, "Date32"),
  TIME("TIME", false, "Time"),
  DATETIME("DATETIME", false, "Datetime"),
  TIMESTAMP("TIMESTAMP", false, "Timestamp"),
  TIMESTAMP_NTZ("TIMESTAMP_NTZ", false, "TimestampNtz"),
  JSON("JSON", false, "JSON"),
  JSONB("JSONB", false, "JSONB"),
  REGCLASS("REGCLASS", false, "Regclass"),
  TEXT("TEXT", false, "Text"),
  TINY_TEXT("TINYTEXT", false, "TinyText"),
  MEDIUM_TEXT("MEDIUMTEXT", false, "MediumText"),
  LONG_TEXT("LONGTEXT", false, "LongText"),
  STRING("STRING", false, "String"),
  BYTEA("BYTEA", false, "Bytea"),
  BIT("BIT", false, "Bit"),
  BIT_VARYING("BIT VARYING", false, "BitVarying"),
  VAR_BIT("VARBIT", false, "VarBit"),
  TRIGGER("TRIGGER", false, "Trigger"),
  ANY_TYPE("ANY TYPE", false, "AnyType"),
  TS_VECTOR("TSVECTOR", false, "TsVector"),
  TS_QUERY("TSQUERY", false, "TsQuery"),
  FIXED_STRING("FixedString", false, "FixedString"),
  POINT("POINT", false, "Point"),
  LINE("LINE", false, "Line"),
  LINE_SEGMENT("LSEG", false, "LineSegment"),
  GEOMETRIC_BOX("BOX", false, "GeometricBox"),
  GEOMETRIC_PATH("PATH", false, "GeometricPath"),
  POLYGON("POLYGON", false, "Polygon"),
  CIRCLE("CIRCLE", false, "Circle");

  private static final Map<String, TypeName> VARIANTS = new HashMap<>();

  static {
    for (TypeName name : values()) {
      VARIANTS.put(name.variant, name);
    }
  }

  private final String sql;
  private final boolean unsigned;
  private final String variant;

  TypeName(String sql, boolean unsigned, String variant) {
    this.sql = sql;
    this.unsigned = unsigned;
    this.variant = variant;
  }

  /** How it is written, without {@code UNSIGNED}. */
  public String sql() {
    return sql;
  }

  /** Whether {@code UNSIGNED} comes after it. */
  public boolean isUnsigned() {
    return unsigned;
  }

  /** The type of a variant of sqlparser. */
  public static @Nullable TypeName ofVariant(String variant) {
    return VARIANTS.get(variant);
  }
}
