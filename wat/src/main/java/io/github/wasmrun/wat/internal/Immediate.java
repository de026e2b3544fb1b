package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Immediates;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.wat.WatException;
import org.jspecify.annotations.Nullable;

/** Reads the immediates of an instruction and writes it. */
final class Immediate {
  private static final Space NO_LOCALS = new Space("local");

  private final ModuleText module;
  private final TokenReader in;
  private final Labels labels;
  private WasmBytes out = new WasmBytes();
  private @Nullable Space locals;
  private boolean needsDataCount;

  Immediate(ModuleText module, Labels labels) {
    this.module = module;
    this.labels = labels;
    in = module.in;
  }

  void start(WasmBytes target, @Nullable Space functionLocals) {
    out = target;
    locals = functionLocals;
  }

  boolean needsDataCount() {
    return needsDataCount;
  }

  /** Writes an instruction that is no block; its immediates come next. */
  void write(int opcode) {
    switch (opcode) {
      case Opcodes.SELECT -> select();
      case Opcodes.REF_TEST, Opcodes.REF_CAST -> cast(opcode);
      case Opcodes.MEMORY_INIT,
          Opcodes.DATA_DROP,
          Opcodes.ARRAY_NEW_DATA,
          Opcodes.ARRAY_INIT_DATA -> {
        needsDataCount |= locals != null;
        other(opcode);
      }
      default -> other(opcode);
    }
  }

  private void other(int opcode) {
    out.op(opcode);
    Immediates kind = Instructions.immediates(opcode);
    switch (kind == null ? Immediates.NONE : kind) {
      case NONE -> {}
      case LABEL -> out.u32(labels.index());
      case LABELS -> labels();
      case FUNC -> out.u32(module.functions.index(in));
      case TYPE_TABLE -> {
        int table = optional(module.tables);
        out.u32(module.types.use(false).index).u32(table);
      }
      case TYPE -> out.u32(module.types.space.index(in));
      case TAG -> out.u32(module.tags.index(in));
      case LOCAL -> out.u32(local());
      case GLOBAL -> out.u32(module.globals.index(in));
      case TABLE -> out.u32(optional(module.tables));
      case ELEM -> out.u32(module.elements.index(in));
      case ELEM_TABLE -> segment(module.tables, module.elements);
      case TABLE_TABLE -> both(module.tables);
      case MEMORY -> out.u32(optional(module.memories));
      case DATA -> out.u32(module.data.index(in));
      case DATA_MEMORY -> segment(module.memories, module.data);
      case MEMORY_MEMORY -> both(module.memories);
      case MEMARG -> memArg(opcode, optional(module.memories));
      case MEMARG_LANE -> {
        memArg(opcode, laneMemory());
        out.u8((int) Integers.unsigned(in, 8));
      }
      case LANE -> out.u8((int) Integers.unsigned(in, 8));
      case LANES -> {
        for (int i = 0; i < 16; i++) {
          int token = in.at();
          if (Integers.isUnsigned(in, token)) {
            out.u8((int) Integers.unsigned(in, 8));
          } else {
            throw in.error("invalid lane length: 16 lanes are expected", token);
          }
        }
      }
      case I32 -> out.s64((int) Integers.any(in, 32));
      case I64 -> out.s64(Integers.any(in, 64));
      case F32 -> out.fixed32(Floats.f32(in));
      case F64 -> out.fixed64(Floats.f64(in));
      case V128 -> vector(in, out);
      case HEAP_TYPE -> module.types.heapType(out);
      case CAST_LABEL -> branchOnCast();
      case TYPE_FIELD -> {
        int type = module.types.space.index(in);
        out.u32(type).u32(field(type));
      }
      case TYPE_LENGTH -> out.u32(module.types.space.index(in)).u32(Integers.u32(in));
      case TYPE_DATA -> out.u32(module.types.space.index(in)).u32(module.data.index(in));
      case TYPE_ELEM -> out.u32(module.types.space.index(in)).u32(module.elements.index(in));
      case TYPE_TYPE -> out.u32(module.types.space.index(in)).u32(module.types.space.index(in));
      case ZERO -> out.u8(0);
      default -> throw new IllegalStateException("no rule for the instruction " + opcode);
    }
  }

  private int local() {
    return (locals == null ? NO_LOCALS : locals).index(in);
  }

  /** The index that comes next; 0 if none does. */
  private int optional(Space space) {
    return Space.isIndex(in) ? space.index(in) : 0;
  }

  private void labels() {
    WasmBytes list = new WasmBytes();
    int count = 0;
    int last = labels.index();
    while (labels.isNext()) {
      list.u32(last);
      count++;
      last = labels.index();
    }
    out.u32(count).all(list).u32(last);
  }

  /**
   * A memory or table if there are two indexes, then a segment; the binary has them the other way.
   */
  private void segment(Space space, Space segments) {
    int first = in.at();
    if (!Space.isIndex(in)) {
      throw in.expected("the index of a " + segments.what);
    }
    in.next();
    boolean two = Space.isIndex(in);
    in.seek(first);
    int index = two ? space.index(in) : 0;
    out.u32(segments.index(in)).u32(index);
  }

