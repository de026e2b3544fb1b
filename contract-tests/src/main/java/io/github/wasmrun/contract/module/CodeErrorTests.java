package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;
import java.util.List;
import java.util.OptionalLong;

/** Function bodies that are not valid, and hostile modules. */
public final class CodeErrorTests {
  private CodeErrorTests() {}

  private static final String HEAD = "00 61 73 6d 01 00 00 00 ";

  private static final byte[] CHANGES = {0x01, (byte) 0x80, (byte) 0xFF};

  public static void add(Tests tests) {
    bodies(tests);
    reports(tests);
  }

  /**
   * Flips bits of each byte of a module: every host takes and refuses the same.
   *
   * @param expected for each byte a hexadecimal digit of three bits: whether the module was taken
   *     with the lowest bit changed (1), with the highest (2), with all (4)
   */
  private static void changed(Tests tests, String fixture, String expected) {
    tests.test(
        "compile errors: " + fixture + " with changed bytes is taken or refused as everywhere",
        () -> {
          byte[] original = Fixtures.bytes(fixture);
          StringBuilder taken = new StringBuilder();
          for (int i = 0; i < original.length; i++) {
            int bits = 0;
            for (int change = 0; change < CHANGES.length; change++) {
              byte[] changed = original.clone();
              changed[i] ^= CHANGES[change];
              try {
                tests.engine().compile(changed);
                bits |= 1 << change;
              } catch (WasmException e) {
                refusedCleanly(e);
              }
            }
            taken.append(bits);
          }
          Expect.equal(expected, taken.toString());
        });
  }

  private static void refusedCleanly(WasmException error) {
    Expect.isTrue(
        error instanceof CompileException
            || error instanceof LimitException
            || error instanceof UnsupportedFeatureException,
        "refused with " + error);
  }

  private static void bodies(Tests tests) {
    CompileErrorTests.refused(
        tests,
        "a body without its end",
        Binary.function(Binary.hex("00 01")),
        "END opcode expected",
        23);
    CompileErrorTests.refused(
        tests,
        "50001 locals",
        Binary.function(Binary.hex("01 d1 86 03 7f 0b")),
        "too many locals, the limit is 50000",
        23);
    CompileErrorTests.refused(
        tests,
        "4294967295 locals",
        Binary.function(Binary.hex("01 ff ff ff ff 0f 7f 0b")),
        "too many locals, the limit is 50000",
        23);
    CompileErrorTests.refused(
        tests,
        "locals whose sum overflows",
        Binary.function(Binary.hex("02 01 7f ff ff ff ff 0f 7f 0b")),
        "too many locals, the limit is 50000",
        25);
    invalidBody(
        tests,
        "a value left on the stack",
        "00 41 00 0b",
        "type mismatch: values remain at the end of a block",
        25);
    invalidBody(
        tests,
        "an operand that is missing",
        "00 01 45 1a 0b",
        "type mismatch: an operand is missing",
        24);
    invalidBody(
        tests,
        "an operand of another type",
        "00 42 00 45 1a 0b",
        "type mismatch: expected i32, got i64",
        25);
    invalidBody(tests, "an unknown opcode", "00 27 0b", "illegal opcode 0x27", 23);
    invalidBody(tests, "an unknown local", "00 20 00 1a 0b", "unknown local 0", 23);
    invalidBody(tests, "an unknown function", "00 01 10 05 0b", "unknown function 5", 24);
    invalidBody(
        tests, "an access without memory", "00 41 00 28 02 00 1a 0b", "unknown memory 0", 25);
    invalidBody(tests, "a branch to nowhere", "00 0c 07 0b", "unknown label 7", 23);
    invalidBody(tests, "a block without end", "00 02 40 0b", "unexpected end", 26);
    invalidBody(tests, "bytes behind the end", "00 0b 0b", "END opcode expected", 22);
    invalidBody(
        tests,
        "a branch table of 4294967295 targets",
        "00 41 00 0e ff ff ff ff 0f 00 0b",
        "branch table of 4294967295",
        31);
  }

  /** The body starts at byte 22 of the module. */
  private static void invalidBody(
      Tests tests, String what, String body, String message, long byteOffset) {
    tests.test(
        "compile errors: in a body, " + what,
        () -> {
          CompileException error =
              Expect.thrown(
                  CompileException.class,
                  () -> tests.engine().compile(Binary.function(Binary.hex(body))));
          if (tests.differs(Difference.ENGINE_TELLS_OF_BODIES)) {
            Expect.contains("the code is not valid: ", error.getMessage());
            Expect.isTrue(error.getCause() != null, "the engine's error is the cause");
            long place = error.byteOffset().orElse(-1);
            Expect.isTrue(
                tests.host() == Host.WEBKIT
                    ? place == -1
                    : place >= 22 && place <= 22 + body.length() / 3 + 1,
                "the mistake is at byte " + place + ": " + error.getMessage());
          } else {
            Expect.equal(
                "the code is not valid: " + message + " (at byte " + byteOffset + ")",
                error.getMessage());
            Expect.equal(OptionalLong.of(byteOffset), error.byteOffset());
          }
        });
  }

  private static void reports(Tests tests) {
    tests.test(
        "compile errors: validate lists every broken rule",
        () ->
            Expect.equal(
                List.of(
                    new ModuleProblem(11, "size minimum must not be greater than maximum"),
                    new ModuleProblem(20, "unknown function 3"),
                    new ModuleProblem(21, "duplicate export name a"),
                    new ModuleProblem(24, "unknown table 1")),
                Wasm.validate(
                    Binary.hex(HEAD + "05 04 01 01 02 01 07 09 02 01 61 00 03 01 61 01 01"))));
    tests.test(
        "compile errors: validate finds nothing in valid modules",
        () -> {
          for (String fixture : List.of("add", "types", "traps_gc", "exceptions", "memory64")) {
            Expect.equal(List.of(), Wasm.validate(Fixtures.bytes(fixture)));
          }
        });
    tests.test(
        "compile errors: validate ends at the first mistake of the format",
        () -> {
          List<ModuleProblem> problems =
              Wasm.validate(Binary.hex(HEAD + "05 04 01 01 02 01 0e 00 07 05 01 01 61 00 00"));
          Expect.equal(2, problems.size());
          Expect.equal("malformed section id 14 (at byte 14)", problems.get(1).toString());
        });
    changed(
        tests,
        "memory_import",
        "000000000000000000000000000011101111110010111011111000001000000011111010111110101111"
            + "110101111000111111000000001070000000301000010110100000200000001007700111117777777777");
    changed(
        tests,
        "table_typed",
        "00000000000000000100000000000000000010000111111001111111101111101011110000000010000000"
            + "000100001111177777777777");
    tests.test(
        "compile errors: 60000 nested blocks are taken or refused cleanly",
        () -> {
          int depth = 60000;
          byte[] body =
              Binary.bytes()
                  .add("00")
                  .add(Binary.repeat("02 40", depth))
                  .add(Binary.repeat("0b", depth))
                  .add("0b")
                  .get();
          try {
            tests.engine().compile(Binary.function(body)).instantiate();
          } catch (WasmException e) {
            refusedCleanly(e);
          }
        });
    tests.test(
        "compile errors: null is refused",
        () -> {
          Expect.thrown(NullPointerException.class, "bytes", () -> tests.engine().compile(null));
          Expect.thrown(NullPointerException.class, "bytes", () -> Wasm.validate(null));
        });
  }
}
