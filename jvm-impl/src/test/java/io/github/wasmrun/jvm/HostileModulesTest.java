package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.LimitException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small modules do not stop {@code compile}, and nothing raw comes out of it. */
class HostileModulesTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final byte[] TYPE = section(1, bytes(1, 0x60, 0, 0));
  private static final int END = 0x0B;

  @TestFactory
  Stream<DynamicTest> compiled() {
    return tests("endive");
  }

  @TestFactory
  Stream<DynamicTest> interpreted() {
    return tests("endive-interpreter");
  }

  private static Stream<DynamicTest> tests(String engine) {
    return modules().entrySet().stream()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module.getKey(), () -> outcome(engine, module.getKey(), module.getValue())));
  }

  /** The name tells what is expected where the module is not just compiled. */
  private static void outcome(String engine, String name, byte[] module) {
    String expected = name.contains("refused") ? "LimitException" : "compiled";
    String actual =
        assertTimeoutPreemptively(
            LONGEST,
            () -> {
              try {
                Engine.create(EngineConfig.DEFAULTS.withEngine(engine)).compile(module);
                return "compiled";
              } catch (LimitException e) {
                return "LimitException";
              }
            });
    assertEquals(expected, actual);
  }

  private static Map<String, byte[]> modules() {
    Map<String, byte[]> modules = new LinkedHashMap<>();
    modules.put("60 types that each refer twice to the one before", section1(60));
    modules.put("200 nested try_table", function(nested(200, 0x1F, 0x40, 0)));
    modules.put("2,000 nested try_table", function(nested(2_000, 0x1F, 0x40, 0)));
    modules.put("60,000 nested blocks", function(nested(60_000, 0x02, 0x40)));
    modules.put("50 functions of 50,000 locals", functions(50, 50_000));
    modules.put("refused: 100,000 functions of 50,000 locals", functions(100_000, 50_000));
    modules.put("1,000 branches out of as many blocks", function(branches(1_000)));
    modules.put("100,000 constants", function(times(100_000, 0x41, 0, 0x1A)));
    modules.put("20,000 types", module(section(1, vector(20_000, i -> bytes(0x60, 1, 0x7F, 0)))));
    modules.put(
        "20,000 imports",
        module(
            TYPE, section(2, vector(20_000, i -> bytes(1, 'm', 2, i % 100, i / 100 % 100, 0, 0)))));
    modules.put(
        "100,000 globals", module(section(6, vector(100_000, i -> bytes(0x7F, 0, 0x41, 0, END)))));
    modules.put(
        "100,000 data segments",
        module(
            section(5, bytes(1, 0, 1)),
            section(11, vector(100_000, i -> bytes(0, 0x41, 0, END, 1, 7)))));
    return modules;
  }

  private static byte[] section1(int count) {
    return module(
        section(
            1,
            vector(
                count,
                i -> i == 0 ? bytes(0x5F, 0) : bytes(0x5F, 2, 0x63, i - 1, 0, 0x63, i - 1, 0))));
  }

  private static byte[] nested(int count, int... opening) {
    return join(times(count, opening), times(count, END));
  }

  /** From within {@code count} blocks a branch out of all, out of all but one, and so on. */
  private static byte[] branches(int count) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    code.writeBytes(times(count, 0x02, 0x40));
    for (int i = count - 1; i >= 0; i--) {
      code.writeBytes(bytes(0x41, 0, 0x0D));
      number(code, i);
      code.write(END);
    }
    return code.toByteArray();
  }

  private static byte[] function(byte[] code) {
    return module(
        TYPE,
        section(3, bytes(1, 0)),
        section(10, vector(1, i -> sized(join(bytes(0), code, bytes(END))))));
  }

  private static byte[] functions(int count, int locals) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(1);
    number(body, locals);
    body.writeBytes(bytes(0x7F, END));
    byte[] sized = sized(body.toByteArray());
    return module(
        TYPE, section(3, vector(count, i -> bytes(0))), section(10, vector(count, i -> sized)));
  }

  private static byte[] module(byte[]... sections) {
    return join(bytes(0, 'a', 's', 'm', 1, 0, 0, 0), join(sections));
  }

  private static byte[] section(int id, byte[] contents) {
    return join(bytes(id), sized(contents));
  }

  private static byte[] sized(byte[] contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, contents.length);
    out.writeBytes(contents);
    return out.toByteArray();
  }

  private static byte[] vector(int count, IntFunction<byte[]> element) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, count);
    for (int i = 0; i < count; i++) {
      out.writeBytes(element.apply(i));
    }
    return out.toByteArray();
  }

  private static byte[] times(int count, int... bytes) {
    byte[] one = bytes(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(one);
    }
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
