package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters or the result of a function, part by part in the order of their types:
 * lifting, straight out of core values and the memory of a guest.
 *
 * <p>Whoever reads says what must come next. A record, a tuple, a list or a case is asked for and
 * then its parts; it ends by itself after the last one. Each method throws {@link
 * IllegalArgumentException} if the type has something else there, since the component is of another
 * world then, and {@link io.github.wasmrun.component.ComponentTrapException} if what the guest has
 * there breaks a rule. One thread at a time.
 */
public final class ValueReader extends ValueWalk {
  /** What the values of one call may take on the host, about, in bytes. */
  private static final int MOST_BYTES = 1 << 29;

  private static final int BYTES_OF_VALUE = 16;
  private static final float NAN32 = Float.intBitsToFloat(0x7FC00000);
  private static final double NAN64 = Double.longBitsToDouble(0x7FF8000000000000L);

  private int left = MOST_BYTES;
  private @Nullable CoreReader core;
  private @Nullable Passing passing;

  /** The length of a string or a list that was read last. */
  private int length;

  /** Whether the length of a string was marked: it has UTF-16. */
  private boolean tagged;

  /** Reads from the instance that {@code options} are of. */
  public ValueReader(AbiOptions options) {
    super(options);
  }

  // From the first part to the last.

  /** Makes this ready for values that {@code in} has: as core values, or as an address. */
  public void begin(Passing passing, CoreReader in) {
    this.passing = passing;
    core = in;
    left = MOST_BYTES;
    await();
  }

  /**
   * Ends.
   *
   * @throws IllegalArgumentException if there was more
   */
  public void end() {
    finish();
  }

  @Override
  void start() {
    Passing now = passing;
    if (now == null) {
      throw new IllegalStateException("nothing to read from");
    }
    if (now.letters != null) {
      beginFlat(now.tuple, now.letters);
      return;
    }
    int alignment = now.tuple.alignment;
    int place =
        !memory64 && now.size <= AbiTraps.MOST_BYTES
            ? AbiTraps.block(options, core().i32(0), (int) now.size, alignment)
            : AbiTraps.block(
                options,
                memory64 ? core().i64(0) : Integer.toUnsignedLong(core().i32(0)),
                now.size,
                alignment);
    beginAt(now.tuple, place);
  }

  private CoreReader core() {
    CoreReader present = core;
    if (present == null) {
      throw new IllegalStateException("no core values");
    }
    return present;
  }

  private void take(int count, int each) {
    if (count < 0 || count > left / each) {
      throw AbiTraps.trap(ComponentTrap.TOO_MANY_VALUES, null);
    }
    left -= count * each;
  }

  // Core values.

  private int flatI32() {
    boolean joined = isJoined('i');
    return joined ? (int) core().i64(position++) : core().i32(position++);
  }

  private long flatI64() {
    return core().i64(position++);
  }

  @Override
  void skipTo(int end) {
    position = end;
  }

  @Override
  void endList(Frame list) {}

  // Numbers.

  private int int8(Kind kind) {
    next(kind);
    return flat ? flatI32() : memory().getByte(at);
  }

  private int int16(Kind kind) {
    next(kind);
    return flat ? flatI32() : memory().getShort(at);
  }

  private int int32(Kind kind) {
    next(kind);
    return flat ? flatI32() : memory().getInt(at);
  }

  private long int64(Kind kind) {
    next(kind);
    return flat ? flatI64() : memory().getLong(at);
  }

  /** A {@code bool}. */
  public boolean bool() {
    return int8(Kind.BOOL) != 0;
  }

  /** An {@code s8}. */
  public byte s8() {
    return (byte) int8(Kind.S8);
  }

  /** A {@code u8}, 0 to 255. */
  public int u8() {
    return int8(Kind.U8) & 0xFF;
  }

  /** An {@code s16}. */
  public short s16() {
    return (short) int16(Kind.S16);
  }

  /** A {@code u16}, 0 to 65535. */
  public int u16() {
    return int16(Kind.U16) & 0xFFFF;
  }

  /** An {@code s32}. */
  public int s32() {
    return int32(Kind.S32);
  }

  /** A {@code u32}, as its bits. */
  public int u32() {
    return int32(Kind.U32);
  }

  /** An {@code s64}. */
  public long s64() {
    return int64(Kind.S64);
  }

  /** A {@code u64}, as its bits. */
  public long u64() {
    return int64(Kind.U64);
  }

