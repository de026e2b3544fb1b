package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.jvm.compiler.simd.RandomProgram.State;
import io.github.wasmrun.jvm.compiler.simd.RandomProgram.Step;
import io.github.wasmrun.jvm.compiler.simd.VectorOp.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Random expressions: each is written to the code and given as what computes it. */
final class RandomExpressions {
  /** The local for the result that is looked at for NaNs, after those of the program. */
  private static final int SPARE = RandomProgram.LOCALS;

  /** The local with the number of the round. */
  static final int COUNTER = SPARE + 1;

  /** The part of the memory that programs use. */
  private static final int BASE = 1024;

  private static final List<Integer> VECTOR_OPS = new ArrayList<>();
  private static final List<Integer> INT_OPS = new ArrayList<>();

  static {
    for (int opcode = V128_LOAD; opcode < COUNT; opcode++) {
      VectorOp op = VectorOps.of(opcode);
      if (op != null && op.kind() == Kind.REDUCE
          || op != null && op.kind() == Kind.EXTRACT && op.descriptor().endsWith("I")) {
        INT_OPS.add(opcode);
      } else if (op != null && op.kind() != Kind.EXTRACT) {
        VECTOR_OPS.add(opcode);
      }
    }
  }

  /** Computes a vector. */
  interface VectorNode {
    Lanes run(State state);
  }

  /** Computes an i32. */
  interface IntNode {
    int run(State state);
  }

  private final Random random;
  private final ModuleBytes code;

  RandomExpressions(Random random, ModuleBytes code) {
    this.random = random;
    this.code = code;
  }

  private static String name(int opcode) {
    return Objects.requireNonNull(InstructionNames.name(opcode));
  }

  /** A vector, of expressions nested {@code depth} times. */
  VectorNode vector(int depth) {
    switch (depth == 0 ? random.nextInt(4) : random.nextInt(17)) {
      case 0:
        Lanes constant = new Lanes(random.nextLong(), random.nextLong());
        code.vector(constant.halves[0], constant.halves[1]);
        return state -> constant;
      case 1, 2, 3:
        int read = random.nextInt(RandomProgram.LOCALS);
        code.get(read);
        return state -> state.locals[read];
      case 4:
        VectorNode value = vector(depth - 1);
        int local = random.nextInt(RandomProgram.LOCALS);
        code.tee(local);
        return state -> state.locals[local] = value.run(state);
      case 5:
        return select(depth);
      case 6, 7:
        return shuffle(depth);
      case 8, 9:
        return load(depth);
      default:
        return operation(depth);
    }
  }

  private IntNode number(int depth) {
    if (depth <= 0 || random.nextInt(3) == 0) {
      code.get(COUNTER).i32(7).op(I32_MUL);
      return state -> state.counter * 7;
    }
    VectorNode operand = vector(depth - 1);
    int opcode = INT_OPS.get(random.nextInt(INT_OPS.size()));
    String name = name(opcode);
    code.op(opcode);
    if (Objects.requireNonNull(VectorOps.of(opcode)).kind() == Kind.REDUCE) {
      return state -> Reference.number(name, operand.run(state));
    }
    int lanes = Instructions.lanes(opcode);
    int lane = random.nextInt(lanes);
    code.raw(lane);
    return state -> (int) operand.run(state).get(128 / lanes, lane, !name.endsWith("_u"));
  }

  private VectorNode select(int depth) {
    VectorNode first = vector(depth - 1);
    VectorNode second = vector(depth - 1);
    IntNode condition = number(depth - 1);
    code.op(SELECT_T).number(1).raw(0x7B);
    return state -> {
      Lanes one = first.run(state);
      Lanes two = second.run(state);
      return condition.run(state) != 0 ? one : two;
    };
  }

  private VectorNode shuffle(int depth) {
    VectorNode first = vector(depth - 1);
    VectorNode second = vector(depth - 1);
    int[] lanes = new int[16];
    int size = 1 << random.nextInt(4);
    for (int i = 0; i < 16; i += size) {
      int from = random.nextInt(32 / size) * size;
      for (int j = 0; j < size; j++) {
        lanes[i + j] = from + j;
      }
    }
    code.op(I8X16_SHUFFLE).raw(lanes);
    return state -> {
      List<Lanes> in = List.of(first.run(state), second.run(state));
      Lanes result = new Lanes();
      for (int i = 0; i < 16; i++) {
        result.set(8, i, in.get(lanes[i] / 16).unsigned(8, lanes[i] % 16));
      }
      return result;
    };
  }

  private VectorNode operation(int depth) {
    int opcode = VECTOR_OPS.get(random.nextInt(VECTOR_OPS.size()));
    String name = name(opcode);
    switch (Objects.requireNonNull(VectorOps.of(opcode)).kind()) {
      case SHIFT:
        VectorNode shifted = vector(depth - 1);
        IntNode count = number(depth - 1);
        code.op(opcode);
        return state -> {
          Lanes operand = shifted.run(state);
          return Reference.vector(name, List.of(operand), count.run(state) & 0xFFFFFFFFL);
        };
      case SPLAT:
        Scalar splat = scalar(depth, name);
        code.op(opcode);
        return state -> Reference.vector(name, List.of(), splat.run(state));
      case REPLACE:
        int bits = Integer.parseInt(name.substring(1, name.indexOf('x')));
        int lane = random.nextInt(128 / bits);
        VectorNode replaced = vector(depth - 1);
        Scalar number = scalar(depth, name);
        code.op(opcode).raw(lane);
        return state -> {
          Lanes before = replaced.run(state);
          Lanes result = new Lanes(before.halves[0], before.halves[1]);
          result.set(bits, lane, number.run(state));
          return result;
        };
      default:
        return lanewise(depth, opcode, name);
    }
  }

