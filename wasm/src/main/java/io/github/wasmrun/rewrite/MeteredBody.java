package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** Writes the counting of fuel into one function body. */
final class MeteredBody {
  /** A block without parameters and results. */
  static final int NO_TYPE = 0x40;

  private static final int I64 = 0x7E;
  private static final int REF_NULL = 0x63;
  private static final int REF = 0x64;

  private final FuelMeter meter;
  private final ByteReader in;
  private final byte[] bytes;
  private final FuncType type;
  private final WasmBytes out = new WasmBytes();

  /** Where in {@link #out} the bytes of the body are that {@link OffsetMap} must know. */
  private int[] marks = new int[32];

  private int markCount;
  private int copied;

  /** The local with the fuel that is left; -1 if the body always goes to the global. */
  private int local = -1;

  private boolean wrapped;
  private int pending = 1;
  private boolean reachable = true;
  private int depth;
  private int deadDepth;

  MeteredBody(FuelMeter meter, ByteReader in, int function) {
    this.meter = meter;
    this.in = in;
    this.bytes = meter.info().bytes();
    this.type = meter.info().functionType(function);
  }

  /** Adds the body to a code section's contents. */
  void writeTo(WasmBytes contents) {
    locals();
    InstructionCursor code = new InstructionCursor(in);
    enter();
    while (depth >= 0) {
      instruction(code);
    }
    contents.sized(out);
    int at = contents.length() - out.length();
    for (int i = 0; i < markCount; i += 2) {
      meter.offsets().add(at + marks[i], marks[i + 1]);
    }
  }

  private void locals() {
    int start = in.position();
    int runs = in.u32();
    long count = type.params().size();
    int runsAt = in.position();
    for (int i = 0; i < runs; i++) {
      count += Integer.toUnsignedLong(in.u32());
      valType();
    }
    int end = in.position();
    Labels labels = scan();
    // A caught exception would leave a stale local.
    if (!labels.hasHandlers() && count < CommonLimits.LOCALS) {
      local = (int) count;
      wrapped = labels.branchOut();
      out.u32(runs + 1);
      mark(runsAt);
      out.all(bytes, runsAt, end).u32(1).u8(I64);
    } else {
      mark(start);
      out.all(bytes, start, end);
    }
    copied = end;
  }

  private void valType() {
    int code = in.u8();
    if (code == REF || code == REF_NULL) {
      in.signed(33);
    }
  }

  /** Looks at the whole body; reading goes on where it was. */
  private Labels scan() {
    int position = in.position();
    ByteReader ahead =
        new ByteReader(bytes, position, in.remaining(), new io.github.wasmrun.binary.Problems());
    return new Labels(new InstructionCursor(ahead));
  }

  private void mark(int original) {
    if (markCount == marks.length) {
      marks = java.util.Arrays.copyOf(marks, markCount * 2);
    }
    marks[markCount++] = out.length();
    marks[markCount++] = original;
  }

