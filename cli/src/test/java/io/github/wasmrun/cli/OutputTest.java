package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wasmrun.wat.Wat;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written is a failure. */
class OutputTest {
  /** Its exit code is the errno of a write. */
  private static final String WRITER =
      """
      (module
        (import "wasi_snapshot_preview1" "fd_write"
          (func $fd_write (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 1)
        (data (i32.const 0) "\\08\\00\\00\\00\\02\\00\\00\\00!\\n")
        (func (export "one") (result i32) (i32.const 1))
        (func (export "_start")
          (call $exit
            (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))
      """;

  @TempDir private Path folder;

  /** A full disk. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  private String module() throws IOException {
    return Files.write(folder.resolve("m.wasm"), Wat.parse(WRITER)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "run --help",
        "print M",
        "print --folded M",
        "inspect M",
        "inspect --json M",
        "sections M",
        "hash M",
        "wat -o - M",
        "features",
        "generate-completion",
        "run --invoke one M",
      })
  void aFullDiskIsExitCode1(String line) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stderr = new PrintStream(err, true, UTF_8);
    String[] args = line.replace("M", module()).split(" ");
    assertEquals(1, WasmrunCommand.run(new Stdout(new Full()), stderr, args));
    assertEquals(
        "wasmrun: cannot write to standard output: No space left on device",
        err.toString(UTF_8).strip());
  }

  @Test
  void whatFitsIsThere() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = WasmrunCommand.run(new Stdout(out), System.err, "wat", "-o", "-", module());
    assertEquals(0, code);
    assertEquals(-1, mismatch(Wat.parse(WRITER), out.toByteArray()));
  }

  private static int mismatch(byte[] a, byte[] b) {
    return java.util.Arrays.mismatch(a, b);
  }

  @Test
  void filesThatCannotBeWrittenSayWhy() throws IOException {
    String module = module();
    for (String command : List.of("print", "wat")) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Path target = folder.resolve("nope").resolve("x");
      int code =
          WasmrunCommand.run(
              new Stdout(new ByteArrayOutputStream()),
              new PrintStream(err, true, UTF_8),
              command,
              module,
              "-o",
              target.toString());
      assertEquals(1, code);
      assertEquals(
          "wasmrun: cannot write " + target + ": no such file or folder",
          err.toString(UTF_8).strip());
    }
  }

  private static Process start(ProcessBuilder.Redirect out, List<String> before, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WasmrunCommand.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectOutput(out).start();
  }

  private static String err(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  @Test
  void ofAProcessToo() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists());
    Process print = start(ProcessBuilder.Redirect.to(full), List.of(), "print", module());
    String told = err(print);
    assertEquals(1, print.waitFor(), told);
    assertTrue(told.startsWith("wasmrun: cannot write to standard output: "), told);
    List<String> closed = List.of("sh", "-c", "exec \"$0\" \"$@\" >&-");
    Process hash = start(ProcessBuilder.Redirect.PIPE, closed, "hash", module());
    told = err(hash);
    assertEquals(1, hash.waitFor(), told);
    assertTrue(told.startsWith("wasmrun: cannot write to standard output: "), told);
  }

  /** 29 is io. */
  @Test
  void aGuestSeesTheError() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists());
    Process run = start(ProcessBuilder.Redirect.to(full), List.of(), "run", module());
    assertEquals(29, run.waitFor(), err(run));
  }

  /** With a locale whose letters are those of ASCII. */
  @Test
  void pathsThatTheLocaleDoesNotHave() throws Exception {
    List<String> ascii =
        List.of(
            "env",
            "-u",
            "LC_CTYPE",
            "LC_ALL=C",
            "sh",
            "-c",
            "exec \"$0\" \"$@\" \"$(printf 'x\\303\\274.wasm')\"");
    for (String command : List.of("hash", "print", "run", "wit")) {
      Process process = start(ProcessBuilder.Redirect.DISCARD, ascii, command);
      String told = err(process);
      assertEquals(2, process.waitFor(), told);
      assertTrue(told.contains("in the encoding of the locale"), told);
      assertTrue(!told.contains("\tat "), told);
    }
  }
}
