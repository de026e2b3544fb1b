package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.Layout;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of core values and of bytes in memory. For one call. */
public final class Lift {
  /** What the values of one call may take on the host, about, in bytes. */
  private static final int MOST_BYTES = 1 << 29;

  private static final int BYTES_OF_VALUE = 16;
  private static final float NAN32 = Float.intBitsToFloat(0x7FC00000);
  private static final double NAN64 = Double.longBitsToDouble(0x7FF8000000000000L);

  private final AbiOptions options;
  private final boolean memory64;
  private int left = MOST_BYTES;

  /** Lifts out of the instance that {@code options} are of. */
  public Lift(AbiOptions options) {
    this.options = options;
    memory64 = options.memory64();
  }

  /**
   * Makes values of the core values that a function gets or gives.
   *
   * @param most if the types have more core values, there is one, an address
   */
  public List<Val> values(FlatReader in, List<ValueType> types, int most) {
    List<Val> values = new ArrayList<>(types.size());
    String flat = Flat.letters(types, memory64, most);
    if (flat == null) {
      ValueType tuple = ValueType.tuple(types);
      long address = in.address(memory64);
      Layout layout = tuple.layout(memory64);
      int at = AbiTraps.block(options, address, layout.size(), layout.alignment());
      for (int i = 0; i < types.size(); i++) {
        values.add(load(at + layout.offset(i), types.get(i)));
      }
    } else {
      for (ValueType type : types) {
        values.add(flat(in, type));
      }
    }
    return values;
  }

  private void take(long bytes) {
    if (bytes > left) {
      throw AbiTraps.trap(ComponentTrap.TOO_MANY_VALUES, null);
    }
    left -= (int) bytes;
  }

  private AbiMemory memory() {
    return AbiTraps.memory(options);
  }

  /** The value at an address, which must be aligned and in bounds. */
  public Val load(int at, ValueType type) {
    AbiMemory memory = memory();
    switch (type.kind()) {
      case BOOL:
        return Val.of(memory.getByte(at) != 0);
      case S8:
        return Val.of((long) memory.getByte(at));
      case U8:
        return Val.of((long) (memory.getByte(at) & 0xFF));
      case S16:
        return Val.of((long) memory.getShort(at));
      case U16:
        return Val.of((long) (memory.getShort(at) & 0xFFFF));
      case S32:
        return Val.of((long) memory.getInt(at));
      case U32:
        return Val.of(memory.getInt(at) & 0xFFFFFFFFL);
      case S64:
      case U64:
        return Val.of(memory.getLong(at));
      case F32:
        return f32(Float.intBitsToFloat(memory.getInt(at)));
      case F64:
        return f64(Double.longBitsToDouble(memory.getLong(at)));
      case CHAR:
        return character(memory.getInt(at));
      case STRING:
        return string(loadAddress(at), loadAddress(at + pointerSize()));
      case LIST:
      case MAP:
        return list(loadAddress(at), loadAddress(at + pointerSize()), type);
      case FIXED_LIST:
        return elements(at, type.length(), type);
      case RECORD:
        return new Val.Record(type.labels(), parts(at, type));
      case TUPLE:
        return new Val.Tuple(parts(at, type));
      case FLAGS:
        return flags(tag(at, type.layout(memory64).tagSize()), type);
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        Layout layout = type.layout(memory64);
        int index = discriminant(tag(at, layout.tagSize()), type);
        ValueType part = type.partOrNull(index);
        return variant(type, index, part == null ? null : load(at + layout.offset(0), part));
      default:
        return options.handles().lift(memory.getInt(at), type);
    }
  }

  private int pointerSize() {
    return memory64 ? 8 : 4;
  }

  private long loadAddress(int at) {
    return memory64 ? memory().getLong(at) : memory().getInt(at) & 0xFFFFFFFFL;
  }

  private int tag(int at, int size) {
    AbiMemory memory = memory();
    if (size == 1) {
      return memory.getByte(at) & 0xFF;
    }
    return size == 2 ? memory.getShort(at) & 0xFFFF : memory.getInt(at);
  }

  private List<Val> parts(int at, ValueType type) {
    Layout layout = type.layout(memory64);
    List<Val> parts = new ArrayList<>(type.partCount());
    for (int i = 0; i < type.partCount(); i++) {
      parts.add(load(at + layout.offset(i), type.part(i)));
    }
    return parts;
  }

  private static int discriminant(int index, ValueType type) {
    if (index < 0 || index >= type.caseCount()) {
      throw AbiTraps.trap(
          ComponentTrap.INVALID_DISCRIMINANT,
          (index & 0xFFFFFFFFL) + " of " + type.caseCount() + " cases");
    }
    return index;
  }