  /** What comes before the first instruction: the fuel of the call, and a block for branches. */
  private void enter() {
    if (local >= 0) {
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal());
      out.op(Opcodes.I64_CONST).s64(pending).op(Opcodes.I64_SUB);
      out.op(Opcodes.LOCAL_TEE).u32(local);
      pending = 0;
      check();
    } else {
      flush();
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal());
      check();
    }
    if (wrapped) {
      out.op(Opcodes.BLOCK);
      blockType(type.results());
    }
  }

  private void blockType(List<ValType> results) {
    if (results.isEmpty()) {
      out.u8(NO_TYPE);
      return;
    }
    WasmBytes encoded = new WasmBytes();
    for (ValType result : results) {
      ValTypes.write(encoded, result, meter.info());
    }
    if (results.size() == 1) {
      out.all(encoded);
    } else {
      out.s64(meter.blockType(encoded, results.size()));
    }
  }

  private void instruction(InstructionCursor code) {
    int opcode = code.next();
    if (!reachable) {
      dead(opcode);
      return;
    }
    pending += FuelCost.of(opcode);
    copyBefore(code.start());
    switch (opcode) {
      case Opcodes.LOOP:
        flush();
        copy(code);
        depth++;
        get();
        check();
        break;
      case Opcodes.BLOCK:
        depth++;
        copy(code);
        break;
      case Opcodes.IF:
      case Opcodes.TRY:
      case Opcodes.TRY_TABLE:
        flush();
        depth++;
        copy(code);
        break;
      case Opcodes.ELSE:
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
      case Opcodes.BR:
      case Opcodes.BR_IF:
      case Opcodes.BR_TABLE:
      case Opcodes.BR_ON_NULL:
      case Opcodes.BR_ON_NON_NULL:
      case Opcodes.BR_ON_CAST:
      case Opcodes.BR_ON_CAST_FAIL:
        flush();
        copy(code);
        break;
      case Opcodes.END:
      case Opcodes.DELEGATE:
        end(code);
        break;
      case Opcodes.CALL:
      case Opcodes.CALL_INDIRECT:
      case Opcodes.CALL_REF:
        flush();
        save();
        copy(code);
        reload();
        break;
      case Opcodes.UNREACHABLE:
      case Opcodes.RETURN:
      case Opcodes.RETURN_CALL:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
      case Opcodes.RETHROW:
        flush();
        save();
        copy(code);
        break;
      default:
        plain(code);
        break;
    }
    if (Labels.endsFlow(opcode)) {
      reachable = false;
      deadDepth = depth;
    }
  }

  /** Code that is never reached is kept as it is. */
  private void dead(int opcode) {
    switch (opcode) {
      case Opcodes.BLOCK:
      case Opcodes.LOOP:
      case Opcodes.IF:
      case Opcodes.TRY:
      case Opcodes.TRY_TABLE:
        depth++;
        break;
      case Opcodes.ELSE:
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
        reachable = depth == deadDepth;
        break;
      case Opcodes.END:
      case Opcodes.DELEGATE:
        reachable = depth == deadDepth;
        depth--;
        if (depth < 0) {
          copyBefore(in.position() - 1);
          leave();
        }
        break;
      default:
        break;
    }
  }

  private void end(InstructionCursor code) {
    flush();
    depth--;
    if (depth < 0) {
      leave();
    } else {
      copy(code);
    }
  }

  /** The end of the body, where branches out of the function arrive too. */
  private void leave() {
    mark(in.position() - 1);
    if (wrapped) {
      out.op(Opcodes.END);
    }
    save();
    out.op(Opcodes.END);
  }

  private void plain(InstructionCursor code) {
    int length = FuelCost.length(meter.info(), code);
    if (length > 0) {
      flush();
      save();
      out.op(Opcodes.CALL).u32(meter.chargeLength(length));
      reload();
      copy(code);
    }
  }

  // The pieces.

  /** Copies what was not yet copied up to {@code end}. */
  private void copyBefore(int end) {
    if (end > copied) {
      mark(copied);
      out.all(bytes, copied, end);
      copied = end;
    }
  }

  private void copy(InstructionCursor code) {
    copyBefore(code.end());
  }

  private void get() {
    if (local >= 0) {
      out.op(Opcodes.LOCAL_GET).u32(local);
    } else {
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal());
    }
  }

  /** Takes what the code since the last time costs. */
  private void flush() {
    if (pending > 0) {
      get();
      out.op(Opcodes.I64_CONST).s64(pending).op(Opcodes.I64_SUB);
      if (local >= 0) {
        out.op(Opcodes.LOCAL_SET).u32(local);
      } else {
        out.op(Opcodes.GLOBAL_SET).u32(meter.fuelGlobal());
      }
      pending = 0;
    }
  }

  /** Takes the fuel that is left from the stack, and sees whether there is some. */
  private void check() {
    out.op(Opcodes.I64_CONST).u8(0).op(Opcodes.I64_LE_S).op(Opcodes.IF).u8(NO_TYPE);
    save();
    out.op(Opcodes.CALL).u32(meter.runOut());
    reload();
    out.op(Opcodes.END);
  }

  private void save() {
    if (local >= 0) {
      out.op(Opcodes.LOCAL_GET).u32(local).op(Opcodes.GLOBAL_SET).u32(meter.fuelGlobal());
    }
  }

  private void reload() {
    if (local >= 0) {
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal()).op(Opcodes.LOCAL_SET).u32(local);
    }
  }
}
