package io.github.wasmrun.jvm.compiler.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.instruction.Instructions;
import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.jvm.compiler.simd.VectorOp.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The code of each instruction, with operands in each shape, against {@link Reference}. */
class VectorCodeTest {
  private static final long[] CORNERS = {
    0,
    -1,
    1,
    0x8000000000000000L,
    0x7FFFFFFFFFFFFFFFL,
    0x8080808080808080L,
    0x7F7F7F7F7F7F7F7FL,
    0x8000800080008000L,
    0x7FFF7FFF7FFF7FFFL,
    0x8000000080000000L,
    0x7FFFFFFF7FFFFFFFL,
    0x8000000000000001L,
    0x00FF00FF00FF00FFL,
    0x0102030405060708L,
    0x0F1011121E1F2021L,
    // Doubles: NaNs, infinities, halves, the limits of integers.
    0x7FF0000000000000L,
    0xFFF0000000000000L,
    0x7FF8000000000000L,
    0xFFF8000000000000L,
    0x7FF4000000000001L,
    Double.doubleToRawLongBits(0.5),
    Double.doubleToRawLongBits(-2.5),
    Double.doubleToRawLongBits(4294967295.9),
    Double.doubleToRawLongBits(-2147483648.9),
    Double.doubleToRawLongBits(1e300),
    // Pairs of floats.
    0x7F800000FF800000L,
    0x7FC00000FFC00000L,
    0x7FA000003F000000L,
    0x4F800000C0200000L,
    0xCF0000004EFFFFFFL,
    0x3FC000007F7FFFFFL,
  };

  private final Random random = new Random(14);

  private long half() {
    return random.nextInt(3) > 0 ? CORNERS[random.nextInt(CORNERS.length)] : random.nextLong();
  }

  private Lanes vector() {
    return new Lanes(half(), half());
  }

