package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes core values and bytes in memory of values. For one call. */
public final class Lower {
  private static final float NAN32 = Float.intBitsToFloat(0x7FC00000);
  private static final double NAN64 = Double.longBitsToDouble(0x7FF8000000000000L);

  private final AbiOptions options;
  private final boolean memory64;
  private final LowerStrings strings;

  /** Lowers into the instance that {@code options} are of. */
  public Lower(AbiOptions options) {
    this.options = options;
    memory64 = options.memory64();
    strings = new LowerStrings(options);
  }

  /**
   * Makes the core values that a function gets or gives.
   *
   * @param most if the types have more core values, there is one, an address of a new block
   */
  public @Nullable Object[] values(List<Val> values, List<ValueType> types, int most) {
    String flat = Flat.letters(types, memory64, most);
    if (flat == null) {
      ValueType tuple = ValueType.tuple(types);
      Layout layout = tuple.layout(memory64);
      FlatWriter out = new FlatWriter(memory64 ? "l" : "i");
      long address = strings.allocate(layout.size(), layout.alignment());
      store(
          strings.block(address, layout.size(), layout.alignment()), new Val.Tuple(values), tuple);
      out.address(address, memory64);
      return out.values();
    }
    FlatWriter out = new FlatWriter(flat);
    for (int i = 0; i < types.size(); i++) {
      flat(out, values.get(i), types.get(i));
    }
    return out.values();
  }

  /** Stores values as a tuple at an address that the caller gave. */
  public void storeAt(long address, List<Val> values, List<ValueType> types) {
    ValueType tuple = ValueType.tuple(types);
    Layout layout = tuple.layout(memory64);
    store(strings.block(address, layout.size(), layout.alignment()), new Val.Tuple(values), tuple);
  }

  private AbiMemory memory() {
    return AbiTraps.memory(options);
  }

  private static IllegalArgumentException mismatch(Val value, ValueType type) {
    return new IllegalArgumentException("expected " + type + ", got " + value);
  }

  /** Stores a value at an address, which must be aligned and in bounds. */
  public void store(int at, Val value, ValueType type) {
    AbiMemory memory = memory();
    switch (type.kind()) {
      case BOOL:
      case S8:
      case U8:
        memory.setByte(at, (byte) integer(value, type));
        break;
      case S16:
      case U16:
        memory.setShort(at, (short) integer(value, type));
        break;
      case S32:
      case U32:
        memory.setInt(at, (int) integer(value, type));
        break;
      case CHAR:
        memory.setInt(at, character(value, type));
        break;
      case S64:
      case U64:
        memory.setLong(at, integer(value, type));
        break;
      case F32:
        memory.setInt(at, Float.floatToRawIntBits(f32(value, type)));
        break;
      case F64:
        memory.setLong(at, Double.doubleToRawLongBits(f64(value, type)));
        break;
      case STRING:
        long text = string(value, type);
        storeAddress(at, text);
        storeAddress(at + pointerSize(), strings.taggedUnits());
        break;
      case LIST:
      case MAP:
        long start = list(value, type);
        storeAddress(at, start);
        storeAddress(at + pointerSize(), length(value, type));
        break;
      case FIXED_LIST:
        elements(at, value, type);
        break;
      case RECORD:
      case TUPLE:
        Layout record = type.layout(memory64);
        for (int i = 0; i < type.partCount(); i++) {
          store(at + record.offset(i), part(value, i, type), type.part(i));
        }
        break;
      case FLAGS:
        storeTag(at, flags(value, type), type);
        break;
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        int index = caseIndex(value, type);
        storeTag(at, index, type);
        ValueType part = type.partOrNull(index);
        if (part != null) {
          store(memoryOffset(at, type), payload(value, type), part);
        }
        break;
      default:
        memory.setInt(at, options.handles().lower(value, type));
    }
  }

  private int memoryOffset(int at, ValueType type) {
    return at + type.layout(memory64).offset(0);
  }

  private int pointerSize() {
    return memory64 ? 8 : 4;
  }

  private void storeAddress(int at, long address) {
    if (memory64) {
      memory().setLong(at, address);
    } else {
      memory().setInt(at, (int) address);
    }
  }

  private void storeTag(int at, int tag, ValueType type) {
    int size = type.layout(memory64).tagSize();
    if (size == 1) {
      memory().setByte(at, (byte) tag);
    } else if (size == 2) {
      memory().setShort(at, (short) tag);
    } else {
      memory().setInt(at, tag);
    }
  }

