package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.SectionOrder;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes limits into a module's code: so each engine on each host counts the same. What is added
 * stands at the end of each index space, so that nothing else of the module changes.
 *
 * <p>The fuel that is left is in a global. A function keeps it in a local, takes from it what a
 * straight piece of code costs at its end, and looks whether it has run out when the function
 * starts, at the head of each loop, and before an instruction that works on many elements; not at
 * the head of a loop where the next look comes before anybody sees a difference. Branch hints say
 * that it rarely has. The number of calls in progress is in another global, which a function counts
 * up when it starts and sets back when it ends.
 */
public final class ModuleMeter {
  private static final int TYPES = 1;
  private static final int FUNCTIONS = 3;
  private static final int TABLES = 4;
  private static final int GLOBALS = 6;
  private static final int EXPORTS = 7;
  private static final int START = 8;
  private static final int CODE = 10;

  private static final int I32 = TypeCodes.I32;
  private static final int I64 = TypeCodes.I64;
  private static final int FUNC = TypeCodes.FUNC_TYPE;
  private static final int FUNCREF = TypeCodes.FUNC;
  private static final int MUTABLE = 1;
  private static final int OWN_TYPES = 4;
  private static final int GROWTH_FUNCTIONS = 6;
  private static final int FUEL_FUNCTIONS = 5;

  /** The host looks at the clock when so many were given to {@link #look}. */
  static final int LOOKS = 32;

  /**
   * What functions have that get into others' tables though their instance cannot be made: in a
   * browser nobody reaches its globals then. Enough to be of use, and soon at its end.
   */
  private static final long FIRST_FUEL = 1_000_000;

  private static final String FUEL_NAME = "fuel";
  private static final String DEPTH_NAME = "depth";
  private static final String MAX_DEPTH_NAME = "maxDepth";
  private static final String HOOK_NAME = "hook";
  private static final String START_NAME = "start";
  private static final String BRANCH_HINTS = "metadata.code.branch_hint";

  private final ModuleInfo info;
  private final Metering metering;
  private final String prefix;
  private final OffsetMap offsets = new OffsetMap();
  private final WasmBytes out;
  private WasmBytes code = new WasmBytes();
  private final WasmBytes hints = new WasmBytes();
  private int hintedFunctions;

  /** What one body after another uses. */
  private final WasmBytes scratch = new WasmBytes(1024);

  private int[] marks = new int[1024];
  private final List<WasmBytes> addedTypes = new ArrayList<>();

  private ModuleMeter(ModuleInfo info, Metering metering) {
    this.info = info;
    this.metering = metering;
    this.prefix = freePrefix(info);
    this.out = new WasmBytes(withLimits(info.bytes().length)).all(WasmBytes.module());
  }

  /**
   * Makes the changed copy.
   *
   * @param info a module whose code is valid
   * @param metering what is written into it
   */
  public static MeteredModule write(ModuleInfo info, Metering metering) {
    return new ModuleMeter(info, metering).write();
  }

