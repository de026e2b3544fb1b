package io.github.wasmrun.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wat.Wat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own: pipes, exit codes, signals. */
class ProcessTest {
  /** Copies standard input to standard output until it ends. */
  private static final String CAT =
      """
      (module
        (import "wasi_snapshot_preview1" "fd_read"
          (func $fd_read (param i32 i32 i32 i32) (result i32)))
        (import "wasi_snapshot_preview1" "fd_write"
          (func $fd_write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 3)
        (func (export "_start")
          (i32.store (i32.const 0) (i32.const 65536))
          (loop $more
            (i32.store (i32.const 4) (i32.const 65536))
            (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
            (if (i32.load (i32.const 4))
              (then
                (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
                (br $more))))))
      """;

  private static final String EXIT =
      """
      (module
        (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
        (memory (export "memory") 1)
        (func (export "_start") (call $exit (i32.const %s))))
      """;

  /** Says that it runs, then loops. */
  private static final String LOOP =
      """
      (module
        (import "wasi_snapshot_preview1" "fd_write"
          (func $fd_write (param i32 i32 i32 i32) (result i32)))
        (memory (export "memory") 1)
        (data (i32.const 0) "\\08\\00\\00\\00\\02\\00\\00\\00!\\n")
        (func (export "_start")
          (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
          (loop $forever (br $forever))))
      """;

  private static final long MIB = 1 << 20;

  @TempDir private Path folder;

  private ProcessBuilder wasmrun(String text, String... options) throws IOException {
    return run(Files.write(folder.resolve("program.wasm"), Wat.parse(text)), List.of(options));
  }

  private static ProcessBuilder run(Path program, List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WasmrunCommand.class.getName(), "run"));
    command.addAll(options);
    command.add(program.toString());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  /** Of WASI 0.2; what it does is in component_command.wat of the contract tests. */
  @Test
  void aCommandComponentRuns() throws Exception {
    Path program =
        Path.of(
            "../contract-tests/src/main/resources/io/github/wasmrun/contract/harness",
            "component_command.wasm");
    Files.writeString(folder.resolve("in.txt"), "a text");
    Process files = run(program, List.of("--dir", folder.toString()), "f").start();
    assertEquals("a text", new String(files.getInputStream().readAllBytes(), UTF_8));
    assertEquals(0, files.waitFor());
    assertEquals("a text", Files.readString(folder.resolve("out.txt")));
    Process copy = run(program, List.of()).start();
    copy.getOutputStream().write("from outside".getBytes(UTF_8));
    copy.getOutputStream().close();
    assertEquals("from outside", new String(copy.getInputStream().readAllBytes(), UTF_8));
    assertEquals(0, copy.waitFor());
    assertEquals(1, run(program, List.of(), "?").start().waitFor());
    Process variable = run(program, List.of("--env", "A=b"), "e").start();
    assertEquals("A=b\n", new String(variable.getInputStream().readAllBytes(), UTF_8));
  }

  /** The heap of 64 MiB would not hold it. */
  @Test
  void aGigabyteFlowsThroughWithoutGrowth() throws Exception {
    long portions = Long.getLong("wasmrun.pipe.mib", 1024);
    Process process = wasmrun(CAT).start();
    byte[] portion = new byte[(int) MIB];
    for (int i = 0; i < portion.length; i++) {
      portion[i] = (byte) (i * 31 >>> 3);
    }
    CRC32 sent = new CRC32();
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = process.getOutputStream()) {
                for (long i = 0; i < portions; i++) {
                  portion[0] = (byte) i;
                  sent.update(portion);
                  out.write(portion);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    CRC32 received = new CRC32();
    long length = 0;
    try (InputStream in = process.getInputStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        received.update(buffer, 0, count);
        length += count;
      }
    }
    writer.join();
    assertEquals(0, process.waitFor());
    assertEquals(portions * MIB, length);
    assertEquals(sent.getValue(), received.getValue());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 42, 125})
  void theProgramsExitCodeIsTheProcesss(int code) throws Exception {
    assertEquals(code, wasmrun(String.format(EXIT, code)).start().waitFor());
  }

  @Test
  void aTrapIs134() throws Exception {
    String text = "(module (memory (export \"memory\") 1) (func (export \"_start\") unreachable))";
    Process process = wasmrun(text).redirectError(ProcessBuilder.Redirect.PIPE).start();
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(134, process.waitFor(), told);
    assertTrue(told.contains("unreachable"), told);
  }

  @Test
  void controlCEndsALoop() throws Exception {
    ProcessBuilder builder = wasmrun(LOOP);
    // What a shell starts in the background ignores the signal, and hands that on.
    builder.command().addAll(0, List.of("env", "--default-signal=INT"));
    Process process = builder.start();
    assertEquals('!', process.getInputStream().read());
    long start = System.nanoTime();
    assertEquals(
        0, new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor());
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it goes on");
    assertEquals(130, process.exitValue());
    assertTrue(System.nanoTime() - start < 10_000_000_000L, "it took too long");
  }

  @Test
  void aTimeoutIs124() throws Exception {
    assertEquals(124, wasmrun(LOOP, "--timeout", "500ms").start().waitFor());
  }
}
