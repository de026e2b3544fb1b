package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the counting of fuel into a module: so each engine on each host counts the same. What is
 * added stands at the end of each index space, so that nothing else of the module changes.
 *
 * <p>The fuel that is left is in a global. A function keeps it in a local, takes from it what a
 * straight piece of code costs at its end, and looks whether it has run out when the function
 * starts, at the head of each loop, and before an instruction that works on many elements.
 */
public final class FuelMeter {
  private static final int TYPES = 1;
  private static final int FUNCTIONS = 3;
  private static final int TABLES = 4;
  private static final int GLOBALS = 6;
  private static final int EXPORTS = 7;
  private static final int START = 8;
  private static final int CODE = 10;

  /** For each section id but 0 its place in a module. */
  private static final byte[] PLACES = {0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6};

  private static final int I32 = 0x7F;
  private static final int I64 = 0x7E;
  private static final int FUNC = 0x60;
  private static final int FUNCREF = 0x70;
  private static final int MUTABLE = 1;
  private static final String BRANCH_HINTS = "metadata.code.branch_hint";

  private final ModuleInfo info;
  private final boolean interruptible;
  private final String prefix;
  private final OffsetMap offsets = new OffsetMap();
  private final WasmBytes out = WasmBytes.module();
  private WasmBytes code = new WasmBytes();
  private final List<WasmBytes> addedTypes = new ArrayList<>();

  private FuelMeter(ModuleInfo info, boolean interruptible) {
    this.info = info;
    this.interruptible = interruptible;
    this.prefix = freePrefix(info);
  }

  /**
   * Makes the copy that counts.
   *
   * @param info a module whose code is valid
   * @param interruptible whether the host has a word when the fuel has run out, see {@link
   *     MeteredModule#hook}
   */
  public static MeteredModule write(ModuleInfo info, boolean interruptible) {
    return new FuelMeter(info, interruptible).write();
  }

  /** A start of names that no export of the module has. */
  private static String freePrefix(ModuleInfo info) {
    String prefix = "(meter)";
    boolean free = false;
    while (!free) {
      free = true;
      for (ExportType export : info.exports()) {
        free &= !export.name().startsWith(prefix);
      }
      if (!free) {
        prefix += "'";
      }
    }
    return prefix;
  }

  // What is added.

  private int type(int number) {
    return info.types().size() + number;
  }

  /** The type {@code [] -> []}. */
  private int plainType() {
    return type(0);
  }

  private int hookType() {
    return type(3);
  }

  int fuelGlobal() {
    return info.globals().size();
  }

  private int exhaustedGlobal() {
    return info.globals().size() + 1;
  }

  /** The function that is called when the fuel has run out. */
  int runOut() {
    return info.functions().size();
  }

  /** The function that takes a number from the fuel and gives it back. */
  int chargeLength(int length) {
    return info.functions().size() + length;
  }

  /** The index of a type {@code [] -> results}, which is added if it is new. */
  int blockType(WasmBytes results, int count) {
    addedTypes.add(new WasmBytes().u8s(FUNC, 0).u32(count).all(results));
    return type(4 + addedTypes.size() - 1);
  }

  ModuleInfo info() {
    return info;
  }

  OffsetMap offsets() {
    return offsets;
  }

  private MeteredModule write() {
    code = code();
    int last = 0;
    int start = 8;
    for (ModuleInfo.Section section : info.sections()) {
      int end = section.offset() + section.length();
      int place = section.id() == 0 ? last : PLACES[section.id()];
      missing(last, place);
      last = place;
      if (section.id() == CODE) {
        writeCode();
      } else if (isChanged(section.id())) {
        out.section(section.id(), changed(section));
      } else if (section.id() != START && !section.name().equals(BRANCH_HINTS)) {
        out.all(info.bytes(), start, end);
      }
      start = end;
    }
    missing(last, PLACES[CODE] + 1);
    return new MeteredModule(
        out.toArray(),
        prefix + "fuel",
        prefix + "exhausted",
        interruptible ? prefix + "hook" : "",
        info.start().isPresent() ? prefix + "start" : "",
        offsets);
  }

  private boolean isChanged(int id) {
    return id == TYPES
        || id == FUNCTIONS
        || id == TABLES && interruptible
        || id == GLOBALS
        || id == EXPORTS;
  }

  private void writeCode() {
    out.section(CODE, code);
    offsets.startsAt(out.length() - code.length());
  }

  /** Writes the added sections that the module lacks, whose places are between two places. */
  private void missing(int after, int before) {
    for (int place = after + 1; place < before; place++) {
      for (int id = TYPES; id <= EXPORTS; id++) {
        if (PLACES[id] == place && isChanged(id)) {
          WasmBytes contents = new WasmBytes().u32(addedCount(id));
          added(id, contents);
          out.section(id, contents);
        }
      }
      if (place == PLACES[CODE]) {
        writeCode();
      }
    }
  }

