package io.github.wasmrun.jvm.compiler.instance;

import io.github.wasmrun.V128;
import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.runtime.Bulk;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.Tables;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ValType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives an instance its first values: globals, tables, segments. The start function is not run. */
public final class Initializer {
  private static final int TABLES = 4;
  private static final int GLOBALS = 6;
  private static final int ELEMENTS = 9;
  private static final int DATA = 11;

  // The bits of an element segment's flags.
  private static final int NOT_ACTIVE = 1;
  private static final int EXPLICIT = 2;
  private static final int EXPRESSIONS = 4;

  // In place of the table of a segment that is not active.
  private static final int PASSIVE = -1;
  private static final int DECLARATIVE = -2;

  private final ModuleInfo info;
  private final Layout layout;
  private final ModuleState state;
  private final List<@Nullable Object> globals = ConstantExpressions.values();
  private final NewElements made = new NewElements();

  public Initializer(Layout layout, ModuleState state) {
    this.layout = layout;
    this.info = layout.module().info();
    this.state = state;
  }

  /** Initializes in the order of the specification. */
  public void run() {
    for (int i = 0; i < info.importCount(ExternKind.GLOBAL); i++) {
      globals.add(value(info.globals().get(i).valueType(), state.globals[i]));
    }
    globals();
    tables();
    elements();
    data();
  }

  private @Nullable ByteReader section(int id) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == id) {
        return new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
      }
    }
    return null;
  }

  private ConstantExpressions expressions(ByteReader in) {
    return new ConstantExpressions(in, state, globals, made);
  }

  private static @Nullable Object value(ValType type, GlobalCell cell) {
    switch (type.kind()) {
      case I32:
        return cell.i32;
      case I64:
        return cell.i64;
      case F32:
        return cell.f32;
      case F64:
        return cell.f64;
      case V128:
        return new V128(cell.i64, cell.high);
      default:
        return cell.reference;
    }
  }

  private static void set(ValType type, GlobalCell cell, @Nullable Object value) {
    switch (type.kind()) {
      case I32:
        cell.i32 = (Integer) value;
        break;
      case I64:
        cell.i64 = (Long) value;
        break;
      case F32:
        cell.f32 = (Float) value;
        break;
      case F64:
        cell.f64 = (Double) value;
        break;
      case V128:
        cell.i64 = ((V128) value).low();
        cell.high = ((V128) value).high();
        break;
      default:
        cell.reference = value;
        break;
    }
  }

  private void globals() {
    ByteReader in = section(GLOBALS);
    if (in == null) {
      return;
    }
    ConstantExpressions expressions = expressions(in);
    for (int count = in.u32(); count > 0; count--) {
      skipValType(in);
      in.u8();
      int index = globals.size();
      GlobalType type = info.globals().get(index);
      Object value = expressions.evaluate();
      globals.add(value);
      if (layout.isField(index)) {
        GlobalCell scratch = new GlobalCell(type.valueType().kind());
        set(type.valueType(), scratch, value);
        state.setGlobal(index, scratch);
      } else {
        set(type.valueType(), state.globals[index], value);
      }
    }
  }

  private static void skipValType(ByteReader in) {
    int code = in.u8();
    if (code == 0x63 || code == 0x64) {
      in.signed(33);
    }
  }

  /** Tables whose elements start with a value that is not null. */
  private void tables() {
    ByteReader in = section(TABLES);
    if (in == null) {
      return;
    }
    ConstantExpressions expressions = expressions(in);
    int index = info.importCount(ExternKind.TABLE);
    for (int count = in.u32(); count > 0; count--) {
      boolean initialized = in.peek() == 0x40;
      if (initialized) {
        in.skip(2);
      }
      skipValType(in);
      int flags = in.u8();
      in.u64();
      if ((flags & 1) != 0) {
        in.u64();
      }
      if (initialized) {
        Object value = expressions.evaluate();
        TableStorage table = state.tables[index];
        Tables.fill(0, value, table.size(), table);
      }
      index++;
    }
  }

  private void elements() {
    ByteReader in = section(ELEMENTS);
    if (in == null) {
      state.elements = new Object[0][];
      return;
    }
    ConstantExpressions expressions = expressions(in);
    int segments = in.u32();
    state.elements = new Object[segments][];
    int[] tables = new int[segments];
    Object[] offsets = new Object[segments];
    for (int i = 0; i < segments; i++) {
      int flags = in.u32();
      boolean active = (flags & NOT_ACTIVE) == 0;
      if (active) {
        tables[i] = (flags & EXPLICIT) != 0 ? in.u32() : 0;
        offsets[i] = expressions.evaluate();
      } else {
        tables[i] = (flags & EXPLICIT) != 0 ? DECLARATIVE : PASSIVE;
      }
      if ((flags & (NOT_ACTIVE | EXPLICIT)) != 0) {
        skipValType(in); // or the kind, which is one byte as well
      }
      Object[] values = new Object[in.u32()];
      for (int j = 0; j < values.length; j++) {
        values[j] = (flags & EXPRESSIONS) != 0 ? expressions.evaluate() : state.function(in.u32());
      }
      state.elements[i] = values;
    }
    for (int i = 0; i < segments; i++) {
      if (tables[i] != PASSIVE) {
        if (tables[i] >= 0) {
          Object[] values = state.elements[i];
          Tables.init(address(offsets[i]), 0, values.length, state.tables[tables[i]], values);
        }
        ModuleState.dropElements(state, i);
      }
    }
  }

  private void data() {
    ByteReader in = section(DATA);
    if (in == null) {
      state.data = new byte[0][];
      return;
    }
    ConstantExpressions expressions = expressions(in);
    int segments = in.u32();
    state.data = new byte[segments][];
    for (int i = 0; i < segments; i++) {
      int flags = in.u32();
      int memory = flags == 2 ? in.u32() : 0;
      Object offset = flags == 1 ? null : expressions.evaluate();
      int length = in.length();
      byte[] bytes = Arrays.copyOfRange(info.bytes(), in.position(), in.position() + length);
      in.skip(length);
      state.data[i] = bytes;
      if (offset != null) {
        Bulk.init(address(offset), 0, length, state.memories[memory], bytes);
        ModuleState.dropData(state, i);
      }
    }
  }

  /** An address or index; one that is too large is negative, so that it is refused. */
  private static int address(Object offset) {
    if (offset instanceof Integer number) {
      return number;
    }
    long number = (Long) offset;
    return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
  }
}
