package io.github.wasmrun.conformance.wasi;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.conformance.program.WasiProgram;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.wasi.WasiResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs programs in this JVM. */
final class JvmRunner implements ProgramRunner {
  private static final int TIMEOUT_SECONDS = 60;

  private final Engine engine;
  private final boolean inDirectory;

  /** A program that hangs keeps its thread, so each one gets its own. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "wasi-program");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * A runner.
   *
   * @param engineName the engine, or null for the best
   * @param inDirectory whether files are in a directory of the host, not in memory
   */
  JvmRunner(@Nullable String engineName, boolean inDirectory) {
    EngineConfig config = EngineConfig.DEFAULTS;
    engine = Engine.create(engineName == null ? config : config.withEngine(engineName));
    this.inDirectory = inDirectory;
  }

  @Override
  public Ended run(WasiProgram program) throws IOException {
    Future<Ended> future = threads.submit(() -> runHere(program));
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return new Ended(-1, "", "", String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new IOException("did not end within " + TIMEOUT_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Ended runHere(WasiProgram program) throws IOException {
    if (!inDirectory) {
      return runWith(program, MemoryFiles.create());
    }
    Path folder = Files.createTempDirectory("wasmrun-wasi");
    try {
      return runWith(program, HostDirectory.of(folder));
    } finally {
      delete(folder);
    }
  }

  private Ended runWith(WasiProgram program, FileTree files) {
    WasiResult result = program.run(engine, files);
    String failure = result.failure().map(Throwable::toString).orElse("");
    return new Ended(result.exitCode(), result.stdout(), result.stderr(), failure);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
