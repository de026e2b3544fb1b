package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.contract.harness.Binary;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes that are no valid module. */
public final class CompileErrorTests {
  private CompileErrorTests() {}

  private static final String HEAD = "00 61 73 6d 01 00 00 00 ";

  public static void add(Tests tests) {
    format(tests);
    sections(tests);
    validation(tests);
  }

  /** Refused by {@code compile} and reported by {@code validate}, with this text and offset. */
  public static void refused(Tests tests, String what, byte[] bytes, String message, int at) {
    tests.test(
        "compile errors: " + what,
        () -> {
          CompileException error =
              Expect.thrown(
                  CompileException.class,
                  message + " (at byte " + at + ")",
                  () -> tests.engine().compile(bytes));
          Expect.equal(at, error.byteOffset().getAsLong());
          List<ModuleProblem> problems = Wasm.validate(bytes);
          Expect.isTrue(
              problems.contains(new ModuleProblem(at, message)),
              "validate does not report it but " + problems);
        });
  }

  private static final String TEXT_FORMAT =
      "magic header not detected: this is the text format (WAT), not the binary format: convert"
          + " it, for example by wat2wasm";

  private static void refused(Tests tests, String what, String hex, String message, int at) {
    refused(tests, what, Binary.hex(hex), message, at);
  }