  private static long integer(Val value, ValueType type) {
    if (type.kind() == ValueType.Kind.BOOL) {
      if (value instanceof Val.Bool bool) {
        return bool.value() ? 1 : 0;
      }
      throw mismatch(value, type);
    }
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

  private static int character(Val value, ValueType type) {
    if (!(value instanceof Val.Char character)) {
      throw mismatch(value, type);
    }
    int point = character.codePoint();
    if (point < 0 || point >= 0x110000 || point >= 0xD800 && point < 0xE000) {
      throw new IllegalArgumentException(point + " is no Unicode scalar value");
    }
    return point;
  }

  private static float f32(Val value, ValueType type) {
    if (value instanceof Val.F32 number) {
      return number.value() != number.value() ? NAN32 : number.value();
    }
    throw mismatch(value, type);
  }

  private static double f64(Val value, ValueType type) {
    if (value instanceof Val.F64 number) {
      return number.value() != number.value() ? NAN64 : number.value();
    }
    throw mismatch(value, type);
  }

  private static Val part(Val value, int index, ValueType type) {
    List<Val> values;
    if (value instanceof Val.Record record && type.kind() == ValueType.Kind.RECORD) {
      if (record.labels() != type.labels() && !record.labels().equals(type.labels())) {
        if (record.labels().size() != type.labels().size()) {
          throw mismatch(value, type);
        }
        return record.get(type.labels().get(index));
      }
      values = record.values();
    } else if (value instanceof Val.Tuple tuple && type.kind() == ValueType.Kind.TUPLE) {
      values = tuple.values();
    } else {
      throw mismatch(value, type);
    }
    if (values.size() != type.partCount()) {
      throw mismatch(value, type);
    }
    return values.get(index);
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

  private static int caseIndex(Val value, ValueType type) {
    switch (type.kind()) {
      case ENUM:
        if (value instanceof Val.EnumCase one) {
          return label(one.label(), value, type);
        }
        break;
      case OPTION:
        if (value instanceof Val.Option option) {
          return option.value() == null ? 0 : 1;
        }
        break;
      case RESULT:
        if (value instanceof Val.Result result) {
          return result.isOk() ? 0 : 1;
        }
        break;
      default:
        if (value instanceof Val.Variant variant) {
          return label(variant.label(), value, type);
        }
    }
    throw mismatch(value, type);
  }

  private static Val payload(Val value, ValueType type) {
    Val payload = null;
    if (value instanceof Val.Option option) {
      payload = option.value();
    } else if (value instanceof Val.Result result) {
      payload = result.value();
    } else if (value instanceof Val.Variant variant) {
      payload = variant.value();
    }
    if (payload == null) {
      throw mismatch(value, type);
    }
    return payload;
  }

  /** Writes a string; gives its address, the units are then asked of {@link #strings}. */
  private long string(Val value, ValueType type) {
    if (value instanceof Val.Str string) {
      return strings.store(string);
    }
    throw mismatch(value, type);
  }

  private static int length(Val value, ValueType type) {
    if (value instanceof Val.ListOf list && type.kind() != ValueType.Kind.MAP) {
      return list.values().size();
    } else if (value instanceof Val.Bytes bytes
        && type.kind() != ValueType.Kind.MAP
        && type.part(0).kind() == ValueType.Kind.U8) {
      return bytes.value().length;
    } else if (value instanceof Val.MapOf map && type.kind() == ValueType.Kind.MAP) {
      return map.entries().size();
    }
    throw mismatch(value, type);
  }

  private long list(Val value, ValueType type) {
    Layout element = type.part(0).layout(memory64);
    long size = length(value, type) * element.size();
    if (size > AbiTraps.MOST_BYTES) {
      throw new IllegalArgumentException("a list of " + size + " bytes is too long");
    }
    long address = strings.allocate(size, element.alignment());
    elements(strings.block(address, size, element.alignment()), value, type);
    return address;
  }

  private void elements(int at, Val value, ValueType type) {
    ValueType element = type.part(0);
    int length = length(value, type);
    if (type.kind() == ValueType.Kind.FIXED_LIST && length != type.length()) {
      throw mismatch(value, type);
    }
    if (value instanceof Val.Bytes bytes) {
      memory().write(at, bytes.value(), 0, length);
      return;
    }
    int size = (int) element.layout(memory64).size();
    if (value instanceof Val.MapOf map) {
      Layout layout = element.layout(memory64);
      for (int i = 0; i < length; i++) {
        Val.Entry entry = map.entries().get(i);
        store(at + i * size + layout.offset(0), entry.key(), element.part(0));
        store(at + i * size + layout.offset(1), entry.value(), element.part(1));
      }
    } else if (value instanceof Val.ListOf list) {
      for (int i = 0; i < length; i++) {
        store(at + i * size, list.values().get(i), element);
      }
    }
  }

  private void flat(FlatWriter out, Val value, ValueType type) {
    switch (type.kind()) {
      case BOOL:
      case S8:
      case U8:
      case S16:
      case U16:
      case S32:
      case U32:
        out.i32((int) integer(value, type));
        break;
      case CHAR:
        out.i32(character(value, type));
        break;
      case S64:
      case U64:
        out.i64(integer(value, type));
        break;
      case F32:
        out.f32(f32(value, type));
        break;
      case F64:
        out.f64(f64(value, type));
        break;
      case STRING:
        long text = string(value, type);
        out.address(text, memory64);
        out.address(strings.taggedUnits(), memory64);
        break;
      case LIST:
      case MAP:
        out.address(list(value, type), memory64);
        out.address(length(value, type), memory64);
        break;
      case FIXED_LIST:
        flatElements(out, value, type);
        break;
      case RECORD:
      case TUPLE:
        for (int i = 0; i < type.partCount(); i++) {
          flat(out, part(value, i, type), type.part(i));
        }
        break;
      case FLAGS:
        out.i32(flags(value, type));
        break;
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        int end = out.position() + Flat.letters(type, memory64).length();
        int index = caseIndex(value, type);
        out.i32(index);
        ValueType part = type.partOrNull(index);
        if (part != null) {
          flat(out, payload(value, type), part);
        }
        out.zerosTo(end);
        break;
      default:
        out.i32(options.handles().lower(value, type));
    }
  }

  private void flatElements(FlatWriter out, Val value, ValueType type) {
    int length = length(value, type);
    if (length != type.length()) {
      throw mismatch(value, type);
    }
    for (int i = 0; i < length; i++) {
      Val element =
          value instanceof Val.Bytes bytes
              ? Val.of((long) (bytes.value()[i] & 0xFF))
              : ((Val.ListOf) value).values().get(i);
      flat(out, element, type.part(0));
    }
  }
}