  /** Computes the bits of a number. */
  private interface Scalar {
    long run(State state);
  }

  /** A number of the type that an instruction takes. */
  private Scalar scalar(int depth, String name) {
    int extract;
    switch (name.substring(0, 3)) {
      case "i64":
        extract = I64X2_EXTRACT_LANE;
        break;
      case "f32":
        extract = F32X4_EXTRACT_LANE;
        break;
      case "f64":
        extract = F64X2_EXTRACT_LANE;
        break;
      default:
        IntNode number = number(depth - 1);
        return state -> number.run(state);
    }
    VectorNode from = vector(depth - 1);
    code.op(extract).raw(1);
    int bits = 128 / Instructions.lanes(extract);
    return state -> from.run(state).unsigned(bits, 1);
  }

  private VectorNode lanewise(int depth, int opcode, String name) {
    List<VectorNode> operands = new ArrayList<>();
    for (int i = VectorCodeTest.operands(opcode); i > 0; i--) {
      operands.add(vector(depth - 1));
    }
    code.op(opcode);
    boolean isFloat = VectorCodeTest.mayGiveNan(name);
    boolean wide = name.startsWith("f64");
    long nan = wide ? 0x7FF8000000000000L : 0x7FC000007FC00000L;
    if (isFloat) {
      // The bits of a NaN that is computed are not given: all become the same.
      code.tee(SPARE).vector(nan, nan).get(SPARE).get(SPARE);
      code.op(wide ? F64X2_EQ : F32X4_EQ).op(V128_BITSELECT);
    }
    return state -> {
      Lanes result = Reference.vector(name, operands.stream().map(o -> o.run(state)).toList(), 0);
      for (int i = 0; isFloat && i < (wide ? 2 : 4); i++) {
        if (wide ? Double.isNaN(result.f64(i)) : Float.isNaN(result.f32(i))) {
          result.set(wide ? 64 : 32, i, nan);
        }
      }
      return result;
    };
  }

  // Memory: addresses are a bounded number and an offset.

  private IntNode address(int depth) {
    IntNode number = number(depth - 1);
    code.i32(63).op(I32_AND);
    return state -> number.run(state) & 63;
  }

  private VectorNode load(int depth) {
    int opcode = random.nextInt(2) == 0 ? V128_LOAD : V128_LOAD + random.nextInt(11);
    if (random.nextInt(4) == 0) {
      opcode = V128_LOAD8_LANE + random.nextInt(4);
    } else if (random.nextInt(8) == 0) {
      opcode = V128_LOAD32_ZERO + random.nextInt(2);
    }
    IntNode address = address(depth);
    int offset = BASE + random.nextInt(64);
    boolean lane = opcode >= V128_LOAD8_LANE && opcode <= V128_LOAD64_LANE;
    VectorNode before = lane ? vector(depth - 1) : state -> new Lanes();
    code.op(opcode).number(0).number(offset);
    int bytes = 1 << Instructions.widthLog2(opcode);
    int index = lane ? random.nextInt(16 / bytes) : 0;
    if (lane) {
      code.raw(index);
    }
    String name = name(opcode);
    return state -> {
      int at = address.run(state) + offset;
      Lanes old = before.run(state);
      Lanes result = new Lanes(old.halves[0], old.halves[1]);
      loaded(name, bytes, index, state.memory, at, result);
      return result;
    };
  }

  private static void loaded(
      String name, int bytes, int index, ByteBuffer memory, int at, Lanes result) {
    if (name.contains("x")) {
      int size = 8 / (name.charAt(name.length() - 3) - '0');
      for (int i = 0; i < 8 / size; i++) {
        Lanes lane = new Lanes(memory.getLong(at), 0);
        result.set(16 * size, i, lane.get(8 * size, i, name.endsWith("_s")));
      }
      return;
    }
    int copies = name.endsWith("_splat") ? 16 / bytes : 1;
    for (int i = 0; i < copies * bytes; i++) {
      result.set(8, index * bytes + i, memory.get(at + i % bytes));
    }
  }

  /** A store of a vector or of a lane. */
  Step store() {
    boolean lane = random.nextBoolean();
    int opcode = lane ? V128_STORE8_LANE + random.nextInt(4) : V128_STORE;
    IntNode address = address(2);
    VectorNode value = vector(3);
    int offset = BASE + random.nextInt(64);
    code.op(opcode).number(0).number(offset);
    int bytes = 1 << Instructions.widthLog2(opcode);
    int index = lane ? random.nextInt(16 / bytes) : 0;
    if (lane) {
      code.raw(index);
    }
    return state -> {
      int at = address.run(state) + offset;
      Lanes stored = value.run(state);
      for (int i = 0; i < bytes; i++) {
        state.memory.put(at + i, (byte) stored.unsigned(8, index * bytes + i));
      }
    };
  }
}