  private static void format(Tests tests) {
    refused(tests, "no bytes at all", "", "unexpected end", 0);
    refused(tests, "a part of the magic number", "00 61 73", "unexpected end", 3);
    refused(tests, "the magic number alone", "00 61 73 6d", "unexpected end", 4);
    refused(
        tests, "a wrong magic number", "01 61 73 6d 01 00 00 00", "magic header not detected", 0);
    refused(tests, "the text format", "(module)".getBytes(StandardCharsets.UTF_8), TEXT_FORMAT, 0);
    refused(
        tests,
        "the text format after a comment",
        "\n;; adds two numbers\n(module)".getBytes(StandardCharsets.UTF_8),
        TEXT_FORMAT,
        0);
    refused(
        tests,
        "a compressed module",
        "1f 8b 08 00",
        "magic header not detected: this is compressed by gzip, not a module",
        0);
    refused(
        tests,
        "an archive",
        "50 4b 03 04",
        "magic header not detected: this is a zip archive, not a module",
        0);
    refused(tests, "a wrong version", "00 61 73 6d 02 00 00 00", "unknown binary version", 4);
    refused(
        tests,
        "a component",
        "00 61 73 6d 0d 00 01 00",
        "a component, not a module: components are not supported",
        4);
    refused(
        tests,
        "an HTML page in place of a module",
        "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8),
        "magic header not detected: this is HTML or XML, not a module",
        0);
    tests.test(
        "compile errors: a module cut anywhere is refused",
        () -> {
          byte[] whole = Fixtures.bytes("add");
          for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (isSectionEnd(whole, length) && Wasm.validate(cut).isEmpty()) {
              continue;
            }
            Expect.thrown(CompileException.class, () -> tests.engine().compile(cut));
            Expect.isTrue(!Wasm.validate(cut).isEmpty(), "validate reports nothing");
          }
        });
  }

  /** Whether a section ends at {@code offset}: what comes before may be a module by itself. */
  private static boolean isSectionEnd(byte[] whole, int offset) {
    int position = 8;
    while (position < offset) {
      position += 2 + whole[position + 1];
    }
    return position == offset;
  }

  private static void sections(Tests tests) {
    refused(tests, "a section without its size", HEAD + "01", "unexpected end", 9);
    refused(
        tests,
        "a section longer than the module",
        HEAD + "01 05 00",
        "length out of bounds: 5 bytes, 1 are left",
        9);
    refused(
        tests,
        "a section of 4 GiB",
        HEAD + "01 ff ff ff ff 0f 00",
        "length out of bounds: 4294967295 bytes, 1 are left",
        9);
    refused(
        tests, "a section with bytes left over", HEAD + "01 02 00 00", "section size mismatch", 11);
    refused(tests, "an unknown section", HEAD + "0e 01 00", "malformed section id 14", 8);
    refused(
        tests,
        "a section twice",
        HEAD + "01 01 00 01 01 00",
        "unexpected content after last section",
        11);
    refused(
        tests,
        "sections in the wrong order",
        HEAD + "03 01 00 01 01 00",
        "unexpected content after last section",
        11);
    refused(
        tests,
        "a list of 4294967295 types",
        HEAD + "01 05 ff ff ff ff 0f",
        "length out of bounds: 4294967295 types, 0 bytes are left",
        10);
    refused(
        tests,
        "a list of 4294967295 imports",
        HEAD + "02 05 ff ff ff ff 0f",
        "length out of bounds: 4294967295 imports, 0 bytes are left",
        10);
    refused(
        tests,
        "a list that says one more than there is",
        HEAD + "01 04 02 60 00 00",
        "unexpected end",
        14);
    refused(
        tests,
        "a name of 4294967295 bytes",
        HEAD + "02 06 01 ff ff ff ff 0f",
        "length out of bounds: 4294967295 bytes, 0 are left",
        11);
    refused(
        tests,
        "a custom section's name of 4294967295 bytes",
        HEAD + "00 05 ff ff ff ff 0f",
        "length out of bounds: 4294967295 bytes, 0 are left",
        10);
    refused(
        tests,
        "a number of six bytes",
        HEAD + "01 06 80 80 80 80 80 00",
        "integer representation too long",
        10);
    refused(
        tests,
        "a number with bits that are not used",
        HEAD + "01 05 80 80 80 80 10",
        "integer too large",
        10);
    refused(
        tests,
        "bad UTF-8 in an import's module name",
        HEAD + "01 04 01 60 00 00 02 07 01 01 80 01 61 00 00",
        "malformed UTF-8 encoding",
        18);
    refused(
        tests,
        "bad UTF-8 in an import's name",
        HEAD + "01 04 01 60 00 00 02 08 01 01 61 02 c0 80 00 00",
        "malformed UTF-8 encoding",
        20);
    refused(
        tests,
        "bad UTF-8 in an export's name",
        HEAD + "05 03 01 00 01 07 07 01 03 ed a0 80 02 00",
        "malformed UTF-8 encoding",
        17);
    refused(
        tests,
        "bad UTF-8 in a custom section's name",
        HEAD + "00 02 01 ff",
        "malformed UTF-8 encoding",
        11);
    refused(
        tests,
        "a function without code",
        HEAD + "01 04 01 60 00 00 03 02 01 00",
        "function and code section have inconsistent lengths: 1 and 0",
        18);
    refused(
        tests,
        "code without a function",
        HEAD + "0a 04 01 02 00 0b",
        "function and code section have inconsistent lengths: 0 and 1",
        11);
    refused(
        tests,
        "a data count that lies",
        HEAD + "05 03 01 00 01 0c 01 02 0b 07 01 00 41 00 0b 01 61",
        "data count and data section have inconsistent lengths",
        25);
  }

  private static void validation(Tests tests) {
    refused(
        tests,
        "two exports of one name",
        HEAD + "05 03 01 00 01 07 09 02 01 61 02 00 01 61 02 00",
        "duplicate export name a",
        20);
    refused(
        tests,
        "an export of an unknown function",
        HEAD + "07 05 01 01 61 00 00",
        "unknown function 0",
        14);
    refused(
        tests,
        "an export of an unknown memory",
        HEAD + "07 05 01 01 61 02 07",
        "unknown memory 7",
        14);
    refused(
        tests,
        "an export of an unknown kind",
        HEAD + "07 05 01 01 61 05 00",
        "malformed export kind",
        13);
    refused(
        tests,
        "an import of an unknown type",
        HEAD + "02 07 01 01 61 01 62 00 03",
        "unknown type 3",
        16);
    refused(tests, "a function of an unknown type", HEAD + "03 02 01 05", "unknown type 5", 11);
    refused(tests, "an unknown start function", HEAD + "08 01 02", "unknown function 2", 10);
    refused(
        tests,
        "a start function with a parameter",
        HEAD + "01 05 01 60 01 7f 00 03 02 01 00 08 01 00 0a 04 01 02 00 0b",
        "start function must have no parameters and no results, has [i32] -> []",
        21);
    refused(
        tests,
        "a memory whose minimum is above its maximum",
        HEAD + "05 04 01 01 02 01",
        "size minimum must not be greater than maximum",
        11);
    refused(
        tests,
        "a memory of 65537 pages",
        HEAD + "05 05 01 00 81 80 04",
        "memory size must be at most 65536 pages (4GiB)",
        11);
    refused(
        tests,
        "a shared memory without maximum",
        HEAD + "05 03 01 02 01",
        "shared memory must have maximum",
        11);
    refused(
        tests,
        "a table whose minimum is above its maximum",
        HEAD + "04 05 01 70 01 02 01",
        "size minimum must not be greater than maximum",
        12);
    refused(
        tests,
        "a global with a value of another type",
        HEAD + "06 06 01 7f 00 42 00 0b",
        "type mismatch: expected i32, got i64",
        15);
    refused(
        tests,
        "a global that is not constant",
        HEAD + "06 05 01 7f 00 01 0b",
        "constant expression required",
        13);
    refused(
        tests,
        "a segment for a memory that is not there",
        HEAD + "0b 06 01 00 41 00 0b 00",
        "unknown memory 0",
        12);
    refused(
        tests,
        "a segment for a table that is not there",
        HEAD + "09 06 01 00 41 00 0b 00",
        "unknown table 0",
        12);
    refused(
        tests,
        "an element that is not there",
        HEAD + "04 04 01 70 00 01 09 07 01 00 41 00 0b 01 09",
        "unknown function 9",
        22);
    refused(
        tests, "an invalid value type", HEAD + "01 05 01 60 01 01 00", "malformed value type", 13);
    refused(
        tests,
        "an invalid mutability",
        HEAD + "06 06 01 7f 02 41 00 0b",
        "malformed mutability",
        12);
    refused(
        tests,
        "1001 parameters",
        Binary.module()
            .section(
                1,
                Binary.bytes()
                    .add("01 60")
                    .u32(1001)
                    .add(Binary.repeat("7f", 1001))
                    .add("00")
                    .get())
            .get(),
        "too many parameters: 1001, the limit is 1000",
        13);
  }
}
