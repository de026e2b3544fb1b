package io.github.wasmrun.component.abi;

import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.component.type.ValueType.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parameters or the result of a function, part by part in the order of their types:
 * lowering, straight into core values and the memory of a guest.
 *
 * <p>Whoever writes says what comes next. A record, a tuple, a list or a case is announced and
 * followed by its parts; it ends by itself after the last one. Each method throws {@link
 * IllegalArgumentException} if the type has something else there, since the component is of another
 * world then, or if the value is not in the range of the type. One thread at a time.
 */
public final class ValueWriter extends ValueWalk {
  private static final int NAN32 = 0x7FC00000;
  private static final long NAN64 = 0x7FF8000000000000L;

  private final Blocks blocks;
  private final LowerStrings strings;
  private @Nullable CoreWriter core;
  private @Nullable Passing passing;
  private @Nullable CoreReader place;
  private int placeIndex;

  /** Writes into the instance that {@code options} are of. */
  public ValueWriter(AbiOptions options) {
    super(options);
    blocks = new Blocks(options);
    strings = new LowerStrings(options, blocks);
  }

  // From the first part to the last.

  /**
   * Makes this ready for values that pass to {@code out}: as core values, or as the address of a
   * new block.
   */
  public void begin(Passing passing, CoreWriter out) {
    this.passing = passing;
    core = out;
    place = null;
    await();
  }

  /**
   * Makes this ready for values that are stored where the caller says.
   *
   * @param args the caller's arguments
   * @param index which of them is the address
   */
  public void beginAt(Passing passing, CoreReader args, int index) {
    this.passing = passing;
    core = null;
    place = args;
    placeIndex = index;
    await();
  }

  /**
   * Ends.
   *
   * @throws IllegalArgumentException if something is missing
   */
  public void end() {
    finish();
  }

  @Override
  void start() {
    Passing now = passing;
    if (now == null) {
      throw new IllegalStateException("nothing to write to");
    }
    if (place != null) {
      beginAt(now.tuple, given(now, place));
    } else if (now.letters != null) {
      beginFlat(now.tuple, now.letters);
    } else {
      letters = memory64 ? "l" : "i";
      position = 0;
      int at = blocks.allocateLarge(now.size, now.tuple.alignment);
      flatAddress(at, blocks.wideAddress);
      beginAt(now.tuple, at);
    }
  }

  private int given(Passing now, CoreReader args) {
    int alignment = now.tuple.alignment;
    return !memory64 && now.size <= AbiTraps.MOST_BYTES
        ? AbiTraps.block(options, args.i32(placeIndex), (int) now.size, alignment)
        : AbiTraps.block(
            options,
            memory64 ? args.i64(placeIndex) : Integer.toUnsignedLong(args.i32(placeIndex)),
            now.size,
            alignment);
  }

  private CoreWriter core() {
    CoreWriter present = core;
    if (present == null) {
      throw new IllegalStateException("no core values");
    }
    return present;
  }

  // Core values.

  private void flatI32(int value) {
    if (isJoined('i')) {
      core().putI64(Integer.toUnsignedLong(value));
    } else {
      core().putI32(value);
    }
    position++;
  }

  private void flatI64(long value) {
    core().putI64(value);
    position++;
  }

  private void flatAddress(int address, long wide) {
    if (memory64) {
      flatI64(wide);
    } else {
      flatI32(address);
    }
  }

  @Override
  void skipTo(int end) {
    while (position < end) {
      char letter = letters.charAt(position++);
      if (letter == 'i') {
        core().putI32(0);
      } else if (letter == 'l') {
        core().putI64(0);
      } else if (letter == 'f') {
        core().putF32(0);
      } else {
        core().putF64(0);
      }
    }
  }

  // Numbers.

  private void int8(Kind kind, int value) {
    next(kind);
    if (flat) {
      flatI32(value);
    } else {
      memory().setByte(at, (byte) value);
    }
  }

  private void int16(Kind kind, int value) {
    next(kind);
    if (flat) {
      flatI32(value);
    } else {
      memory().setShort(at, (short) value);
    }
  }

  private void int32(Kind kind, int value) {
    next(kind);
    if (flat) {
      flatI32(value);
    } else {
      memory().setInt(at, value);
    }
  }

  private void int64(Kind kind, long value) {
    next(kind);
    if (flat) {
      flatI64(value);
    } else {
      memory().setLong(at, value);
    }
  }