  /** An {@code f32}; each NaN is the canonical one. */
  public float f32() {
    next(Kind.F32);
    float value =
        flat && !isJoined('f')
            ? core().f32(position++)
            : Float.intBitsToFloat(flat ? flatI32() : memory().getInt(at));
    return value != value ? NAN32 : value;
  }

  /** An {@code f64}; each NaN is the canonical one. */
  public double f64() {
    next(Kind.F64);
    double value;
    if (!flat) {
      value = memory().getDouble(at);
    } else if (isJoined('d')) {
      value = Double.longBitsToDouble(flatI64());
    } else {
      value = core().f64(position++);
    }
    return value != value ? NAN64 : value;
  }

  /** A {@code char}: a Unicode scalar value. */
  public int character() {
    int point = int32(Kind.CHAR);
    if (!StringEncodings.isScalar(point)) {
      throw AbiTraps.trap(ComponentTrap.INVALID_CHAR, Integer.toUnsignedString(point));
    }
    return point;
  }

  // Strings and lists.

  /** A {@code string}. */
  public String string() {
    next(Kind.STRING);
    return memory64 ? wideString() : string(pair(), second);
  }

  /** A {@code string}, with where it comes from. */
  Val.Str sourcedString() {
    String text = string();
    Val.Str.Source source;
    switch (options.encoding()) {
      case UTF8:
        source = Val.Str.Source.UTF8;
        break;
      case UTF16:
        source = Val.Str.Source.UTF16;
        break;
      default:
        source = tagged ? Val.Str.Source.COMPACT_UTF16 : Val.Str.Source.LATIN1;
    }
    return new Val.Str(text, source, length);
  }

  /** The second of two i32 that were read. */
  private int second;

  /** The first of two i32; {@link #second} is set. */
  private int pair() {
    if (flat) {
      int first = flatI32();
      second = flatI32();
      return first;
    }
    second = memory().getInt(at + 4);
    return memory().getInt(at);
  }

  private boolean isWide() {
    return tagged || options.encoding() == StringEncodings.UTF16;
  }

  private int mostUnits() {
    return isWide() ? AbiTraps.MOST_BYTES / 2 : AbiTraps.MOST_BYTES;
  }

  private String string(int address, int taggedUnits) {
    boolean mayTag = options.encoding() == StringEncodings.COMPACT;
    tagged = mayTag && taggedUnits < 0;
    int units = mayTag ? taggedUnits & 0x7FFFFFFF : taggedUnits;
    if (units < 0 || units > mostUnits()) {
      throw AbiTraps.trap(
          ComponentTrap.STRING_TOO_LONG, Integer.toUnsignedString(units) + " units");
    }
    int bytes = isWide() ? 2 * units : units;
    return text(AbiTraps.block(options, address, bytes, stringAlignment()), bytes, units);
  }

  private String wideString() {
    long address = flat ? flatI64() : memory().getLong(at);
    long taggedUnits = flat ? flatI64() : memory().getLong(at + 8);
    boolean mayTag = options.encoding() == StringEncodings.COMPACT;
    tagged = mayTag && taggedUnits < 0;
    long units = mayTag ? taggedUnits & Long.MAX_VALUE : taggedUnits;
    if (units < 0 || units > mostUnits()) {
      throw AbiTraps.trap(ComponentTrap.STRING_TOO_LONG, Long.toUnsignedString(units) + " units");
    }
    int bytes = (int) (isWide() ? 2 * units : units);
    return text(
        AbiTraps.block(options, address, (long) bytes, stringAlignment()), bytes, (int) units);
  }

  private int stringAlignment() {
    return options.encoding() == StringEncodings.UTF8 ? 1 : 2;
  }

  private String text(int start, int byteLength, int units) {
    take(byteLength, 2);
    length = units;
    if (options.encoding() == StringEncodings.UTF8) {
      String text = memory().readUtf8(start, byteLength);
      if (text == null) {
        throw AbiTraps.trap(ComponentTrap.INVALID_STRING, "malformed UTF-8");
      }
      return text;
    }
    byte[] bytes = new byte[byteLength];
    memory().read(start, bytes);
    return StringEncodings.decode(bytes, isWide(), units);
  }

  /** Where the elements of a list are; sets {@link #length}. */
  private int start(Plan element) {
    if (memory64) {
      long address = flat ? flatI64() : memory().getLong(at);
      long count = flat ? flatI64() : memory().getLong(at + 8);
      length = count < 0 || count > AbiTraps.MOST_BYTES ? -1 : (int) count;
      return AbiTraps.block(options, address, (long) byteLength(element, count), element.alignment);
    }
    int address = pair();
    length = second;
    return AbiTraps.block(
        options, address, byteLength(element, second & 0xFFFFFFFFL), element.alignment);
  }

