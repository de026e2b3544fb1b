package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.TypeWriter;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.Arrays;
import java.util.List;

/** Writes limits into one function body. */
final class MeteredBody {
  /** A block without parameters and results. */
  static final int NO_TYPE = TypeCodes.EMPTY_BLOCK;

  /** From so many locals on, a call takes time to make them, and costs the same fuel. */
  private static final int MANY_LOCALS = 512;

  /** So many of them count as one step to the next look at the clock. */
  private static final int LOCALS_A_STEP = 64;

  private static final int I32 = TypeCodes.I32;
  private static final int I64 = TypeCodes.I64;
  private static final int F32 = TypeCodes.F32;
  private static final int F64 = TypeCodes.F64;
  private static final int V128 = TypeCodes.V128;
  private static final int REF_NULL = TypeCodes.REF_NULL;
  private static final int REF = TypeCodes.REF;

  private final ModuleMeter meter;
  private final ByteReader in;
  private final byte[] bytes;
  private final int function;
  private final FuncType type;
  private final WasmBytes out;

  /** Where in {@link #out} the bytes of the body are that {@link OffsetMap} must know. */
  private int[] marks;

  private int markCount;

  /** Where in {@link #out} the branches are that the guest takes when it has no fuel left. */
  private int[] rare = new int[8];

  private int rareCount;
  private int copied;

  /** The local with the fuel that is left; -1 if the body always goes to the global. */
  private int local = -1;

  /** The local with the number of calls in progress; -1 if they are not counted. */
  private int depthLocal = -1;

  /** For each bit of {@link NanResults} the local for a result. */
  private final int[] floatLocals = new int[4];

  private WasmBytes added = new WasmBytes();
  private int addedRuns;
  private boolean hasHandlers;
  private boolean wrapped;

  /** The parameters and locals. */
  private int zeroed;

  /** What the code since the last time costs: no more than a body has bytes. */
  private int pending = 1;

  private boolean reachable = true;
  private int depth;
  private int deadDepth;

  MeteredBody(ModuleMeter meter, ByteReader in, int function) {
    this.meter = meter;
    this.in = in;
    this.function = function;
    this.bytes = meter.info().bytes();
    this.type = meter.info().functionType(function);
    this.out = meter.scratch();
    this.marks = meter.marks();
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
    if (rareCount > 0) {
      meter.rareBranches(function, rare, rareCount);
    }
    int at = contents.length() - out.length();
    for (int i = 0; i < markCount; i += 2) {
      meter.offsets().add(at + marks[i], marks[i + 1]);
    }
  }

  private void locals() {
    int runs = in.u32();
    int runsAt = in.position();
    long count = type.params().size();
    for (int i = 0; i < runs; i++) {
      count += Integer.toUnsignedLong(in.u32());
      valType();
    }
    zeroed = (int) Math.min(count, CommonLimits.LOCALS);
    int end = in.position();
    Labels labels = scan();
    hasHandlers = labels.hasHandlers();
    added = new WasmBytes();
    int next = (int) count;
    if (meter.metering().depth()) {
      depthLocal = next++;
      added.u8s(1, I32);
      addedRuns++;
    }
    if (meter.metering().canonicalNaNs()) {
      for (int i = 0; i < floatLocals.length; i++) {
        if ((labels.floats() & 1 << i) != 0) {
          floatLocals[i] = next++;
          added.u8s(1, i == 0 ? F32 : i == 1 ? F64 : V128);
          addedRuns++;
        }
      }
    }
    // A caught exception would leave a stale local.
    if (meter.metering().fuel() && !hasHandlers && next < CommonLimits.LOCALS) {
      local = next;
      added.u8s(1, I64);
      addedRuns++;
    }
    wrapped = labels.branchOut() && (local >= 0 || depthLocal >= 0);
    out.u32(runs + addedRuns);
    mark(runsAt);
    out.all(bytes, runsAt, end).all(added);
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
    return new Labels(ahead());
  }

  /** Reads from here on without moving {@link #in}. */
  private InstructionCursor ahead() {
    return new InstructionCursor(
        new ByteReader(bytes, in.position(), in.remaining(), new Problems()));
  }