  private static Val variant(ValueType type, int index, @Nullable Val value) {
    switch (type.kind()) {
      case ENUM:
        return new Val.EnumCase(type.labels().get(index));
      case OPTION:
        return new Val.Option(value);
      case RESULT:
        return new Val.Result(index == 0, value);
      default:
        return new Val.Variant(type.labels().get(index), value);
    }
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

  private static Val f32(float value) {
    return new Val.F32(value != value ? NAN32 : value);
  }

  private static Val f64(double value) {
    return new Val.F64(value != value ? NAN64 : value);
  }

  private static Val character(int point) {
    if (point < 0 || point >= 0x110000 || point >= 0xD800 && point < 0xE000) {
      throw AbiTraps.trap(ComponentTrap.INVALID_CHAR, Long.toString(point & 0xFFFFFFFFL));
    }
    return new Val.Char(point);
  }

  /** The string of a range that the guest names. */
  public Val string(long address, long taggedUnits) {
    boolean tagged = false;
    long units = taggedUnits;
    if (options.encoding() == StringEncodings.COMPACT) {
      long tag = memory64 ? 1L << 63 : 1L << 31;
      tagged = (taggedUnits & tag) != 0;
      units = taggedUnits & ~tag;
    }
    boolean wide = tagged || options.encoding() == StringEncodings.UTF16;
    if (units < 0 || units > (wide ? AbiTraps.MOST_BYTES / 2 : AbiTraps.MOST_BYTES)) {
      throw AbiTraps.trap(ComponentTrap.STRING_TOO_LONG, Long.toUnsignedString(units) + " units");
    }
    int length = (int) units << (wide ? 1 : 0);
    int alignment = options.encoding() == StringEncodings.UTF8 ? 1 : 2;
    int at = AbiTraps.block(options, address, length, alignment);
    take(2L * length);
    byte[] bytes = new byte[length];
    memory().read(at, bytes);
    return StringEncodings.decode(bytes, options.encoding(), wide, (int) units);
  }

  private Val list(long address, long length, ValueType type) {
    Layout element = type.part(0).layout(memory64);
    if (length < 0
        || length > AbiTraps.MOST_BYTES
        || length * element.size() > AbiTraps.MOST_BYTES) {
      throw AbiTraps.trap(ComponentTrap.LIST_TOO_LONG, Long.toUnsignedString(length) + " elements");
    }
    int at = AbiTraps.block(options, address, length * element.size(), element.alignment());
    return elements(at, (int) length, type);
  }

  private Val elements(int at, int length, ValueType type) {
    ValueType element = type.part(0);
    if (type.kind() == ValueType.Kind.LIST && element.kind() == ValueType.Kind.U8) {
      take(length);
      byte[] bytes = new byte[length];
      memory().read(at, bytes);
      return new Val.Bytes(bytes);
    }
    take((long) length * BYTES_OF_VALUE);
    int size = (int) element.layout(memory64).size();
    if (type.kind() == ValueType.Kind.MAP) {
      List<Val.Entry> entries = new ArrayList<>(length);
      Layout layout = element.layout(memory64);
      for (int i = 0; i < length; i++) {
        int entry = at + i * size;
        Val key = load(entry + layout.offset(0), element.part(0));
        entries.add(new Val.Entry(key, load(entry + layout.offset(1), element.part(1))));
      }
      return new Val.MapOf(entries);
    }
    List<Val> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(load(at + i * size, element));
    }
    return new Val.ListOf(values);
  }

  private Val flat(FlatReader in, ValueType type) {
    switch (type.kind()) {
      case BOOL:
        return Val.of(in.i32() != 0);
      case S8:
        return Val.of((long) (byte) in.i32());
      case U8:
        return Val.of((long) (in.i32() & 0xFF));
      case S16:
        return Val.of((long) (short) in.i32());
      case U16:
        return Val.of((long) (in.i32() & 0xFFFF));
      case S32:
        return Val.of((long) in.i32());
      case U32:
        return Val.of(in.i32() & 0xFFFFFFFFL);
      case S64:
      case U64:
        return Val.of(in.i64());
      case F32:
        return f32(in.f32());
      case F64:
        return f64(in.f64());
      case CHAR:
        return character(in.i32());
      case STRING:
        long address = in.address(memory64);
        return string(address, in.address(memory64));
      case LIST:
      case MAP:
        long start = in.address(memory64);
        return list(start, in.address(memory64), type);
      case FIXED_LIST:
        List<Val> elements = new ArrayList<>();
        for (int i = 0; i < type.length(); i++) {
          elements.add(flat(in, type.part(0)));
        }
        return new Val.ListOf(elements);
      case RECORD:
        return new Val.Record(type.labels(), flatParts(in, type));
      case TUPLE:
        return new Val.Tuple(flatParts(in, type));
      case FLAGS:
        return flags(in.i32(), type);
      case VARIANT:
      case ENUM:
      case OPTION:
      case RESULT:
        int end = in.position() + Flat.letters(type, memory64).length();
        int index = discriminant(in.i32(), type);
        ValueType part = type.partOrNull(index);
        Val value = part == null ? null : flat(in, part);
        in.skipTo(end);
        return variant(type, index, value);
      default:
        return options.handles().lift(in.i32(), type);
    }
  }

  private List<Val> flatParts(FlatReader in, ValueType type) {
    List<Val> parts = new ArrayList<>(type.partCount());
    for (int i = 0; i < type.partCount(); i++) {
      parts.add(flat(in, type.part(i)));
    }
    return parts;
  }
}