  private int byteLength(Plan element, long count) {
    int bytes = Plan.bytes(element, length);
    if (bytes < 0) {
      throw AbiTraps.trap(ComponentTrap.LIST_TOO_LONG, Long.toUnsignedString(count) + " elements");
    }
    return bytes;
  }

  private int elements(Plan list) {
    Plan element = list.element();
    if (list.kind == Kind.FIXED_LIST) {
      int count = list.type.length();
      if (!flat) {
        take(count, BYTES_OF_VALUE);
      }
      enter(element, count, at, flat);
      return count;
    }
    int start = start(element);
    take(length, BYTES_OF_VALUE);
    enter(element, length, start, false);
    return length;
  }

  private Plan nextList() {
    Plan list = next();
    if (list.kind != Kind.LIST && list.kind != Kind.FIXED_LIST) {
      throw mismatch("list", list.type);
    }
    return list;
  }

  /** The length of a {@code list}, also of a fixed one: its elements follow. */
  public int list() {
    return elements(nextList());
  }

  /** A {@code list<u8>}. */
  public byte[] bytes() {
    Plan list = nextList();
    if (list.element().kind != Kind.U8) {
      throw mismatch("list<u8>", list.type);
    }
    return bytes(list);
  }

  private byte[] bytes(Plan list) {
    boolean isFixed = list.kind == Kind.FIXED_LIST;
    int start = isFixed ? at : start(list.element());
    int count = isFixed ? list.type.length() : length;
    if (isFixed && flat) {
      byte[] bytes = new byte[count];
      for (int i = 0; i < count; i++) {
        bytes[i] = (byte) flatI32();
      }
      return bytes;
    }
    take(count, 1);
    byte[] bytes = new byte[count];
    memory().read(start, bytes);
    return bytes;
  }

  /** The number of entries of a {@code map}: for each its key and its value follow. */
  public int map() {
    return elements(next(Kind.MAP));
  }

  /** The key and the value of an entry of a {@link #map} follow. */
  public void entry() {
    enter(next(Kind.TUPLE));
  }

  // Records and variants.

  /** A {@code record}: its fields follow. */
  public void record(List<String> labels) {
    enter(next(Kind.RECORD, labels));
  }

  /** A {@code tuple}: its elements follow. */
  public void tuple(int size) {
    Plan plan = next(Kind.TUPLE);
    if (plan.parts.length != size) {
      throw mismatch("a tuple of " + size, plan.type);
    }
    enter(plan);
  }

  /** A set of {@code flags}: the first label has the lowest bit; others than theirs are zero. */
  public int flags(List<String> labels) {
    int bits = number(next(Kind.FLAGS, labels).tagSize);
    return labels.size() == 32 ? bits : bits & (1 << labels.size()) - 1;
  }

  /** The number of a case, or flags. */
  private int number(int size) {
    if (flat) {
      return flatI32();
    }
    if (size == 1) {
      return memory().getByte(at) & 0xFF;
    }
    return size == 2 ? memory().getShort(at) & 0xFFFF : memory().getInt(at);
  }

  private int oneOf(Plan variant) {
    int index = number(variant.tagSize);
    int count = variant.type.caseCount();
    if (index < 0 || index >= count) {
      throw AbiTraps.trap(
          ComponentTrap.INVALID_DISCRIMINANT,
          Integer.toUnsignedString(index) + " of " + count + " cases");
    }
    enterCase(variant, variant.payload(index));
    return index;
  }

  /** The case of an {@code enum}. */
  public int enumCase(List<String> labels) {
    return oneOf(next(Kind.ENUM, labels));
  }

  /** The case of a {@code variant}: what it carries follows, if it carries something. */
  public int variant(List<String> labels) {
    return oneOf(next(Kind.VARIANT, labels));
  }

  /** Whether an {@code option} has a value, which follows then. */
  public boolean isSome() {
    return oneOf(next(Kind.OPTION)) == 1;
  }

  /** Whether a {@code result} is a success: what it carries follows, if it carries something. */
  public boolean isOk() {
    return oneOf(next(Kind.RESULT)) == 0;
  }

  // Handles.

  /** A handle that owns its resource. */
  public ResourceHandle own() {
    return handle(next(Kind.OWN).type);
  }

  /** A handle whose resource is lent. */
  public ResourceHandle borrow() {
    return handle(next(Kind.BORROW).type);
  }

  private ResourceHandle handle(ValueType type) {
    return options.handles().lift(flat ? flatI32() : memory().getInt(at), type);
  }
}
