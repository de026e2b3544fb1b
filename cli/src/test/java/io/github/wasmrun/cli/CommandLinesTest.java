package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wat.Wat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Command lines that are wrong, and what they get: a sentence and an exit code. */
class CommandLinesTest {
  private static final String TEXT =
      """
      (module
        (memory (export "memory") 1)
        (func (export "f32") (param f32) (result i32) (i32.reinterpret_f32 (local.get 0)))
        (func (export "f64") (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
        (func (export "i32") (param i32) (result i32) (local.get 0))
        (func (export "i64") (param i64) (result i64) (local.get 0))
        (func (export "v128") (param v128) (result v128) (local.get 0))
        (func (export "extern") (param externref) (result i32) (ref.is_null (local.get 0)))
        (func (export "give") (result f32) (f32.const inf))
        (func (export "_start")))
      """;

  @TempDir private Path folder;

  private static final String COMPONENT =
      """
      (component
        (core module $m (;0;)
          (type (;0;) (func (param i32) (result i32)))
          (export "twice" (func 0))
          (func (;0;) (type 0) (param i32) (result i32)
            local.get 0
            local.get 0
            i32.add
          )
        )
        (core instance $i (;0;) (instantiate $m))
        (alias core export $i "twice" (core func (;0;)))
        (type (;0;) (func (param "n" u32) (result u32)))
        (func $twice (;0;) (type 0) (canon lift (core func 0)))
        (export (;1;) "twice" (func $twice))
      )
      """;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    Files.write(folder.resolve("m.wasm"), Wat.parse(TEXT));
    Files.writeString(folder.resolve("m.wat"), TEXT);
    Files.writeString(folder.resolve("notes.txt"), "hello (module");
    Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html><html></html>");
    Files.write(folder.resolve("empty"), new byte[0]);
    Files.write(folder.resolve("elf"), new byte[] {0x7F, 'E', 'L', 'F', 0, -1, -2});
    Files.write(folder.resolve("cut.wasm"), new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 1, 9});
    Files.write(folder.resolve("component.wasm"), new byte[] {0, 'a', 's', 'm', 13, 0, 1, 0});
    Files.writeString(folder.resolve("c.wat"), COMPONENT);
    Files.writeString(folder.resolve("bad.wat"), "(component\n (nothing))");
    Files.writeString(folder.resolve("w.wit"), "package a:b; world w { export f: func(); }");
    Files.writeString(folder.resolve("q.sql"), "-- name: all\nSELECT a FROM t");
    Files.writeString(folder.resolve("bad.sql"), "-- name: all\nSELECT a FROM t)");
    Files.writeString(folder.resolve("bad.wit"), "package a:b; world {");
  }

  /** A word that begins with {@code @} is a file of the folder. */
  private Result execute(String line) {
    String[] args = line.split(" ");
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("''") ? "" : args[i].replace("@", folder + "/");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = WasmrunCommand.run(new Stdout(out), new PrintStream(err, true, UTF_8), args);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''",
        "nothing",
        "--nothing",
        "-o",
        "run",
        "run ''",
        "run --nothing",
        "run @no.wasm",
        "run @",
        "run @empty",
        "run @elf",
        "run @cut.wasm",
        "run @notes.txt",
        "run @page.html",
        "run @component.wasm",
        "run @component.wasm a",
        "run --env =x @m.wasm",
        "run --env x @m.wasm",
        "run --env '' @m.wasm",
        "run --env",
        "run --threads 1000000 @m.wasm",
        "run --threads -1 @m.wasm",
        "run --threads x @m.wasm",
        "run --threads 99999999999 @m.wasm",
        "run --timeout x @m.wasm",
        "run --timeout -1 @m.wasm",
        "run --timeout 1e99s @m.wasm",
        "run --timeout NaN @m.wasm",
        "run --timeout '' @m.wasm",
        "run --max-memory x @m.wasm",
        "run --max-memory -1 @m.wasm",
        "run --max-memory 0 @m.wasm",
        "run --max-memory '' @m.wasm",
        "run --max-memory 99999999T @m.wasm",
        "run --engine x @m.wasm",
        "run --engine '' @m.wasm",
        "run --dir @no @m.wasm",
        "run --dir @m.wasm @m.wasm",
        "run --dir '' @m.wasm",
        "run --dir @:: @m.wasm",
        "run --dir @::a @m.wasm",
        "run --dir @::/../.. @m.wasm",
        "run --dir @::/a --dir @::/a @m.wasm",
        "run --dir @::/a/b --dir @::/a @m.wasm",
        "run --dir @:ro @m.wasm",
        "run --dir :ro @m.wasm",
        "run --invoke",
        "run --invoke f",
        "run --invoke f @m.wasm",
        "run --invoke '' @m.wasm",
        "run --invoke memory @m.wasm",
        "run --invoke i32 @m.wasm",
        "run --invoke i32 @m.wasm x",
        "run --invoke i32 @m.wasm 1 2",
        "run --invoke i32 @m.wasm ''",
        "run --invoke i32 @m.wasm )",
        "run --invoke i32 @m.wasm ;;",
        "run --invoke i32 @m.wasm 4294967296",
        "run --invoke i64 @m.wasm 0x",
        "run --invoke f32 @m.wasm 1e999",
        "run --invoke f32 @m.wasm nan:0x0",
        "run --invoke f32 @m.wasm nan:canonical",
        "run --invoke f64 @m.wasm 0x1p",
        "run --invoke v128 @m.wasm 1",
        "run --invoke v128 @m.wasm i32x4:1",
        "run --invoke v128 @m.wasm i32x5:1,2,3,4,5",
        "run --invoke v128 @m.wasm f32x4:nan:canonical,1,1,1",
        "run --invoke extern @m.wasm 1",
        "run --invoke f @component.wasm",
        "inspect",
        "inspect @",
        "inspect @no",
        "inspect @elf",
        "inspect @cut.wasm",
        "inspect @component.wasm",
        "inspect --json @elf",
        "inspect a b",
        "inspect ftp://x/y",
        "inspect http://",
        "inspect http:///x",
        "inspect http://a@b/x",
        "inspect http://127.0.0.1:9/",
        "inspect http://127.0.0.1:99999/",
        "inspect data:,x",
        "inspect file:///no/x",
        "inspect file://@",
        "inspect classpath:no",
        "inspect jar:x",
        "validate @no",
        "validate @elf",
        "validate @cut.wasm",
        "validate",
        "sections @elf",
        "sections --dump @m.wasm",
        "sections --dump x @m.wasm",
        "hash @no",
        "hash @",
        "hash",
        "print @elf",
        "print --folded @component.wasm",
        "print @cut.wasm",
        "print -o @no/x @m.wasm",
        "print -o @ @m.wasm",
        "print -o @m.wasm/x @m.wasm",
        "wat @elf",
        "wat @notes.txt",
        "wat @empty",
        "wat @page.html",
        "wat -o @no/x @m.wat",
        "wat -o @ @m.wat",
        "component @m.wasm",
        "component @no",
        "component @cut.wasm",
        "wit @no",
        "wit @bad.wit",
        "wit -o @no/x @w.wit",
        "wit --feature",
        "wit @elf",
        "bindgen @w.wit",
        "bindgen @w.wit -o @m.wasm",
        "bindgen @w.wit -o @m.wasm/x",
        "bindgen @w.wit -o @j --world x",
        "bindgen @w.wit -o @j --package 1.2",
        "bindgen @w.wit -o @j --header @no",
        "bindgen @bad.wit -o @j",
        "sql",
        "sql parse",
        "sql parse @no",
        "sql parse @",
        "sql parse @elf",
        "sql parse --dialect x @q.sql",
        "sql format -o @no/x @q.sql",
        "sql types --schema @no @q.sql",
        "sql java @q.sql",
        "sql java @q.sql -o @m.wasm/x",
        "sql java @no -o @j",
        "sql java @ -o @j",
        "sql java @elf -o @j",
        "features x",
        "serve @no",
        "serve --port -1 @",
        "serve --port 70000 @",
        "serve --port x @",
        "serve a b",
        "serve --addr x @",
        "serve --fuel 1 @",
        "serve --env A=b @",
        "serve @m.wasm",
        "serve @c.wat",
        "serve --addr x @c.wat",
        "serve --addr 127.0.0.1:x @c.wat",
        "serve --addr 127.0.0.1:1 --port 1 @c.wat",
        "serve --max-requests 0 @c.wat",
        "serve --no-isolation @c.wat",
        "serve --fuel -1 @c.wat",
        "generate-completion x",
        "generate-completion --nothing",
      })
  void noneShowsAStackTrace(String line) {
    Result result = execute(line);
    assertFalse(result.err().contains("\tat "), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
    assertFalse(result.err().isBlank() && result.out().isBlank() && result.code() != 0, line);
    assertTrue(result.code() >= 0 && result.code() <= 2, result.toString());
  }

  @Test
  void textsOfComponentsAreTakenAsThoseOfModules() {
    assertEquals("42\n", execute("run --invoke twice @c.wat 21").out());
    assertEquals(new Result(0, "", ""), execute("wat -o @c.wasm @c.wat"));
    assertEquals(new Result(0, COMPONENT, ""), execute("print @c.wasm"));
    assertEquals("42\n", execute("run --invoke twice @c.wasm 21").out());
    assertEquals(0, execute("validate @c.wat").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run --env =x @m.wasm | 2 | --env: expected NAME=VALUE, not =x",
        "run --env x @m.wasm | 2 | --env: expected NAME=VALUE, not x",
        "run --threads 1000000 @m.wasm | 2 | --threads: 0 to 1024, not 1000000",
        "run --threads -1 @m.wasm | 2 | --threads: 0 to 1024, not -1",
        "run --nothing | 2 | Unknown option: '--nothing'",
        "inspect --nothing | 2 | Unknown option: '--nothing'",
        "run | 2 | Missing required parameter: 'MODULE'",
        "generate-completion x | 2 | Unmatched argument at index 1: 'x'",
        "wat @notes.txt | 1 | notes.txt:1:",
        "wat @empty | 1 | it is empty",
        "wat @elf | 1 | elf:1:1: ",
        "wat @bad.wat | 1 | bad.wat:2:3: unexpected token: nothing is no field of a component",
        "print --folded @component.wasm | 2 | is a component: only modules are folded",
        "run --invoke i32 @m.wasm x | 2 | forms: 10, -10, 0xFF",
        "run --invoke f32 @m.wasm x | 2 | inf, -inf, nan, nan:0x200000",
        "run --invoke v128 @m.wasm 1 | 2 | i32x4:1,2,3,4",
        "run --invoke extern @m.wasm 1 | 2 | the only form: null",
        "inspect http://127.0.0.1:9/ | 1 | no answer: no connection",
        "inspect ftp://x/y | 1 | no valid address: nothing is loaded by ftp:",
        "sql parse @bad.sql | 1 | bad.sql: Expected: end of statement, found: ) at 2:16",
        "sql types @q.sql | 1 | q.sql: table t is not in the schema",
        "sql java @q.sql -o @j | 1 | q.sql: all: table t is not in the schema",
        "inspect @ | 1 | it is a directory",
        "inspect @no | 1 | not found",
        "inspect @page.html | 1 | it is HTML or XML",
      })
  void textsAndCodes(String line, int code, String text) {
    Result result = execute(line);
    assertTrue(result.err().contains(text), result.toString());
    assertEquals(code, result.code(), result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f32 | nan | 2143289344",
        "f32 | NaN | 2143289344",
        "f32 | inf | 2139095040",
        "f32 | -inf | -8388608",
        "f32 | -Infinity | -8388608",
        "f32 | nan:0x123456 | 2140288086",
        "f32 | 0x1.8p3 | 1094713344",
        "f32 | 0x1.8 | 1069547520",
        "f32 | 1_000.5 | 1148854272",
        "f32 | -0 | -2147483648",
        "f64 | -nan:0x123 | -4503599627370205",
        "f64 | 1.5 | 4609434218613702656",
        "i32 | +5 | 5",
        "i32 | 0XFFFFFFFF | -1",
        "i64 | 18446744073709551615 | -1",
        "v128 | i32x4:1,2,3,4 | i32x4:0x00000001,0x00000002,0x00000003,0x00000004",
        "v128 | i8x16:1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,-1"
            + " | i32x4:0x04030201,0x08070605,0x0c0b0a09,0xff0f0e0d",
        "v128 | f64x2:1,-inf | i32x4:0x00000000,0x3ff00000,0x00000000,0xfff00000",
        "v128 | i64x2:-1,0x10 | i32x4:0xffffffff,0xffffffff,0x00000010,0x00000000",
        "extern | null | 1",
      })
  void argumentsHaveTheFormsOfTheTextFormat(String function, String argument, String result) {
    assertEquals(
        new Result(0, result + System.lineSeparator(), ""),
        execute("run --invoke " + function + " @m.wasm " + argument));
  }

  @Test
  void answersOfServers() throws Exception {
    assertTrue(answer("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").contains("not found"));
    assertTrue(
        answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            .contains("the answer is incomplete or damaged: 3 of 10 bytes"));
  }

  /** What {@code inspect} says of an answer. */
  private String answer(String text) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                  socket.getInputStream().read(new byte[4096]);
                  out.write(text.getBytes(UTF_8));
                } catch (IOException e) {
                  // The test sees no answer.
                }
              });
      thread.start();
      String address = server.getInetAddress().getHostAddress();
      Result result = execute("inspect http://" + address + ":" + server.getLocalPort() + "/x");
      thread.join();
      assertEquals(1, result.code());
      return result.err();
    }
  }
}