  /** How many bytes code has, about, after limits were written into it. */
  private static int withLimits(int bytes) {
    return 2 * Math.min(bytes, Integer.MAX_VALUE / 4) + 1024;
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

  /** The type {@code [i32] -> [i32]}. */
  int hookType() {
    return type(FuelCost.LENGTH_32);
  }

  /** The global with the fuel that is left. */
  int fuelGlobal() {
    return info.globals().size();
  }

  /** The global with the number of calls in progress. */
  int depthGlobal() {
    return info.globals().size() + (metering.fuel() ? 1 : 0);
  }

  int maxDepthGlobal() {
    return depthGlobal() + 1;
  }

  private boolean hasHook() {
    return metering.fuel() || metering.depth() || metering.growth();
  }

  /** The function {@code [i32] -> []} that asks the hook, and ends the guest if it says so. */
  int ask() {
    return info.functions().size();
  }

  /** The function that counts a call that starts, and gives the depth of it. */
  int enter() {
    return info.functions().size() + 3;
  }

  /** The function that takes a number from the fuel and gives it back. */
  int chargeLength(int length) {
    return info.functions().size() + length;
  }

  /** The function that asks for what is grown by, and gives it, or -1 if it is refused. */
  int mayGrow(int length, boolean table) {
    return info.functions().size() + 3 + length + (table ? 2 : 0);
  }

  /** The function that takes the result of growing and gives it back. */
  int grown(int length) {
    return mayGrow(length, true) + 2;
  }

  private int firstOfFuel() {
    return info.functions().size() + OWN_TYPES + (metering.growth() ? GROWTH_FUNCTIONS : 0);
  }

  /** The function that notes what is grown by, and gives it back. */
  int noteGrowth(int length) {
    return firstOfFuel() + length - 1;
  }

  /** The function that takes the result of growing, charges what was noted, and gives it back. */
  int chargeGrowth(int length) {
    return noteGrowth(length) + 2;
  }

  /**
   * The function {@code [i64] -> [i64]} that is called with the fuel when there is none left, and
   * gives what the host has added.
   */
  int refuel() {
    return noteGrowth(FuelCost.LENGTH_32) + 4;
  }

  /** The function {@code [i32] -> []} that has the host look at the clock, see {@link #LOOKS}. */
  int look() {
    return firstOfFuel() + FUEL_FUNCTIONS;
  }

  int growthGlobal() {
    return depthGlobal() + (metering.depth() ? 2 : 0);
  }

  int looksGlobal() {
    return growthGlobal() + 1;
  }

  /** The index of a type {@code [] -> results}, which is added if it is new. */
  int blockType(WasmBytes results, int count) {
    addedTypes.add(new WasmBytes().u8s(FUNC, 0).u32(count).all(results));
    return type(OWN_TYPES + addedTypes.size() - 1);
  }

  ModuleInfo info() {
    return info;
  }

  Metering metering() {
    return metering;
  }

  /** The index of a type in this module, which must define it. */
  int typeIndex(DefinedType type) {
    for (int i = 0; i < info.types().size(); i++) {
      if (info.types().get(i).equals(type)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the module does not define " + type);
  }

  OffsetMap offsets() {
    return offsets;
  }

  /** Where a body is written before it goes into the section; empty. */
  WasmBytes scratch() {
    return scratch.clear();
  }

  /** Room for what a body notes while it is written. */
  int[] marks() {
    return marks;
  }

  /** Keeps more room for the next body. */
  void keepMarks(int[] room) {
    marks = room;
  }

  /**
   * Has engines that know branch hints keep branches out of the way.
   *
   * @param places their offsets in the function's body, ascending
   * @param count how many of them there are
   */
  void rareBranches(int function, int[] places, int count) {
    hintedFunctions++;
    hints.u32(function).u32(count);
    for (int i = 0; i < count; i++) {
      hints.u32(places[i]).u8(1).u8(0);
    }
  }

  private MeteredModule write() {
    code = code();
    int last = 0;
    int start = 8;
    for (ModuleInfo.Section section : info.sections()) {
      int end = section.offset() + section.length();
      int place = section.id() == 0 ? last : SectionOrder.of(section.id());
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
    missing(last, SectionOrder.of(CODE) + 1);
    return new MeteredModule(
        out.toArray(),
        metering.fuel() ? prefix + FUEL_NAME : "",
        metering.depth() ? prefix + DEPTH_NAME : "",
        metering.depth() ? prefix + MAX_DEPTH_NAME : "",
        hasHook() ? prefix + HOOK_NAME : "",
        info.start().isPresent() ? prefix + START_NAME : "",
        offsets);
  }

  private boolean isChanged(int id) {
    return addedCount(id) > 0;
  }

  private void writeCode() {
    if (hintedFunctions > 0) {
      out.section(0, new WasmBytes().name(BRANCH_HINTS).u32(hintedFunctions).all(hints));
    }
    out.section(CODE, code);
    offsets.startsAt(out.length() - code.length());
  }

  /** Writes the added sections that the module lacks, whose places are between two places. */
  private void missing(int after, int before) {
    for (int place = after + 1; place < before; place++) {
      for (int id = TYPES; id <= EXPORTS; id++) {
        if (SectionOrder.of(id) == place && isChanged(id)) {
          WasmBytes contents = new WasmBytes().u32(addedCount(id));
          added(id, contents);
          out.section(id, contents);
        }
      }
      if (place == SectionOrder.of(CODE)) {
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
        return OWN_TYPES + addedTypes.size();
      case FUNCTIONS:
        return hasHook()
            ? OWN_TYPES
                + (metering.growth() ? GROWTH_FUNCTIONS : 0)
                + (metering.fuel() ? FUEL_FUNCTIONS : 0)
                + (metering.clock() ? 1 : 0)
            : 0;
      case TABLES:
        return hasHook() ? 1 : 0;
      case GLOBALS:
        return exportedGlobals() + (metering.fuel() ? 1 : 0) + (metering.clock() ? 1 : 0);
      case EXPORTS:
        return exportedGlobals() + addedCount(TABLES) + (info.start().isPresent() ? 1 : 0);
      default:
        return 0;
    }
  }

  private int exportedGlobals() {
    return (metering.fuel() ? 1 : 0) + (metering.depth() ? 2 : 0);
  }

  private void added(int id, WasmBytes contents) {
    switch (id) {
      case TYPES:
        contents.u8s(FUNC, 1, I32, 0);
        contents.u8s(FUNC, 1, I32, 1, I32);
        contents.u8s(FUNC, 1, I64, 1, I64);
        contents.u8s(FUNC, 0, 1, I32);
        for (WasmBytes type : addedTypes) {
          contents.all(type);
        }
        break;
      case FUNCTIONS:
        for (int i = 0; i < OWN_TYPES; i++) {
          contents.u32(type(i));
        }
        int pairs =
            addedCount(FUNCTIONS)
                - OWN_TYPES
                - (metering.fuel() ? 1 : 0)
                - (metering.clock() ? 1 : 0);
        for (int i = 0; i < pairs; i++) {
          contents.u32(type(i % 2 == 0 ? FuelCost.LENGTH_32 : FuelCost.LENGTH_64));
        }
        if (metering.fuel()) {
          contents.u32(type(FuelCost.LENGTH_64));
        }
        if (metering.clock()) {
          contents.u32(type(0));
        }
        break;
      case TABLES:
        contents.u8s(FUNCREF, 1, 1, 1);
        break;
      case GLOBALS:
        if (metering.fuel()) {
          contents.u8s(I64, MUTABLE).op(Opcodes.I64_CONST).s64(FIRST_FUEL).op(Opcodes.END);
        }
        if (metering.depth()) {
          contents.u8s(I32, MUTABLE).op(Opcodes.I32_CONST).s64(0).op(Opcodes.END);
          contents.u8s(I32, MUTABLE).op(Opcodes.I32_CONST).s64(-1).op(Opcodes.END);
        }
        if (metering.fuel()) {
          contents.u8s(I64, MUTABLE).op(Opcodes.I64_CONST).s64(0).op(Opcodes.END);
        }
        if (metering.clock()) {
          contents.u8s(I32, MUTABLE).op(Opcodes.I32_CONST).s64(LOOKS).op(Opcodes.END);
        }
        break;
      default:
        exports(contents);
        break;
    }
  }

  private void exports(WasmBytes contents) {
    if (metering.fuel()) {
      export(contents, FUEL_NAME, ExternKind.GLOBAL, fuelGlobal());
    }
    if (metering.depth()) {
      export(contents, DEPTH_NAME, ExternKind.GLOBAL, depthGlobal());
      export(contents, MAX_DEPTH_NAME, ExternKind.GLOBAL, maxDepthGlobal());
    }
    if (hasHook()) {
      export(contents, HOOK_NAME, ExternKind.TABLE, info.tables().size());
    }
    if (info.start().isPresent()) {
      export(contents, START_NAME, ExternKind.FUNC, info.start().getAsInt());
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
        contents = new WasmBytes(withLimits(section.length()));
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
    if (hasHook()) {
      new MeterFunctions(this).writeTo(contents);
    }
    return contents;
  }
}
