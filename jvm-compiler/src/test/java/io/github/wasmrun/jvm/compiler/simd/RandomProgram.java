package io.github.wasmrun.jvm.compiler.simd;

import static io.github.wasmrun.instruction.Opcodes.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random function that sets vectors in locals, and in its memory, in a loop, and the same
 * computed by {@link Reference}.
 */
final class RandomProgram {
  static final int LOCALS = 6;

  /** Where the locals are stored in the end, below what the program uses itself. */
  static final int MEMORY_SIZE = 0x10000;

  private static final int ROUNDS = 3;
  private static final int STEPS = 10;
  private static final int VECTOR = 0x7B;

  /** What a program has while it runs. */
  static final class State {
    final Lanes[] locals = new Lanes[LOCALS];
    final ByteBuffer memory = ByteBuffer.allocate(MEMORY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
    int counter;
  }

  /** A part of a program that changes its state. */
  interface Step {
    void run(State state);
  }

  private final Random random;
  private final ModuleBytes code = new ModuleBytes();
  private final RandomExpressions expressions;
  private final List<Step> steps = new ArrayList<>();

  RandomProgram(long seed) {
    random = new Random(seed);
    expressions = new RandomExpressions(random, code);
    for (int i = 0; i < STEPS; i++) {
      steps.add(step());
    }
  }

  private Step step() {
    if (random.nextInt(5) == 0) {
      return expressions.store();
    }
    int target = random.nextInt(LOCALS);
    RandomExpressions.VectorNode value;
    if (random.nextInt(4) == 0) {
      // A block with a vector as its result, of one of two arms.
      code.get(RandomExpressions.COUNTER).i32(1).op(I32_AND).op(IF).raw(VECTOR);
      RandomExpressions.VectorNode odd = expressions.vector(2);
      code.op(ELSE);
      RandomExpressions.VectorNode even = expressions.vector(2);
      code.op(END);
      value = state -> (state.counter & 1) != 0 ? odd.run(state) : even.run(state);
    } else {
      value = expressions.vector(4);
    }
    code.set(target);
    return state -> state.locals[target] = value.run(state);
  }

  /** What the module's memory is after it has run. */
  ByteBuffer run() {
    State state = new State();
    for (int i = 0; i < LOCALS; i++) {
      state.locals[i] = first(i);
    }
    for (state.counter = ROUNDS; state.counter > 0; state.counter--) {
      steps.forEach(step -> step.run(state));
    }
    for (int i = 0; i < LOCALS; i++) {
      state.memory.putLong(16 * i, state.locals[i].halves[0]);
      state.memory.putLong(16 * i + 8, state.locals[i].halves[1]);
    }
    return state.memory;
  }

  /** What a local has at first. */
  private static Lanes first(int local) {
    return new Lanes(
        0x40490FDB3F800000L * (local + 1), 0xFEDCBA9876543210L ^ local * 0x1111111111L);
  }

  /** The module: its second function calls the first, with the first local. */
  byte[] module() {
    ModuleBytes body = new ModuleBytes();
    // Locals: the vectors without the parameter, a spare one, an i32.
    body.number(2).number(LOCALS).raw(VECTOR).number(1).raw(0x7F);
    for (int i = 1; i < LOCALS; i++) {
      body.vector(first(i).halves[0], first(i).halves[1]).set(i);
    }
    int counter = RandomExpressions.COUNTER;
    body.i32(ROUNDS).set(counter).op(LOOP).raw(0x40).all(code);
    body.get(counter).i32(1).op(I32_SUB).tee(counter).op(BR_IF).number(0).op(END);
    for (int i = 0; i < LOCALS; i++) {
      body.i32(0).get(i).op(V128_STORE).number(4).number(16 * i);
    }
    body.op(END);
    ModuleBytes caller = new ModuleBytes().number(0);
    caller.vector(first(0).halves[0], first(0).halves[1]).op(CALL).number(0).op(END);
    return new ModuleBytes()
        .raw(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, new ModuleBytes().number(2).raw(0x60, 1, VECTOR, 0, 0x60, 0, 0))
        .section(3, new ModuleBytes().number(2).number(0).number(1))
        .section(5, new ModuleBytes().number(1).raw(0).number(1))
        .section(7, new ModuleBytes().number(2).name("memory").raw(2, 0).name("run").raw(0, 1))
        .section(10, new ModuleBytes().number(2).sized(body).sized(caller))
        .toByteArray();
  }
}