  private void both(Space space) {
    if (!Space.isIndex(in)) {
      out.u32(0).u32(0);
      return;
    }
    int first = space.index(in);
    out.u32(first).u32(space.index(in));
  }

  private int field(int type) {
    Space fields =
        type >= 0 && type < module.types.fields.size() ? module.types.fields.get(type) : null;
    if (fields == null) {
      if (in.isId()) {
        throw in.error("unknown field " + in.tokens.text(in.at()));
      }
      return Integers.u32(in);
    }
    return fields.index(in);
  }

  private void memArg(int opcode, int memory) {
    long offset = 0;
    int align = Instructions.widthLog2(opcode);
    if (isOption("offset=")) {
      offset = option(7, 64);
    }
    if (isOption("align=")) {
      int token = in.at();
      long bytes = option(6, 64);
      if (bytes == 0 || (bytes & bytes - 1) != 0) {
        throw in.error("alignment must be a power of two", token);
      }
      align = Long.numberOfTrailingZeros(bytes);
    }
    if (memory == 0) {
      out.u32(align);
    } else {
      out.u32(align | 0x40).u32(memory);
    }
    out.u64(offset);
  }

  private boolean isOption(String start) {
    return in.isWord() && in.tokens.text().startsWith(start, in.tokens.start(in.at()));
  }

  private long option(int start, int bits) {
    int token = in.at();
    String number = in.tokens.text(token).substring(start);
    in.next();
    TokenReader part = new TokenReader(Tokens.of(number));
    if (!Integers.isUnsigned(part, part.at())) {
      throw in.expected("an unsigned integer", token);
    }
    try {
      return Integers.unsigned(part, bits);
    } catch (WatException wrong) {
      throw in.error(wrong.problem(), token);
    }
  }

  /** The memory of an access to a lane: a number alone is the lane. */
  private int laneMemory() {
    if (in.isId()) {
      return module.memories.index(in);
    }
    int first = in.at();
    if (!Integers.isUnsigned(in, first)) {
      return 0;
    }
    in.next();
    boolean memory = Integers.isUnsigned(in, in.at()) || isOption("offset=") || isOption("align=");
    in.seek(first);
    return memory ? module.memories.index(in) : 0;
  }

  private void select() {
    if (!in.isOpen("result")) {
      out.op(Opcodes.SELECT);
      return;
    }
    Types.Signature types = module.types.signature(false);
    out.op(Opcodes.SELECT_T).u32(types.resultCount).all(types.results);
  }

  private void cast(int opcode) {
    WasmBytes type = new WasmBytes();
    boolean nullable = module.types.castType(type);
    out.op(nullable ? opcode + 1 : opcode).all(type);
  }

  private void branchOnCast() {
    int label = labels.index();
    WasmBytes types = new WasmBytes();
    int flags = module.types.castType(types) ? 1 : 0;
    flags |= module.types.castType(types) ? 2 : 0;
    out.u8(flags).u32(label).all(types);
  }

  /** Reads and writes a vector. */
  static void vector(TokenReader in, WasmBytes out) {
    int token = in.at();
    String shape = in.word("the shape of a vector");
    int lanes;
    switch (shape) {
      case "i8x16":
        for (int i = 0; i < 16; i++) {
          out.u8((int) Integers.any(in, 8));
        }
        break;
      case "i16x8":
        for (int i = 0; i < 8; i++) {
          int lane = (int) Integers.any(in, 16);
          out.u8(lane).u8(lane >> 8);
        }
        break;
      case "i32x4":
        for (int i = 0; i < 4; i++) {
          out.fixed32((int) Integers.any(in, 32));
        }
        break;
      case "i64x2":
        out.fixed64(Integers.any(in, 64)).fixed64(Integers.any(in, 64));
        break;
      case "f32x4":
        for (lanes = 0; lanes < 4; lanes++) {
          out.fixed32(Floats.f32(in));
        }
        break;
      case "f64x2":
        out.fixed64(Floats.f64(in)).fixed64(Floats.f64(in));
        break;
      default:
        throw in.expected("the shape of a vector", token);
    }
  }

  /** Reads and writes the type of a block. */
  void blockType() {
    if (in.isOpen("type")) {
      out.s64(module.types.use(false).index & 0xFFFFFFFFL);
      return;
    }
    Types.Signature signature = module.types.signature(false);
    if (signature.paramCount > 0 || signature.resultCount > 1) {
      out.s64(module.types.index(signature));
    } else if (signature.resultCount == 1) {
      out.all(signature.results);
    } else {
      out.u8(TypeCodes.EMPTY_BLOCK);
    }
  }

  /** Reads and writes catch clauses. */
  void catches() {
    WasmBytes list = new WasmBytes();
    int count = 0;
    while (true) {
      int kind =
          in.isOpen("catch")
              ? 0
              : in.isOpen("catch_ref")
                  ? 1
                  : in.isOpen("catch_all") ? 2 : in.isOpen("catch_all_ref") ? 3 : -1;
      if (kind < 0) {
        break;
      }
      in.next();
      in.next();
      list.u8(kind);
      if (kind < 2) {
        list.u32(module.tags.index(in));
      }
      list.u32(labels.index());
      in.close();
      count++;
    }
    out.u32(count).all(list);
  }
}