  private static void checkRange(Kind kind, int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(value + " is not in the range of " + kind.text());
    }
  }

  /** A {@code bool}. */
  public void bool(boolean value) {
    int8(Kind.BOOL, value ? 1 : 0);
  }

  /** An {@code s8}. */
  public void s8(byte value) {
    int8(Kind.S8, value);
  }

  /** A {@code u8}, 0 to 255. */
  public void u8(int value) {
    checkRange(Kind.U8, value, 0xFF);
    int8(Kind.U8, value);
  }

  /** An {@code s16}. */
  public void s16(short value) {
    int16(Kind.S16, value);
  }

  /** A {@code u16}, 0 to 65535. */
  public void u16(int value) {
    checkRange(Kind.U16, value, 0xFFFF);
    int16(Kind.U16, value);
  }

  /** An {@code s32}. */
  public void s32(int value) {
    int32(Kind.S32, value);
  }

  /** A {@code u32}, as its bits. */
  public void u32(int value) {
    int32(Kind.U32, value);
  }

  /** An {@code s64}. */
  public void s64(long value) {
    int64(Kind.S64, value);
  }

  /** A {@code u64}, as its bits. */
  public void u64(long value) {
    int64(Kind.U64, value);
  }

  /** An {@code f32}; each NaN becomes the canonical one. */
  public void f32(float value) {
    next(Kind.F32);
    if (flat && !isJoined('f')) {
      core().putF32(value != value ? Float.intBitsToFloat(NAN32) : value);
      position++;
      return;
    }
    int bits = value != value ? NAN32 : Float.floatToRawIntBits(value);
    if (flat) {
      flatI32(bits);
    } else {
      memory().setInt(at, bits);
    }
  }

  /** An {@code f64}; each NaN becomes the canonical one. */
  public void f64(double value) {
    next(Kind.F64);
    if (!flat) {
      if (value != value) {
        memory().setLong(at, NAN64);
      } else {
        memory().setDouble(at, value);
      }
    } else if (isJoined('d')) {
      flatI64(value != value ? NAN64 : Double.doubleToRawLongBits(value));
    } else {
      core().putF64(value != value ? Double.longBitsToDouble(NAN64) : value);
      position++;
    }
  }

  /**
   * A {@code char}.
   *
   * @param codePoint a Unicode scalar value
   */
  public void character(int codePoint) {
    if (!StringEncodings.isScalar(codePoint)) {
      throw new IllegalArgumentException(codePoint + " is no Unicode scalar value");
    }
    int32(Kind.CHAR, codePoint);
  }

  // Strings and lists.

  /** A {@code string}; a surrogate without a partner is refused. */
  public void string(String text) {
    Objects.requireNonNull(text, "text");
    next(Kind.STRING);
    boolean isFlat = flat;
    int slot = at;
    range(isFlat, slot, strings.store(text), blocks.wideAddress, strings.units, strings.tagged);
  }

  /** A {@code string} that may come from another guest. */
  void string(Val.Str text) {
    next(Kind.STRING);
    boolean isFlat = flat;
    int slot = at;
    range(isFlat, slot, strings.store(text), blocks.wideAddress, strings.units, strings.tagged);
  }

  /** An address and a length. */
  private void range(
      boolean isFlat, int slot, int address, long wide, int length, boolean isTagged) {
    if (memory64) {
      long tagged = isTagged ? length | 1L << 63 : length;
      if (isFlat) {
        flatI64(wide);
        flatI64(tagged);
      } else {
        memory().setLong(slot, wide);
        memory().setLong(slot + 8, tagged);
      }
      return;
    }
    int tagged = isTagged ? length | 1 << 31 : length;
    if (isFlat) {
      flatI32(address);
      flatI32(tagged);
    } else {
      memory().setInt(slot, address);
      memory().setInt(slot + 4, tagged);
    }
  }

  private static void checkLength(Plan list, int length) {
    if (list.kind == Kind.FIXED_LIST && length != list.type.length()) {
      throw mismatch(list.type.length() + " elements", length);
    }
  }

  /** Room for the elements of a list. */
  private int allocate(Plan element, int length) {
    int bytes = Plan.bytes(element, length);
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "a list of " + element.type.layout(memory64).size() * length + " bytes is too long");
    }
    return blocks.allocate(bytes, element.alignment);
  }

  private void elements(Plan list, int length) {
    Plan element = list.element();
    if (list.kind == Kind.FIXED_LIST) {
      checkLength(list, length);
      enter(element, length, at, flat);
      return;
    }
    boolean isFlat = flat;
    int slot = at;
    int block = allocate(element, length);
    long wide = blocks.wideAddress;
    if (isFlat) {
      range(true, 0, block, wide, length, false);
    }
    Frame frame = enter(element, length, block, false);
    if (!isFlat) {
      frame.storesList = true;
      frame.slot = slot;
      frame.address = block;
      frame.wideAddress = wide;
    }
  }

  @Override
  void endList(Frame list) {
    range(false, list.slot, list.address, list.wideAddress, list.count(), false);
  }

  private Plan nextList() {
    Plan list = next();
    if (list.kind != Kind.LIST && list.kind != Kind.FIXED_LIST) {
      throw mismatch("list", list.type);
    }
    return list;
  }

  /** A {@code list}, also of a fixed length: its elements follow. */
  public void list(int length) {
    elements(nextList(), length);
  }

  /** A {@code list<u8>}. */
  public void bytes(byte[] bytes) {
    // Another variable: TeaVM looks into an array where its variable begins, before the check.
    byte[] from = Objects.requireNonNull(bytes, "bytes");
    Plan list = nextList();
    Plan element = list.element();
    if (element.kind != Kind.U8) {
      throw mismatch("list<u8>", list.type);
    }
    checkLength(list, from.length);
    if (list.kind == Kind.LIST) {
      boolean isFlat = flat;
      int slot = at;
      int block = allocate(element, from.length);
      memory().write(block, from, 0, from.length);
      range(isFlat, slot, block, blocks.wideAddress, from.length, false);
    } else if (flat) {
      for (byte one : from) {
        flatI32(one & 0xFF);
      }
    } else {
      memory().write(at, from, 0, from.length);
    }
  }

  /** A {@code map}: for each entry its key and its value follow. */
  public void map(int size) {
    elements(next(Kind.MAP), size);
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

  /**
   * A set of {@code flags}.
   *
   * @param bits the first label has the lowest one
   */
  public void flags(List<String> labels, int bits) {
    number(next(Kind.FLAGS, labels).tagSize, bits);
  }

  /** The number of a case, or flags. */
  private void number(int size, int value) {
    if (flat) {
      flatI32(value);
    } else if (size == 1) {
      memory().setByte(at, (byte) value);
    } else if (size == 2) {
      memory().setShort(at, (short) value);
    } else {
      memory().setInt(at, value);
    }
  }

  private void oneOf(Plan variant, int index) {
    if (index < 0 || index >= variant.type.caseCount()) {
      throw mismatch("a case of " + variant.type.labels(), index);
    }
    number(variant.tagSize, index);
    enterCase(variant, variant.payload(index));
  }

  /** A case of an {@code enum}. */
  public void enumCase(List<String> labels, int index) {
    oneOf(next(Kind.ENUM, labels), index);
  }

  /** A case of a {@code variant}: what it carries follows, if it carries something. */
  public void variant(List<String> labels, int index) {
    oneOf(next(Kind.VARIANT, labels), index);
  }

  /** An {@code option} without a value. */
  public void none() {
    oneOf(next(Kind.OPTION), 0);
  }

  /** An {@code option} whose value follows. */
  public void some() {
    oneOf(next(Kind.OPTION), 1);
  }

  /** A {@code result} that is a success: what it carries follows, if it carries something. */
  public void ok() {
    oneOf(next(Kind.RESULT), 0);
  }

  /** A {@code result} that is an error: what it carries follows, if it carries something. */
  public void error() {
    oneOf(next(Kind.RESULT), 1);
  }

  // Handles.

  /** A handle that passes the resource on. */
  public void own(ResourceHandle handle) {
    Objects.requireNonNull(handle, "handle");
    handle(next(Kind.OWN).type, handle);
  }

  /** A handle that lends the resource. */
  public void borrow(ResourceHandle handle) {
    Objects.requireNonNull(handle, "handle");
    handle(next(Kind.BORROW).type, handle);
  }

  private void handle(ValueType type, ResourceHandle handle) {
    boolean isFlat = flat;
    int slot = at;
    int index = options.handles().lower(handle, type);
    if (isFlat) {
      flatI32(index);
    } else {
      memory().setInt(slot, index);
    }
  }
}
