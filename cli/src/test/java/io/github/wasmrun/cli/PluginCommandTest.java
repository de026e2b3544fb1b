package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.wat.Wat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginCommandTest {
  private static final Path FIXTURES = Path.of("../contract-tests/src/main/wat");
  private static final Path GUESTS =
      Path.of("../contract-tests/src/main/resources/io/github/wasmrun/contract/plugin");

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("plugin_text", "plugin_extism")) {
      Files.copy(FIXTURES.resolve(name + ".wat"), folder.resolve(name + ".wat"));
    }
    Files.copy(GUESTS.resolve("failing.wasm"), folder.resolve("failing.wasm"));
    Files.copy(GUESTS.resolve("notes.wasm"), folder.resolve("Some Notes 2.wasm"));
    Files.write(folder.resolve("none.wasm"), Wat.parse("(module)"));
    Files.write(folder.resolve("bytes"), new byte[] {0, -1, 'x'});
    Files.writeString(folder.resolve("hello"), "hello");
    Files.writeString(folder.resolve("bad.json"), "{\"id\":\"X\",\"extra\":1}");
    Files.writeString(folder.resolve("other.json"), "{\"id\":\"other\",\"version\":\"1.0.0\"}");
    Files.write(
        folder.resolve("typo.wasm"),
        Wat.parse(
            "(module (import \"extism:host/env\" \"aloc\" (func (param i64)))"
                + " (import \"extism:host/env\" \"alloc\" (func (param i32)))"
                + " (func (export \"f\") (result i32) (i32.const 0)))"));
  }

  private Result execute(InputStream in, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = new String[args.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = args[i].toString().replace("@/", folder + "/");
    }
    InputStream before = System.in;
    System.setIn(in);
    try {
      int code = WasmrunCommand.run(new Stdout(out), new PrintStream(err, true, UTF_8), texts);
      return new Result(code, out.toString(UTF_8), err.toString(UTF_8).replace("\r", ""));
    } finally {
      System.setIn(before);
    }
  }

  private Result plugin(Object... args) {
    List<Object> all = new ArrayList<>(List.of("plugin"));
    all.addAll(List.of(args));
    return execute(InputStream.nullInputStream(), all.toArray());
  }

  @Test
  void inspectPrintsManifestContractAndWhatIsAskedFor() {
    Result result = plugin("inspect", "@/plugin_text.wat");
    assertEquals(0, result.code(), result.err());
    for (String line :
        List.of(
            "plugin of the contract wasmrun",
            "id: text",
            "version: 1.2.3",
            "subscribes: [file.opened]",
            "  memory of 2 pages of 64 KiB",
            "  10 nested calls",
            "  upper",
            "WASI: not used")) {
      assertTrue(result.out().contains(line + "\n"), line + " is missing in " + result.out());
    }
    assertTrue(result.out().contains("greeting=string = \"hi\""), result.out());
    assertFalse(result.out().contains("plugin_dispose"), result.out());
  }

  @Test
  void inspectPrintsTheSameInJson() {
    Result result = plugin("inspect", "--json", "@/plugin_text.wat");
    Map<?, ?> json = (Map<?, ?>) Json.parse(result.out());
    assertEquals("wasmrun", json.get("contract"));
    assertEquals(false, json.get("wasi"));
    assertEquals(List.of(), json.get("problems"));
    Map<?, ?> manifest = (Map<?, ?>) json.get("manifest");
    assertEquals("text", manifest.get("id"));
    assertEquals(2L, ((Map<?, ?>) manifest.get("permissions")).get("memoryPages"));
  }

  @Test
  void inspectShowsImportsFromTheApplication() {
    String out = plugin("inspect", "@/plugin_extism.wat").out();
    assertTrue(out.contains("plugin of the contract extism"), out);
    assertTrue(out.contains("manifest: none"), out);
    assertTrue(out.contains("extism:host/user.lookup: func [i64] -> [i64]"), out);
  }

  /** The plugin logs a line when it is disposed. */
  private static Result response(String text) {
    return new Result(0, text, "text output: {\"\n");
  }

  @Test
  void callPrintsTheResponse() throws IOException {
    assertEquals(response("ABC"), plugin("call", "@/plugin_text.wat", "upper", "--input", "abc"));
    assertEquals(
        response("HELLO"), plugin("call", "@/plugin_text.wat", "upper", "--input", "@@/hello"));
    assertEquals(
        response("FROM HERE"),
        execute(
            new ByteArrayInputStream("from here".getBytes(UTF_8)),
            "plugin",
            "call",
            "@/plugin_text.wat",
            "upper",
            "--input",
            "-"));
    assertEquals(
        response("{\"greeting\":\"hallo\",\"times\":3}"),
        plugin(
            "call",
            "@/plugin_text.wat",
            "configuration",
            "--config",
            "greeting=hallo",
            "--config",
            "times=3"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WasmrunCommand.run(
        new Stdout(out),
        System.err,
        "plugin",
        "call",
        folder + "/plugin_text.wat",
        "echo",
        "--input",
        "@" + folder + "/bytes");
    assertEquals("[0, -1, 120]", java.util.Arrays.toString(out.toByteArray()));
  }

  @Test
  void whatItLogsGoesToStandardError() {
    Result result = plugin("call", "@/plugin_text.wat", "warn", "--input", "careful");
    assertEquals("text warning: careful\n", result.err().lines().findFirst().get() + "\n");
    assertFalse(result.err().contains("output: careful"), result.err());
    result = plugin("call", "@/plugin_text.wat", "warn", "--input", "careful", "--log", "trace");
    assertTrue(result.err().contains("text output: careful\n"), result.err());
  }

  @Test
  void guestsOfExtismNeedNoManifest() {
    Result result = plugin("call", "@/Some Notes 2.wasm", "nothing", "--host-function", "lookup=x");
    assertTrue(
        result.err().contains("plugin some-notes-2: nothing: there is no such function, only ["),
        result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call @/plugin_text.wat trap | 134 | plugin text: trap: unreachable",
        "call @/plugin_text.wat fail --input sorry | 1 | wasmrun: plugin text: fail: sorry",
        "call @/plugin_text.wat endless --timeout 100ms | 124 | plugin text: endless: ",
        "call @/plugin_text.wat endless --fuel 10000 | 1 | plugin text: endless: ",
        "call @/plugin_text.wat deep | 134 | plugin text: deep: ",
        "call @/plugin_text.wat no | 1 | there is no such function, only [",
        "call @/plugin_text.wat upper --config a=1 | 1 | plugin text: has no configuration a",
        "call @/plugin_text.wat upper --config times=x | 2 | --config: times is no JSON",
        "call @/plugin_text.wat upper --config times=\"x\" | 1 | times is not of the type INTEGER",
        "call @/plugin_text.wat upper --config x | 2 | --config: expected NAME=VALUE, not x",
        "call @/plugin_text.wat upper --max-memory 64K | 1 | asks for memoryPages 2, granted is 1",
        "call @/plugin_text.wat upper --fuel -1 | 2 | --fuel: fuel",
        "call @/plugin_text.wat upper --input @@/no | 1 | no: no such file or folder",
        "call @/plugin_text.wat upper --manifest @/bad.json | 1 | extra",
        "call @/plugin_text.wat | 2 | Missing required parameter: 'FUNCTION'",
        "call - upper --input - | 2 | standard input cannot be both",
        "call @/none.wasm f | 1 | keeps to no contract",
        "call @/failing.wasm fail | 1 | plugin failing: ",
        "call @/failing.wasm fail --host-function x | 2 | expected NAME=ANSWER, not x",
        "call @/plugin_text.wat upper --dir @/no | 2 | no is no directory",
        "call @/plugin_text.wat upper --link x | 2 | --link: expected NAME=FILE, not x",
        "call @/plugin_text.wat upper --link main=@/none.wasm | 2 | there is a module main already",
        "inspect @/hello | 1 | magic header not detected",
        "inspect @/none | 1 | not found",
        "inspect | 2 | Missing required parameter: 'MODULE'",
        "run @/no | 2 | no is no directory",
        "'' | 2 | Missing required subcommand",
      })
  void textsAndCodes(String line, int code, String text) {
    Object[] words = line.isEmpty() ? new Object[0] : line.split(" ");
    Result result = plugin(words);
    assertTrue(result.err().contains(text), result.toString());
    assertEquals(code, result.code(), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
  }

  @Test
  void validateListsProblems() {
    assertEquals(new Result(0, "", ""), plugin("validate", "@/plugin_text.wat"));
    assertEquals(new Result(0, "", ""), plugin("validate", "--start", "@/plugin_text.wat"));
    Result none = plugin("validate", "@/none.wasm");
    assertEquals(1, none.code());
    assertEquals(2, none.out().lines().count(), none.out());
    Result bad = plugin("validate", "@/plugin_text.wat", "--manifest", "@/bad.json");
    assertEquals(1, bad.code());
    assertTrue(bad.out().lines().count() >= 2, bad.out());
    Result typo = plugin("validate", "@/typo.wasm", "--manifest", "@/other.json");
    assertEquals(1, typo.code());
    assertTrue(typo.out().contains("aloc: func [i64] -> [], which its contract does not have"));
    assertTrue(typo.out().contains("but its contract has func [i64] -> [i64]"), typo.out());
    Result memory = plugin("validate", "--start", "--max-memory", "64K", "@/plugin_text.wat");
    assertEquals(new Result(1, "asks for memoryPages 2, granted is 1\n", ""), unixLines(memory));
  }

  private static Result unixLines(Result result) {
    return new Result(result.code(), result.out().replace("\r", ""), result.err());
  }

  @Test
  void aFolderIsRunAndFollowed() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.write(
        plugins.resolve("text.wasm"),
        Wat.parse(Files.readString(folder.resolve("plugin_text.wat"))));
    String lines =
        """
        call text upper abc
        call text endless
        call text upper again
        event file.opened {"name":"x"}
        call no upper
        nonsense
        list
        quit
        call text upper never
        """;
    Result result =
        execute(
            new ByteArrayInputStream(lines.getBytes(UTF_8)),
            "plugin",
            "run",
            "--timeout",
            "100ms",
            plugins);
    assertEquals(0, result.code(), result.err());
    String out = result.out();
    for (String part :
        List.of(
            "text loaded: version 1.2.3",
            "ABC\n",
            "text call failed: endless: ",
            "text restarted",
            "AGAIN\n",
            "text answers ",
            "no plugin no is loaded",
            "no command nonsense: list, call, event, enable, quit",
            "failed: 1, restarts: 1")) {
      assertTrue(out.replace("\r", "").contains(part), part + " is missing in " + out);
    }
    assertFalse(out.contains("NEVER"), out);
  }
}
