package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A type of values. Immutable. */
public sealed interface DataType extends SqlNode {
  /**
   * A type that SQL names.
   *
   * @param sizes none, the length or precision, or precision and scale
   * @param max whether the length is {@code MAX}
   * @param unit of the length
   * @param timeZone of a time
   */
  record Basic(
      TypeName name,
      List<Long> sizes,
      boolean max,
      Optional<LengthUnit> unit,
      Optional<TimeZoneWord> timeZone)
      implements DataType {
    public Basic {
      sizes = List.copyOf(sizes);
    }

    /** A type without sizes. */
    public static Basic of(TypeName name) {
      return new Basic(name, List.of(), false, Optional.empty(), Optional.empty());
    }

    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Basic", "name", name, "sizes", sizes, "max", max, "unit", unit, "timeZone", timeZone);
    }
  }

  /** What a length counts. */
  enum LengthUnit {
    CHARACTERS,
    OCTETS
  }

  /** Whether a time has a zone. */
  enum TimeZoneWord {
    WITH_TIME_ZONE(" WITH TIME ZONE"),
    WITHOUT_TIME_ZONE(" WITHOUT TIME ZONE"),
    /** As in {@code TIMESTAMPTZ}. */
    TZ("TZ");

    private final String sql;

    TimeZoneWord(String sql) {
      this.sql = sql;
    }

    /** How it is written after the type. */
    public String sql() {
      return sql;
    }
  }

  /**
   * A type of another name.
   *
   * @param modifiers what is in parentheses after it, as it is written
   */
  record Custom(ObjectName name, List<String> modifiers) implements DataType {
    public Custom {
      modifiers = List.copyOf(modifiers);
    }

    @Override
    public List<SqlNode> children() {
      return List.of(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Custom", "name", name, "modifiers", modifiers);
    }
  }

  /** How an array's type is written. */
  enum ArraySyntax {
    /** {@code ARRAY}. */
    WORD,
    /** {@code INT[3]}. */
    BRACKETS,
    /** {@code ARRAY<INT>}. */
    ANGLES,
    /** {@code Array(INT)}. */
    PARENTHESES,
    /** {@code ARRAY(INT NOT NULL)}. */
    PARENTHESES_NOT_NULL,
    /** {@code INT ARRAY[3]}. */
    AFTER
  }

  /** An array. */
  record ArrayType(Optional<DataType> element, ArraySyntax syntax, Optional<Long> size)
      implements DataType {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(element);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArrayType", "element", element, "syntax", syntax, "size", size);
    }
  }

  /** How a map's type is written. */
  enum MapSyntax {
    /** {@code Map(K, V)}. */
    PARENTHESES,
    /** {@code MAP(K, V NOT NULL)}. */
    PARENTHESES_NOT_NULL,
    /** {@code MAP<K, V>}. */
    ANGLES
  }

  /** A map. */
  record MapType(DataType key, DataType value, MapSyntax syntax) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of(key, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MapType", "key", key, "value", value, "syntax", syntax);
    }
  }

  /**
   * A struct.
   *
   * @param angles whether fields are in angle brackets, not in parentheses
   */
  record StructType(List<StructField> fields, boolean angles) implements DataType {
    public StructType {
      fields = List.copyOf(fields);
    }

    @Override
    public List<SqlNode> children() {
      return List.copyOf(fields);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("StructType", "fields", fields, "angles", angles);
    }
  }

  /** A tuple of ClickHouse. */
  record TupleType(List<StructField> fields) implements DataType {
    public TupleType {
      fields = List.copyOf(fields);
    }

    @Override
    public List<SqlNode> children() {
      return List.copyOf(fields);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TupleType", "fields", fields);
    }
  }

  /**
   * One of several texts.
   *
   * @param bits of ClickHouse: 8 or 16
   */
  record EnumType(List<EnumMember> members, Optional<Long> bits) implements DataType {
    public EnumType {
      members = List.copyOf(members);
    }

    @Override
    public List<SqlNode> children() {
      return List.copyOf(members);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("EnumType", "members", members, "bits", bits);
    }
  }

  /** A text of an {@link EnumType}, and its number. */
  record EnumMember(String name, Optional<Expr> value) implements SqlNode {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("EnumMember", "name", name, "value", value);
    }
  }

  /** Any of several texts. */
  record SetType(List<String> members) implements DataType {
    public SetType {
      members = List.copyOf(members);
    }

    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SetType", "members", members);
    }
  }

  /**
   * A span of time.
   *
   * @param fields such as {@code YEAR TO MONTH}
   */
  record IntervalType(Optional<String> fields, Optional<Long> precision) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IntervalType", "fields", fields, "precision", precision);
    }
  }

  /** {@code DateTime64} of ClickHouse. */
  record DateTime64(long precision, Optional<String> timeZone) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("DateTime64", "precision", precision, "timeZone", timeZone);
    }
  }

  /** {@code Nullable(type)} of ClickHouse. */
  record NullableType(DataType type) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NullableType", "type", type);
    }
  }

  /** {@code LowCardinality(type)} of ClickHouse. */
  record LowCardinality(DataType type) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LowCardinality", "type", type);
    }
  }

  /** {@code type ZEROFILL} of MySQL. */
  record Zerofill(DataType type) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Zerofill", "type", type);
    }
  }

  /** {@code type COLLATE collation}. */
  record Collated(DataType type, ObjectName collation) implements DataType {
    @Override
    public List<SqlNode> children() {
      return List.of(type, collation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Collated", "type", type, "collation", collation);
    }
  }
}