  private WasmBytes changed(ModuleInfo.Section section) {
    ByteReader in =
        new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
    WasmBytes contents = new WasmBytes().u32(in.u32() + addedCount(section.id()));
    contents.all(info.bytes(), in.position(), section.offset() + section.length());
    added(section.id(), contents);
    return contents;
  }

  private int addedCount(int id) {
    switch (id) {
      case TYPES:
        return 4 + addedTypes.size();
      case FUNCTIONS:
        return 3;
      case TABLES:
        return 1;
      case GLOBALS:
        return 2;
      default:
        return 2 + (interruptible ? 1 : 0) + (info.start().isPresent() ? 1 : 0);
    }
  }

  private void added(int id, WasmBytes contents) {
    switch (id) {
      case TYPES:
        contents.u8s(FUNC, 0, 0);
        contents.u8s(FUNC, 1, I32, 1, I32);
        contents.u8s(FUNC, 1, I64, 1, I64);
        contents.u8s(FUNC, 0, 1, I32);
        for (WasmBytes type : addedTypes) {
          contents.all(type);
        }
        break;
      case FUNCTIONS:
        contents.u32(plainType()).u32(type(FuelCost.LENGTH_32)).u32(type(FuelCost.LENGTH_64));
        break;
      case TABLES:
        contents.u8s(FUNCREF, 1, 1, 1);
        break;
      case GLOBALS:
        contents.u8s(I64, MUTABLE).op(Opcodes.I64_CONST).u8(0).op(Opcodes.END);
        contents.u8s(I32, MUTABLE).op(Opcodes.I32_CONST).u8(0).op(Opcodes.END);
        break;
      default:
        export(contents, "fuel", ExternKind.GLOBAL, fuelGlobal());
        export(contents, "exhausted", ExternKind.GLOBAL, exhaustedGlobal());
        if (interruptible) {
          export(contents, "hook", ExternKind.TABLE, info.tables().size());
        }
        if (info.start().isPresent()) {
          export(contents, "start", ExternKind.FUNC, info.start().getAsInt());
        }
        break;
    }
  }

  private void export(WasmBytes contents, String name, ExternKind kind, int index) {
    contents.name(prefix + name).u8(kind.ordinal()).u32(index);
  }

  private WasmBytes code() {
    WasmBytes contents = new WasmBytes();
    int bodies = 0;
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE) {
        ByteReader in =
            new ByteReader(info.bytes(), section.offset(), section.length(), new Problems());
        bodies = in.u32();
        contents.u32(bodies + addedCount(FUNCTIONS));
        int first = info.functions().size() - bodies;
        for (int i = 0; i < bodies; i++) {
          int outer = in.enter(in.length());
          new MeteredBody(this, in, first + i).writeTo(contents);
          in.leave(outer);
        }
      }
    }
    if (bodies == 0) {
      contents = new WasmBytes().u32(addedCount(FUNCTIONS));
    }
    contents.sized(runOutBody());
    contents.sized(chargeBody(FuelCost.LENGTH_32));
    contents.sized(chargeBody(FuelCost.LENGTH_64));
    return contents;
  }

  private WasmBytes runOutBody() {
    WasmBytes body = new WasmBytes().u8(0);
    if (interruptible) {
      body.op(Opcodes.I32_CONST).u8(0);
      body.op(Opcodes.CALL_INDIRECT).u32(hookType()).u32(info.tables().size());
      body.op(Opcodes.I32_EQZ).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
      body.op(Opcodes.RETURN).op(Opcodes.END);
    }
    body.op(Opcodes.I32_CONST).u8(1).op(Opcodes.GLOBAL_SET).u32(exhaustedGlobal());
    return body.op(Opcodes.UNREACHABLE).op(Opcodes.END);
  }

  private WasmBytes chargeBody(int length) {
    WasmBytes body = new WasmBytes().u8(0);
    body.op(Opcodes.GLOBAL_GET).u32(fuelGlobal());
    body.op(Opcodes.LOCAL_GET).u8(0);
    if (length == FuelCost.LENGTH_32) {
      body.op(Opcodes.I64_EXTEND_I32_U);
    } else {
      // At most 2^62, so that the fuel stays below zero.
      body.op(Opcodes.I64_CONST).s64(1L << 62);
      body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.I64_CONST).s64(1L << 62);
      body.op(Opcodes.I64_LT_U).op(Opcodes.SELECT);
    }
    body.op(Opcodes.I64_SUB).op(Opcodes.GLOBAL_SET).u32(fuelGlobal());
    body.op(Opcodes.GLOBAL_GET).u32(fuelGlobal()).op(Opcodes.I64_CONST).u8(0);
    body.op(Opcodes.I64_LE_S).op(Opcodes.IF).u8(MeteredBody.NO_TYPE);
    body.op(Opcodes.CALL).u32(runOut()).op(Opcodes.END);
    return body.op(Opcodes.LOCAL_GET).u8(0).op(Opcodes.END);
  }
}
