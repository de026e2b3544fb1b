package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values whose types are known at run time only, written and read. */
public final class Values {
  private Values() {}

  private static IllegalArgumentException mismatch(Val value, ValueType type) {
    return new IllegalArgumentException("expected " + type + ", got " + value);
  }

  /** Reads values of some types. */
  public static List<Val> read(ValueReader in, List<ValueType> types) {
    List<Val> values = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      values.add(read(in, types.get(i)));
    }
    return values;
  }

  /** Reads a value. */
  public static Val read(ValueReader in, ValueType type) {
    switch (type.kind()) {
      case BOOL:
        return Val.of(in.bool());
      case S8:
        return Val.of((long) in.s8());
      case U8:
        return Val.of((long) in.u8());
      case S16:
        return Val.of((long) in.s16());
      case U16:
        return Val.of((long) in.u16());
      case S32:
        return Val.of((long) in.s32());
      case U32:
        return Val.of(in.u32() & 0xFFFFFFFFL);
      case S64:
        return Val.of(in.s64());
      case U64:
        return Val.of(in.u64());
      case F32:
        return new Val.F32(in.f32());
      case F64:
        return new Val.F64(in.f64());
      case CHAR:
        return new Val.Char(in.character());
      case STRING:
        return in.sourcedString();
      case LIST:
        if (type.part(0).kind() == Kind.U8) {
          return new Val.Bytes(in.bytes());
        }
        return new Val.ListOf(elements(in, in.list(), type.part(0)));
      case FIXED_LIST:
        return new Val.ListOf(elements(in, in.list(), type.part(0)));
      case MAP:
        return map(in, type.part(0));
      case RECORD:
        in.record(type.labels());
        return new Val.Record(type.labels(), parts(in, type));
      case TUPLE:
        in.tuple(type.partCount());
        return new Val.Tuple(parts(in, type));
      case FLAGS:
        return flags(in.flags(type.labels()), type);
      case ENUM:
        return new Val.EnumCase(type.labels().get(in.enumCase(type.labels())));
      case VARIANT:
        int index = in.variant(type.labels());
        return new Val.Variant(type.labels().get(index), payload(in, type, index));
      case OPTION:
        return in.isSome() ? Val.some(read(in, type.part(1))) : Val.none();
      case RESULT:
        boolean isOk = in.isOk();
        return new Val.Result(isOk, payload(in, type, isOk ? 0 : 1));
      case OWN:
        return new Val.Resource(in.own());
      case BORROW:
        return new Val.Resource(in.borrow());
      default:
        throw unsupported(type);
    }
  }

  private static RuntimeException unsupported(ValueType type) {
    return AbiTraps.trap(ComponentTrap.ASYNC_UNSUPPORTED, type.toString());
  }

  private static @Nullable Val payload(ValueReader in, ValueType type, int index) {
    ValueType part = type.partOrNull(index);
    return part == null ? null : read(in, part);
  }

  private static List<Val> elements(ValueReader in, int count, ValueType element) {
    List<Val> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read(in, element));
    }
    return values;
  }

  private static List<Val> parts(ValueReader in, ValueType type) {
    List<Val> parts = new ArrayList<>(type.partCount());
    for (int i = 0; i < type.partCount(); i++) {
      parts.add(read(in, type.part(i)));
    }
    return parts;
  }

  private static Val map(ValueReader in, ValueType entry) {
    int count = in.map();
    List<Val.Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      in.entry();
      Val key = read(in, entry.part(0));
      entries.add(new Val.Entry(key, read(in, entry.part(1))));
    }
    return new Val.MapOf(entries);
  }

  private static Val flags(int bits, ValueType type) {
    List<String> set = new ArrayList<>();
    for (int i = 0; i < type.labels().size(); i++) {
      if ((bits >>> i & 1) != 0) {
        set.add(type.labels().get(i));
      }
    }
    return new Val.Flags(set);
  }

  /** Writes values of some types, as many. */
  public static void write(ValueWriter out, List<Val> values, List<ValueType> types) {
    for (int i = 0; i < types.size(); i++) {
      write(out, values.get(i), types.get(i));
    }
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if it is of another type, or not in its range
   */
  public static void write(ValueWriter out, Val value, ValueType type) {
    switch (type.kind()) {
      case BOOL:
        if (!(value instanceof Val.Bool bool)) {
          throw mismatch(value, type);
        }
        out.bool(bool.value());
        break;
      case S8:
        out.s8((byte) integer(value, type));
        break;
      case U8:
        out.u8((int) integer(value, type));
        break;
      case S16:
        out.s16((short) integer(value, type));
        break;
      case U16:
        out.u16((int) integer(value, type));
        break;
      case S32:
        out.s32((int) integer(value, type));
        break;
      case U32:
        out.u32((int) integer(value, type));
        break;
      case S64:
        out.s64(integer(value, type));
        break;
      case U64:
        out.u64(integer(value, type));
        break;
      case F32:
        if (!(value instanceof Val.F32 small)) {
          throw mismatch(value, type);
        }
        out.f32(small.value());
        break;
      case F64:
        if (!(value instanceof Val.F64 large)) {
          throw mismatch(value, type);
        }
        out.f64(large.value());
        break;
      case CHAR:
        if (!(value instanceof Val.Char character)) {
          throw mismatch(value, type);
        }
        out.character(character.codePoint());
        break;
      case STRING:
        if (!(value instanceof Val.Str text)) {
          throw mismatch(value, type);
        }
        out.string(text);
        break;
      case LIST:
      case FIXED_LIST:
        list(out, value, type);
        break;
      case MAP:
        map(out, value, type);
        break;
      case RECORD:
      case TUPLE:
        parts(out, value, type);
        break;
      case FLAGS:
        out.flags(type.labels(), flags(value, type));
        break;
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        oneOf(out, value, type);
        break;
      case OWN:
      case BORROW:
        if (!(value instanceof Val.Resource resource)) {
          throw new IllegalArgumentException(
              "expected a handle of the type's resource, got " + value);
        }
        if (type.kind() == Kind.OWN) {
          out.own(resource.handle());
        } else {
          out.borrow(resource.handle());
        }
        break;
      default:
        throw unsupported(type);
    }
  }

  private static long integer(Val value, ValueType type) {
    if (!(value instanceof Val.Int integer)) {
      throw mismatch(value, type);
    }
    long number = integer.value();
    boolean fits;
    switch (type.kind()) {
      case S8:
        fits = number == (byte) number;
        break;
      case U8:
        fits = number == (number & 0xFF);
        break;
      case S16:
        fits = number == (short) number;
        break;
      case U16:
        fits = number == (number & 0xFFFF);
        break;
      case S32:
        fits = number == (int) number;
        break;
      case U32:
        fits = number == (number & 0xFFFFFFFFL);
        break;
      default:
        fits = true;
    }
    if (!fits) {
      throw new IllegalArgumentException(number + " is not in the range of " + type);
    }
    return number;
  }

  private static void list(ValueWriter out, Val value, ValueType type) {
    if (value instanceof Val.Bytes bytes && type.part(0).kind() == Kind.U8) {
      if (type.kind() == Kind.FIXED_LIST && bytes.value().length != type.length()) {
        throw mismatch(value, type);
      }
      out.bytes(bytes.value());
      return;
    }
    if (!(value instanceof Val.ListOf list)
        || type.kind() == Kind.FIXED_LIST && list.values().size() != type.length()) {
      throw mismatch(value, type);
    }
    List<Val> values = list.values();
    out.list(values.size());
    for (int i = 0; i < values.size(); i++) {
      write(out, values.get(i), type.part(0));
    }
  }

  private static void map(ValueWriter out, Val value, ValueType type) {
    if (!(value instanceof Val.MapOf map)) {
      throw mismatch(value, type);
    }
    ValueType entry = type.part(0);
    out.map(map.entries().size());
    for (Val.Entry one : map.entries()) {
      out.entry();
      write(out, one.key(), entry.part(0));
      write(out, one.value(), entry.part(1));
    }
  }

  private static void parts(ValueWriter out, Val value, ValueType type) {
    List<Val> values;
    boolean isRecord = type.kind() == Kind.RECORD;
    if (isRecord && value instanceof Val.Record record) {
      values = record.values();
    } else if (!isRecord && value instanceof Val.Tuple tuple) {
      values = tuple.values();
    } else {
      throw mismatch(value, type);
    }
    if (values.size() != type.partCount()) {
      throw mismatch(value, type);
    }
    if (isRecord) {
      out.record(type.labels());
    } else {
      out.tuple(values.size());
    }
    boolean turned =
        value instanceof Val.Record record
            && record.labels() != type.labels()
            && !record.labels().equals(type.labels());
    for (int i = 0; i < values.size(); i++) {
      Val part = turned ? ((Val.Record) value).get(type.labels().get(i)) : values.get(i);
      write(out, part, type.part(i));
    }
  }

  private static int flags(Val value, ValueType type) {
    if (!(value instanceof Val.Flags flags)) {
      throw mismatch(value, type);
    }
    int bits = 0;
    for (String label : flags.labels()) {
      bits |= 1 << label(label, value, type);
    }
    return bits;
  }

  private static int label(String label, Val value, ValueType type) {
    int index = type.labels().indexOf(label);
    if (index < 0) {
      throw mismatch(value, type);
    }
    return index;
  }

  private static void oneOf(ValueWriter out, Val value, ValueType type) {
    int index;
    Val payload = null;
    if (type.kind() == Kind.ENUM && value instanceof Val.EnumCase one) {
      index = label(one.label(), value, type);
      out.enumCase(type.labels(), index);
    } else if (type.kind() == Kind.OPTION && value instanceof Val.Option option) {
      payload = option.value();
      index = payload == null ? 0 : 1;
      if (payload == null) {
        out.none();
      } else {
        out.some();
      }
    } else if (type.kind() == Kind.RESULT && value instanceof Val.Result result) {
      payload = result.value();
      index = result.isOk() ? 0 : 1;
      if (index == 0) {
        out.ok();
      } else {
        out.error();
      }
    } else if (type.kind() == Kind.VARIANT && value instanceof Val.Variant variant) {
      payload = variant.value();
      index = label(variant.label(), value, type);
      out.variant(type.labels(), index);
    } else {
      throw mismatch(value, type);
    }
    ValueType part = type.partOrNull(index);
    if (part != null) {
      if (payload == null) {
        throw mismatch(value, type);
      }
      write(out, payload, part);
    }
  }
}
