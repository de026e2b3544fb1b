package io.github.wasmrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WasmrunCommandTest {
  /** Exports {@code add: [i32 i32] -> [i32]}, {@code loop} and {@code trap: [] -> []}. */
  private static final String MODULE =
      "0061736D01000000"
          + "010A0260027F7F017F600000"
          + "030403000101"
          + "0715"
          + "0303616464"
          + "0000"
          + "046C6F6F70"
          + "0001"
          + "0474726170"
          + "0002"
          + "0A15"
          + "03"
          + "07"
          + "00200020016A0B"
          + "07"
          + "0003400C000B0B"
          + "03"
          + "00000B";

  @TempDir private Path folder;
  private Path module;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void writeModule() throws IOException {
    module = write("m.wasm", MODULE);
  }

  private Path write(String name, String hex) throws IOException {
    return Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));
  }

  private static Result execute(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code =
        WasmrunCommand.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(texts);
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void inspectListsImportsAndExportsWithTheirTypes() {
    Result result = execute("inspect", module);
    assertEquals(0, result.code());
    assertTrue(result.out().contains("add: func [i32 i32] -> [i32]"), result.out());
    assertTrue(result.out().contains("size: " + (MODULE.length() / 2) + " bytes"), result.out());
  }

  @Test
  void inspectPrintsJson() {
    Result result = execute("inspect", "--json", module);
    assertEquals(0, result.code());
    assertTrue(result.out().contains("\"name\" : \"add\""), result.out());
    assertTrue(result.out().contains("\"kind\" : \"func\""), result.out());
  }

  @Test
  void validModulesHaveNoProblems() {
    assertEquals(new Result(0, "", ""), execute("validate", module));
  }

  @Test
  void problemsAreListedWithTheirOffsets() throws IOException {
    Path broken = write("broken.wasm", MODULE.replace("00200020016A0B", "00200020096A0B"));
    Result result = execute("validate", broken);
    assertEquals(1, result.code());
    assertTrue(result.out().contains("unknown local 9"), result.out());
    assertTrue(result.out().contains("(at byte "), result.out());
  }

  @Test
  void sectionsHaveOffsetSizeAndCount() {
    Result result = execute("sections", module);
    assertTrue(result.out().contains("0000000a         10  type (2)"), result.out());
    Result dump = execute("sections", "--dump", "type", module);
    assertTrue(dump.out().startsWith("0000000a  02 60 02 7f 7f 01 7f 60 00 00"), dump.out());
    assertEquals(2, execute("sections", "--dump", "nothing", module).code());
  }

  @Test
  void hashIsThatOfTheBytes() throws IOException {
    Path empty = write("empty.wasm", "");
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  " + empty + "\n",
        execute("hash", empty).out().replace("\r", ""));
  }

  @Test
  void featuresNameTheEngines() {
    assertTrue(execute("features").out().contains("multiValue"), "a feature is missing");
  }

  @Test
  void invokePrintsResults() {
    assertEquals("5", execute("run", "--invoke", "add", module, "2", "3").out().trim());
    assertEquals("-1", execute("run", "--invoke", "add", module, "0xFFFFFFFE", "1").out().trim());
    assertEquals("-3", execute("run", "--invoke", "add", module, "-1", "-2").out().trim());
  }

  @Test
  void wrongArgumentsAreMistakesOfTheCommandLine() {
    assertTrue(execute("run", "--invoke", "add", module, "2").err().contains("takes 2 arguments"));
    Result notNumber = execute("run", "--invoke", "add", module, "2", "x");
    assertEquals(2, notNumber.code());
    assertTrue(notNumber.err().contains("argument 2: 'x' is no value of type i32"));
    assertTrue(execute("run", "--invoke", "add", module, "4294967296", "1").code() == 2);
    assertTrue(execute("run", "--invoke", "no", module).err().contains("[add, loop, trap]"));
    assertTrue(execute("run", module).err().contains("does not export _start"));
    assertEquals(2, execute("run", "--engine", "none", module).code());
    assertEquals(2, execute("run", "--max-memory", "much", module).code());
    assertEquals(2, execute("nothing").code());
  }

  @Test
  void failuresHaveTheirCodes() throws IOException {
    Result trap = execute("run", "--invoke", "trap", module);
    assertEquals(134, trap.code());
    assertTrue(trap.err().startsWith("wasmrun: unreachable"), trap.err());
    Result missing = execute("run", folder.resolve("missing.wasm"));
    assertEquals(1, missing.code());
    assertTrue(missing.err().contains("not found"), missing.err());
    Result text = execute("run", write("text.wasm", "2868656C6C6F29"));
    assertEquals(1, text.code());
    assertTrue(text.err().contains("hello is no field of a module"), text.err());
    Result other = execute("run", write("other.wasm", "68656C6C6F"));
    assertEquals(1, other.code());
    assertTrue(other.err().contains("magic header"), other.err());
  }

  @Test
  void helpOfEachCommandExists() {
    for (String name : List.of("run", "inspect", "validate", "sections", "hash", "serve")) {
      assertTrue(execute(name, "--help").out().startsWith("Usage: wasmrun " + name), name);
    }
  }

  @Test
  void timeoutEndsAnEndlessLoop() throws Exception {
    long start = System.nanoTime();
    Process process = fork("run", "--timeout", "300ms", "--invoke", "loop", module.toString());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it runs on");
    assertEquals(124, process.exitValue());
    assertTrue(System.nanoTime() - start < 60_000_000_000L);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(err.contains("ended by --timeout after 300 ms"), err);
  }

  @Test
  void aProgramGetsTheStreamsAndItsExitCodeIsPassedOn() throws Exception {
    Path cat = Files.write(folder.resolve("cat.wasm"), CatModule.bytes());
    Process process = fork("run", cat.toString());
    process.getOutputStream().write("hi there".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    process.getInputStream().transferTo(out);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it runs on");
    assertEquals("hi there", out.toString(StandardCharsets.UTF_8));
    assertEquals(8, process.exitValue());
  }

  private static Process fork(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    String modules = System.getProperty("jdk.module.path");
    String classes = System.getProperty("java.class.path");
    command.add(modules == null ? classes : modules + java.io.File.pathSeparator + classes);
    command.add(WasmrunCommand.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }
}
