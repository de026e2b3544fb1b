package io.github.wasmrun.contract.call;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CodeBodies;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.instruction.Opcodes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Frames of traps have the places of their instructions, and from them the lines of the source. */
public final class FramePlaceTests {
  private static final int DIV = 0;
  private static final int PAGE = 65536;

  private FramePlaceTests() {}

  /**
   * A function, an argument with which it traps, and the instruction that does it.
   *
   * @param number counts from 0 the instructions of this kind in the function
   */
  private record Place(String export, int function, int argument, int opcode, int number) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("outer", 1, -4, Opcodes.I32_LOAD, 0),
          new Place("inner", 2, PAGE, Opcodes.I32_LOAD, 1),
          new Place("indirect", 3, 0, Opcodes.CALL_INDIRECT, 0),
          new Place("vector", 4, PAGE - 15, Opcodes.V128_LOAD, 1),
          new Place("second", 5, 0, Opcodes.I32_DIV_S, 1),
          new Place("unreachable", 6, 0, Opcodes.UNREACHABLE, 0),
          new Place("store", 7, PAGE - 3, Opcodes.I32_STORE, 1),
          new Place("grown", 8, -4, Opcodes.I32_LOAD, 0));

  public static void add(Tests tests) {
    for (Place place : PLACES) {
      tests.test(
          "traps: the frame has the place of the instruction: " + place.export(),
          () -> check(tests, place, tests.instance("frame_places")));
      tests.test(
          "traps: the place is that in the module also under limits: " + place.export(),
          () -> {
            Limits limits = Limits.NONE.withFuel(1000).withMaxCallDepth(10).withMaxMemoryPages(9);
            check(tests, place, module(tests).instantiate(Imports.none(), limits));
          });
    }
    tests.test(
        "traps: the line of the source is known from debug information",
        () -> {
          byte[] plain = Fixtures.bytes("frame_places");
          Place place = PLACES.get(0);
          long offset = offset(ModuleReader.read(plain), place.function(), place);
          WasmModule module = tests.engine().compile(withLines(plain, offset));
          Expect.equal(Optional.of(new SourceLine("src/lib.c", 42, 7)), module.sourceLine(offset));
          Expect.equal(
              Optional.of(new SourceLine("src/lib.c", 40, 0)), module.sourceLine(offset - 1));
          Expect.equal(Optional.empty(), module.sourceLine(offset + 4));
          Expect.equal(Optional.empty(), module.sourceLine(-1));
          Expect.equal(Optional.empty(), module(tests).sourceLine(offset));
          TrapException trap =
              Expect.thrown(
                  TrapException.class,
                  () -> module.instantiate().call(place.export(), place.argument()));
          if (!tests.differs(Difference.NO_BYTE_OFFSETS)) {
            long found = trap.frames().get(0).byteOffset().getAsLong();
            Expect.equal("src/lib.c:42:7", module.sourceLine(found).get().toString());
          }
        });
  }

  private static WasmModule module(Tests tests) {
    return tests.engine().compile(Fixtures.bytes("frame_places"));
  }

  private static void check(Tests tests, Place place, Instance instance) {
    ModuleInfo info = ModuleReader.read(Fixtures.bytes("frame_places"));
    TrapException trap =
        Expect.thrown(TrapException.class, () -> instance.call(place.export(), place.argument()));
    List<GuestFrame> frames = trap.frames();
    if (tests.differs(Difference.NO_BYTE_OFFSETS)) {
      for (GuestFrame frame : frames) {
        Expect.equal(OptionalLong.empty(), frame.byteOffset());
      }
      return;
    }
    boolean calls = place.opcode() == Opcodes.CALL_INDIRECT;
    GuestFrame last = frames.get(frames.size() - 1);
    Expect.equal(place.function(), last.functionIndex());
    Expect.equal(OptionalLong.of(offset(info, place.function(), place)), last.byteOffset());
    Expect.equal(calls ? 2 : 1, frames.size());
    if (calls) {
      Place div = new Place("", DIV, 0, Opcodes.I32_DIV_S, 0);
      Expect.equal(OptionalLong.of(offset(info, DIV, div)), frames.get(0).byteOffset());
    }
  }

  private static long offset(ModuleInfo info, int function, Place place) {
    CodeBodies bodies = CodeBodies.of(info);
    int start = bodies.start(function);
    ByteReader in =
        new ByteReader(info.bytes(), start, bodies.end(function) - start, new Problems());
    for (int runs = in.u32(); runs > 0; runs--) {
      in.u32();
      in.u8();
    }
    InstructionCursor cursor = new InstructionCursor(in);
    int number = 0;
    while (cursor.next() != place.opcode() || number++ < place.number()) {
      // go on
    }
    return cursor.start();
  }

  /** Adds debug information, version 4: line 40 from the byte before {@code offset}, then 42. */
  private static byte[] withLines(byte[] module, long offset) {
    int codeStart = 0;
    for (ModuleInfo.Section section : ModuleReader.read(module).sections()) {
      codeStart = section.id() == 10 ? section.offset() : codeStart;
    }
    WasmBytes header =
        new WasmBytes().u8s(1, 1, 1, -5 & 0xFF, 14, 10).u8s(0, 1, 1, 1, 1, 0, 0, 0, 1);
    header.u8s('s', 'r', 'c', 0, 0).u8s('l', 'i', 'b', '.', 'c', 0, 1, 0, 0).u8(0);
    WasmBytes program = new WasmBytes().u8s(0, 5, 2).fixed32((int) offset - 1 - codeStart);
    program.u8s(3, 39, 1); // line 40
    program.u8s(5, 7, 3, 2, 2, 1, 1); // column 7, line 42, one byte on
    program.u8s(2, 4, 0, 1, 1); // ends 4 bytes later
    WasmBytes rest = new WasmBytes().u8s(4, 0).fixed32(header.length()).all(header).all(program);
    WasmBytes contents = new WasmBytes().name(".debug_line").fixed32(rest.length()).all(rest);
    return new WasmBytes().all(module, 0, module.length).section(0, contents).toArray();
  }
}