  private List<Lanes> vectors(int count) {
    List<Lanes> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      vectors.add(vector());
    }
    return vectors;
  }

  private static String name(int opcode) {
    String name = InstructionNames.name(opcode);
    assertNotNull(name);
    return name;
  }

  private static List<Integer> opcodes(Kind... kinds) {
    List<Integer> opcodes = new ArrayList<>();
    for (int opcode = Opcodes.V128_LOAD; opcode < Opcodes.COUNT; opcode++) {
      VectorOp op = VectorOps.of(opcode);
      if (op != null && List.of(kinds).contains(op.kind())) {
        opcodes.add(opcode);
      }
    }
    return opcodes;
  }

  @Test
  void eachInstructionOfVectorsHasCode() {
    List<String> missing = new ArrayList<>();
    int count = 0;
    for (int opcode = Opcodes.V128_LOAD; opcode < Opcodes.COUNT; opcode++) {
      if (Instructions.exists(opcode)) {
        count++;
        boolean memory = Instructions.widthLog2(opcode) >= 0 && name(opcode).startsWith("v128");
        boolean own = opcode == Opcodes.V128_CONST || opcode == Opcodes.I8X16_SHUFFLE;
        if (!memory && !own && VectorOps.of(opcode) == null) {
          missing.add(name(opcode));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(256, count);
  }

  static int operands(int opcode) {
    var signature = Instructions.signature(opcode);
    assertNotNull(signature);
    int vectors = 0;
    for (int i = 0; i < signature.operandCount(); i++) {
      vectors += signature.operand(i).toString().equals("v128") ? 1 : 0;
    }
    return vectors;
  }

  @Test
  void instructionsThatGiveVectorsComputeEachLane() throws Throwable {
    List<Integer> opcodes =
        opcodes(Kind.EACH, Kind.LOW, Kind.HIGH, Kind.ZERO, Kind.NARROW, Kind.SWIZZLE);
    for (int opcode : opcodes) {
      int count = operands(opcode);
      VectorOp op = VectorOps.of(opcode);
      for (List<Shape> shapes : TestCode.shapes(count)) {
        TestCode code = TestCode.of(shapes, (vectors, in) -> vectors.compute(op, in));
        for (int i = 0; i < 60; i++) {
          List<Lanes> in = vectors(count);
          check(name(opcode), in, 0, code.run(in, 0));
        }
      }
    }
    assertTrue(opcodes.size() > 180, "only " + opcodes.size());
  }

  @Test
  void constantsAreOperandsToo() throws Throwable {
    for (int opcode : opcodes(Kind.EACH, Kind.LOW, Kind.HIGH, Kind.ZERO, Kind.NARROW)) {
      int count = operands(opcode);
      VectorOp op = VectorOps.of(opcode);
      for (int i = 0; i < 6; i++) {
        List<Lanes> in = vectors(count);
        TestCode code =
            TestCode.of(List.of(), (vectors, none) -> vectors.compute(op, TestCode.constants(in)));
        check(name(opcode), in, 0, code.run(List.of(), 0));
      }
    }
  }

  @Test
  void shiftsUseTheCountModuloTheLane() throws Throwable {
    for (int opcode : opcodes(Kind.SHIFT)) {
      VectorOp op = VectorOps.of(opcode);
      for (List<Shape> shapes : TestCode.shapes(1)) {
        TestCode code = TestCode.withInt(shapes, (vectors, in) -> vectors.shift(op, in.get(0)));
        for (int i = 0; i < 200; i++) {
          List<Lanes> in = vectors(1);
          check(name(opcode), in, i, code.run(in, i));
        }
      }
    }
  }

  @Test
  void testsOfLanesGiveNumbers() throws Throwable {
    for (int opcode : opcodes(Kind.REDUCE)) {
      VectorOp op = VectorOps.of(opcode);
      for (List<Shape> shapes : TestCode.shapes(1)) {
        TestCode code =
            TestCode.of(
                shapes,
                (vectors, in) -> {
                  vectors.reduce(op, in.get(0));
                  return vectors.same(Shape.INTS);
                });
        for (int i = 0; i < 300; i++) {
          List<Lanes> in = vectors(1);
          int expected = Reference.number(name(opcode), in.get(0));
          assertEquals(expected, (int) code.run(in, 0).signed(32, 0), name(opcode) + in);
        }
      }
    }
  }

  @Test
  void splatsFillAllLanes() throws Throwable {
    for (int opcode : opcodes(Kind.SPLAT)) {
      VectorOp op = VectorOps.of(opcode);
      Shape number = op.operand(0);
      TestCode code =
          TestCode.of(
              List.of(Shape.LONGS),
              (vectors, in) -> {
                vectors.push(in.get(0), number, 0);
                return vectors.splat(op);
              });
      for (int i = 0; i < 100; i++) {
        List<Lanes> in = vectors(1);
        check(name(opcode), in, in.get(0).halves[0], code.run(in, 0));
      }
    }
  }

  @Test
  void lanesAreReadAndReplaced() throws Throwable {
    for (int opcode : opcodes(Kind.EXTRACT, Kind.REPLACE)) {
      int lanes = Instructions.lanes(opcode);
      for (int lane = 0; lane < lanes; lane++) {
        for (List<Shape> shapes : TestCode.shapes(1)) {
          lane(opcode, lanes, lane, shapes.get(0));
        }
      }
    }
  }

  private void lane(int opcode, int lanes, int lane, Shape shape) throws Throwable {
    VectorOp op = VectorOps.of(opcode);
    int bits = 128 / lanes;
    boolean extracts = op.kind() == Kind.EXTRACT;
    TestCode code =
        TestCode.of(
            List.of(shape, Shape.LONGS),
            (vectors, in) -> {
              if (extracts) {
                vectors.extract(op, in.get(0), lanes, lane);
                return vectors.same(Shape.of(op.descriptor().charAt(op.descriptor().length() - 1)));
              }
              Shape number = bits < 32 ? Shape.INTS : op.operand(0);
              vectors.push(in.get(1), number, 0);
              return vectors.replace(op, in.get(0), lanes, lane);
            });
    for (int i = 0; i < 10; i++) {
      List<Lanes> in = vectors(2);
      Lanes result = code.run(in, 0);
      if (extracts) {
        boolean signed = !name(opcode).endsWith("_u");
        long expected = in.get(0).get(bits, lane, signed);
        int width = Math.max(32, bits);
        long got = result.signed(width, 0);
        assertEquals(bits == 32 ? (int) expected : expected, got, name(opcode) + lane + in);
      } else {
        Lanes expected = new Lanes(in.get(0).halves[0], in.get(0).halves[1]);
        expected.set(bits, lane, in.get(1).halves[0]);
        assertEquals(expected.toString(), result.toString(), name(opcode) + lane + in);
      }
    }
  }

  @Test
  void shufflesTakeBytesOfBoth() throws Throwable {
    List<int[]> patterns = new ArrayList<>();
    patterns.add(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    patterns.add(new int[] {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3});
    patterns.add(new int[] {3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14});
    patterns.add(new int[] {0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23});
    patterns.add(new int[] {12, 20, 13, 21, 14, 22, 15, 23, 0, 8, 1, 9, 2, 10, 3, 11});
    patterns.add(new int[] {0, 2, 4, 6, 8, 10, 12, 14, 17, 19, 21, 23, 25, 27, 29, 31});
    patterns.add(new int[] {15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
    patterns.add(new int[] {16, 17, 18, 19, 99, 99, 99, 99, 20, 21, 22, 23, 99, 99, 99, 99});
    for (int i = 0; i < 40; i++) {
      int[] lanes = new int[16];
      for (int j = 0; j < 16; j++) {
        lanes[j] = random.nextInt(i % 4 == 0 ? 40 : 32);
      }
      patterns.add(lanes);
    }
    for (int[] lanes : patterns) {
      for (List<Shape> shapes : TestCode.shapes(2)) {
        TestCode code = TestCode.of(shapes, (vectors, in) -> vectors.shuffle(in, lanes));
        for (int i = 0; i < 5; i++) {
          List<Lanes> in = vectors(2);
          assertEquals(shuffled(in, lanes).toString(), code.run(in, 0).toString());
        }
      }
      List<Lanes> in = vectors(2);
      TestCode half =
          TestCode.of(
              List.of(Shape.INTS),
              (vectors, first) ->
                  vectors.shuffle(List.of(first.get(0), TestCode.constants(in).get(1)), lanes));
      assertEquals(shuffled(in, lanes).toString(), half.run(in, 0).toString());
    }
  }

  private static Lanes shuffled(List<Lanes> in, int[] lanes) {
    Lanes result = new Lanes();
    for (int i = 0; i < 16; i++) {
      result.set(8, i, lanes[i] >= 32 ? 0 : in.get(lanes[i] / 16).unsigned(8, lanes[i] % 16));
    }
    return result;
  }

  private static void check(String name, List<Lanes> in, long scalar, Lanes got) {
    Lanes expected = Reference.vector(name, in, scalar);
    int bits = name.startsWith("f32x4") ? 32 : 64;
    for (int i = 0; i < 128 / bits; i++) {
      long one = expected.unsigned(bits, i);
      long two = got.unsigned(bits, i);
      assertTrue(
          one == two
              || name.startsWith("f") && isComputedNan(name, bits, one) && isQuiet(bits, two),
          () -> name + " of " + in + ", " + scalar + ": " + got + ", expected " + expected);
    }
  }

  /** Whether an instruction may give NaNs whose bits are not those of an operand. */
  static boolean mayGiveNan(String name) {
    return name.startsWith("f")
        && !name.matches(".*[.](eq|ne|lt|gt|le|ge|abs|neg|pmin|pmax|relaxed_m[axin]+|splat)");
  }

  /** Whether a NaN comes from arithmetic, so that it may be any quiet one. */
  private static boolean isComputedNan(String name, int bits, long value) {
    boolean moves = !mayGiveNan(name);
    long infinity = bits == 32 ? 0x7F800000L : 0x7FF0000000000000L;
    long magnitude = value & (bits == 32 ? 0x7FFFFFFFL : Long.MAX_VALUE);
    return !moves && magnitude > infinity;
  }

  private static boolean isQuiet(int bits, long value) {
    long quiet = bits == 32 ? 0x7FC00000L : 0x7FF8000000000000L;
    return (value & quiet) == quiet;
  }
}
