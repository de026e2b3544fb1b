package io.github.wasmrun.jvm.compiler.lower;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module, with what reading its function bodies needs of it. Thread-safe. */
public final class ModuleView {
  private static final int CODE = 10;
  private static final int FIRST_REF = TypeCodes.NOEXN + 1; // the codes of references are smaller

  private final ModuleInfo info;
  private @Nullable BitSet usedTypes;
  private final int importedFunctions;

  /** Where each body starts, without its size, and one more for the end. */
  private final int[] starts;

  private final int[] ends;
  private volatile String @Nullable [] names;

  /** For each function with a body: 1 if it ends with a call anywhere, 2 if not, 0 if not known. */
  private final byte[] tailCalls;

  /**
   * A valid module.
   *
   * @param usedTypes the types that instructions look at while they run, see {@link UsedTypes};
   *     null if they are still to be found
   */
  public ModuleView(ModuleInfo info, @Nullable BitSet usedTypes) {
    this.info = info;
    this.usedTypes = usedTypes;
    int bodies = 0;
    int[] first = {};
    int[] last = {};
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE) {
        ByteReader in = reader(info, section.offset(), section.length());
        bodies = in.u32();
        first = new int[bodies];
        last = new int[bodies];
        for (int i = 0; i < bodies; i++) {
          int length = in.length();
          first[i] = in.position();
          in.skip(length);
          last[i] = in.position();
        }
      }
    }
    starts = first;
    ends = last;
    tailCalls = new byte[bodies];
    importedFunctions = info.functions().size() - bodies;
  }

  private static ByteReader reader(ModuleInfo info, int offset, int length) {
    return new ByteReader(info.bytes(), offset, length, new Problems());
  }

  /** The types that instructions look at while they run. */
  public synchronized BitSet usedTypes() {
    BitSet known = usedTypes;
    if (known == null) {
      UsedTypes used = new UsedTypes();
      for (int i = 0; i < starts.length; i++) {
        InstructionCursor cursor = instructions(body(importedFunctions + i));
        while (cursor.end() < ends[i]) {
          cursor.next();
          used.add(cursor);
        }
      }
      known = used.types();
      usedTypes = known;
    }
    return known;
  }

  /** The instructions of a body, after its locals. */
  private static InstructionCursor instructions(ByteReader body) {
    for (int runs = body.u32(); runs > 0; runs--) {
      body.u32();
      valType(body);
    }
    return new InstructionCursor(body);
  }

  /** The description of the module. */
  public ModuleInfo info() {
    return info;
  }

  /** How many functions are imported; they come first. */
  public int importedFunctions() {
    return importedFunctions;
  }

  /** What the module's name section calls a function; null if it has no name. */
  public @Nullable String name(int function) {
    String @Nullable [] known = names;
    if (known == null) {
      known = FunctionNames.read(info);
      names = known;
    }
    return function < known.length ? known[function] : null;
  }

  /** Where the body of a function, which is not imported, starts in the module, in bytes. */
  public int bodyStart(int function) {
    return starts[function - importedFunctions];
  }

  /** The size in bytes of the body of a function, which is not imported. */
  public int bodyLength(int function) {
    return ends[function - importedFunctions] - starts[function - importedFunctions];
  }

  /** Whether a function, which is not imported, ends with a call of another one anywhere. */
  public boolean hasTailCall(int function) {
    byte known = tailCalls[function - importedFunctions];
    if (known == 0) {
      known = (byte) (findTailCall(body(function)) ? 1 : 2);
      tailCalls[function - importedFunctions] = known;
    }
    return known == 1;
  }

  private static boolean findTailCall(ByteReader in) {
    InstructionCursor cursor = instructions(in);
    while (in.remaining() > 0) {
      switch (cursor.next()) {
        case Opcodes.RETURN_CALL:
        case Opcodes.RETURN_CALL_INDIRECT:
        case Opcodes.RETURN_CALL_REF:
          return true;
        default:
          break;
      }
    }
    return false;
  }

  ByteReader body(int function) {
    int number = function - importedFunctions;
    return reader(info, starts[number], ends[number] - starts[number]);
  }

  FuncType type(int index) {
    return (FuncType) info.types().get(index).composite();
  }

  static Kind[] kinds(List<ValType> types) {
    Kind[] kinds = new Kind[types.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Kind.of(types.get(i));
    }
    return kinds;
  }

  /** The kind of a value type whose first byte is {@code code}. */
  static Kind kind(int code) {
    return code < FIRST_REF ? Kind.REF : Kind.values()[0x7F - code];
  }

  /** Reads a value type. */
  static Kind valType(ByteReader in) {
    int code = in.u8();
    if (code == 0x63 || code == 0x64) {
      in.signed(33);
    }
    return kind(code);
  }

  Kind[] params(InstructionCursor block) {
    return block.blockType() == InstructionCursor.BLOCK_TYPE
        ? kinds(type(block.index()).params())
        : new Kind[0];
  }

  Kind[] results(InstructionCursor block) {
    switch (block.blockType()) {
      case InstructionCursor.BLOCK_EMPTY:
        return new Kind[0];
      case InstructionCursor.BLOCK_RESULT:
        return new Kind[] {kind(block.typeCode())};
      default:
        return kinds(type(block.index()).results());
    }
  }
}