  private void mark(int original) {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, markCount * 2);
      meter.keepMarks(marks);
    }
    marks[markCount++] = out.length();
    marks[markCount++] = original;
  }

  /** What comes before the first instruction: the limits of the call, a block for branches. */
  private void enter() {
    if (depthLocal >= 0) {
      out.op(Opcodes.CALL).u32(meter.enter()).op(Opcodes.LOCAL_SET).u32(depthLocal);
    }
    if (local >= 0) {
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal()).op(Opcodes.LOCAL_TEE).u32(local);
    } else {
      flush();
      get();
    }
    check();
    if (zeroed >= MANY_LOCALS) {
      look(Math.min(ModuleMeter.LOOKS, zeroed / LOCALS_A_STEP));
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
      TypeWriter.valType(encoded, result, meter::typeIndex);
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
        if (!isCheckedNext()) {
          get();
          check();
        }
        break;
      case Opcodes.BLOCK:
        depth++;
        break;
      case Opcodes.IF:
      case Opcodes.TRY:
      case Opcodes.TRY_TABLE:
        flush();
        depth++;
        copy(code);
        break;
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
        flush();
        copy(code);
        caught();
        break;
      case Opcodes.ELSE:
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
        flushAndSave();
        if (hasHandlers) {
          look(code); // what the callee throws may be caught
        }
        copy(code);
        reload();
        look(code);
        break;
      case Opcodes.RETURN:
      case Opcodes.RETURN_CALL:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
        flushAndSave();
        look(code);
        exit();
        copy(code);
        break;
      case Opcodes.UNREACHABLE:
      case Opcodes.THROW:
      case Opcodes.THROW_REF:
      case Opcodes.RETHROW:
        flushAndSave();
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
        reachable = depth == deadDepth;
        break;
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
        reachable = depth == deadDepth;
        if (reachable) {
          copyBefore(in.position());
          caught();
        }
        break;
      case Opcodes.END:
      case Opcodes.DELEGATE:
        reachable = depth == deadDepth;
        depth--;
        if (depth < 0) {
          copyBefore(in.position() - 1);
          leave();
        } else if (reachable) {
          copyBefore(in.position());
          caught();
        }
        break;
      default:
        break;
    }
  }

  private void end(InstructionCursor code) {
    depth--;
    if (depth < 0) {
      if (wrapped) {
        flush();
      }
      leave();
    } else {
      flush();
      copy(code);
      caught();
    }
  }

  /** The end of the body, where branches out of the function arrive too. */
  private void leave() {
    mark(in.position() - 1);
    if (wrapped) {
      out.op(Opcodes.END);
    }
    flushAndSave();
    exit();
    out.op(Opcodes.END);
  }

  private void plain(InstructionCursor code) {
    int opcode = code.opcode();
    if (opcode == Opcodes.MEMORY_GROW || opcode == Opcodes.TABLE_GROW) {
      grow(code);
      return;
    }
    if (opcode == Opcodes.MEMORY_ATOMIC_WAIT32 || opcode == Opcodes.MEMORY_ATOMIC_WAIT64) {
      flush();
      save();
      copy(code);
      look(code);
      return;
    }
    int length = meter.metering().fuel() ? FuelCost.length(meter.info(), code) : 0;
    if (length > 0) {
      flushAndSave();
      out.op(Opcodes.CALL).u32(meter.chargeLength(length));
      reload();
    }
    int kind = meter.metering().canonicalNaNs() ? NanResults.of(code.opcode()) : NanResults.NONE;
    if (kind != NanResults.NONE) {
      copy(code);
      NanResults.canonicalize(out, kind, floatLocals[Integer.numberOfTrailingZeros(kind)]);
    }
  }

  private void grow(InstructionCursor code) {
    int length = FuelCost.length(meter.info(), code);
    if (meter.metering().fuel()) {
      flushAndSave();
      out.op(Opcodes.CALL).u32(meter.noteGrowth(length));
    }
    if (meter.metering().growth()) {
      out.op(Opcodes.CALL).u32(meter.mayGrow(length, code.opcode() == Opcodes.TABLE_GROW));
    }
    copy(code);
    if (meter.metering().growth()) {
      out.op(Opcodes.CALL).u32(meter.grown(length));
    }
    if (meter.metering().fuel()) {
      out.op(Opcodes.CALL).u32(meter.chargeGrowth(length));
      reload();
    }
    look(code);
  }

  /** Has the host look at the clock, after what may have taken long whatever it cost. */
  private void look(InstructionCursor code) {
    int step = ModuleMeter.LOOKS;
    switch (code.opcode()) {
      case Opcodes.CALL:
      case Opcodes.RETURN_CALL:
        if (code.index() >= meter.info().importCount(ExternKind.FUNC)) {
          return;
        }
        step = meter.metering().quick().get(code.index()) ? 1 : step;
        break;
      case Opcodes.CALL_INDIRECT:
      case Opcodes.CALL_REF:
      case Opcodes.RETURN_CALL_INDIRECT:
      case Opcodes.RETURN_CALL_REF:
        step = 1;
        break;
      default:
        break;
    }
    look(step);
  }

  private void look(int step) {
    if (meter.metering().clock()) {
      out.op(Opcodes.I32_CONST).s64(step).op(Opcodes.CALL).u32(meter.look());
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
    if (!meter.metering().fuel()) {
      return;
    }
    if (local >= 0) {
      out.op(Opcodes.LOCAL_GET).u32(local);
    } else {
      out.op(Opcodes.GLOBAL_GET).u32(meter.fuelGlobal());
    }
  }

  /** Takes what the code since the last time costs. */
  private void flush() {
    if (pending > 0 && meter.metering().fuel()) {
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

  /** Takes the fuel from the stack, and sees whether there is more than what is pending. */
  private void check() {
    if (!meter.metering().fuel()) {
      return;
    }
    out.op(Opcodes.I64_CONST).s64(pending).op(Opcodes.I64_LE_S);
    if (rareCount == rare.length) {
      rare = Arrays.copyOf(rare, rareCount * 2);
    }
    rare[rareCount++] = out.length();
    out.op(Opcodes.IF).u8(NO_TYPE);
    refuel();
    out.op(Opcodes.END);
  }

  private void refuel() {
    if (local < 0) {
      out.op(Opcodes.I32_CONST).u8(MeteredModule.OUT_OF_FUEL).op(Opcodes.CALL).u32(meter.ask());
      return;
    }
    get();
    constant(pending, Opcodes.I64_SUB);
    out.op(Opcodes.CALL).u32(meter.refuel());
    constant(pending, Opcodes.I64_ADD);
    out.op(Opcodes.LOCAL_SET).u32(local);
  }

  private void constant(long units, int operation) {
    if (units != 0) {
      out.op(Opcodes.I64_CONST).s64(units).op(operation);
    }
  }

  /**
   * Whether a loop that starts here needs no check at its head, since nobody could see the
   * difference: see {@link NextCheck}.
   */
  private boolean isCheckedNext() {
    // With depth a callee looks at that before the fuel.
    return !meter.metering().depth() && NextCheck.comes(ahead(), meter.info());
  }

  /** Takes what is pending, and gives the rest to others: the local is not valid after it. */
  private void flushAndSave() {
    if (local >= 0) {
      get();
      constant(pending, Opcodes.I64_SUB);
      out.op(Opcodes.GLOBAL_SET).u32(meter.fuelGlobal());
      pending = 0;
    } else {
      flush();
    }
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

  /** The call ends: the caller's depth counts again. */
  private void exit() {
    if (depthLocal >= 0) {
      out.op(Opcodes.LOCAL_GET).u32(depthLocal).op(Opcodes.I32_CONST).u8(1);
      out.op(Opcodes.I32_SUB).op(Opcodes.GLOBAL_SET).u32(meter.depthGlobal());
    }
  }

  /** An exception may have ended deeper calls. */
  private void caught() {
    if (depthLocal >= 0 && hasHandlers) {
      out.op(Opcodes.LOCAL_GET).u32(depthLocal);
      out.op(Opcodes.GLOBAL_SET).u32(meter.depthGlobal());
    }
  }
}
