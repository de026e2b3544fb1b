package io.github.wasmrun.integration;

import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.wasi.Wasi;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a program for WASI (preview 1) that runs once for each part of the rows: lines go
 * to its standard input, its standard output is cut into lines. As a pipe to a process, without a
 * process. Immutable and serialisable: each {@code with…} returns a changed copy.
 *
 * <p>It is granted nothing but these streams, its arguments, and the files that it is given, which
 * it cannot change.
 */
public final class GuestProgram implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ModuleSource source;
  private ArrayList<String> args = new ArrayList<>();
  private LinkedHashMap<String, String> env = new LinkedHashMap<>();
  private LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();
  private @Nullable String directory;
  private GuestLimits limits = GuestLimits.DEFAULTS.withTimeout(Duration.ofHours(1));
  private @Nullable String engine;
  private @Nullable String cache;

  private GuestProgram(ModuleSource source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  private GuestProgram copy() {
    GuestProgram copy = new GuestProgram(source);
    copy.args = args;
    copy.env = env;
    copy.files = files;
    copy.directory = directory;
    copy.limits = limits;
    copy.engine = engine;
    copy.cache = cache;
    return copy;
  }

  /** The program of a module. */
  public static GuestProgram of(ModuleSource source) {
    return new GuestProgram(source);
  }

  /** Its arguments, after its name. Default: none. */
  public GuestProgram withArgs(String... args) {
    GuestProgram copy = copy();
    copy.args = new ArrayList<>(List.of(args));
    return copy;
  }

  /** A variable of its environment. Default: it has none. */
  public GuestProgram withEnv(String name, String value) {
    GuestProgram copy = copy();
    copy.env = new LinkedHashMap<>(env);
    copy.env.put(name, value);
    return copy;
  }

  /** A file that travels with the job, below {@code /}. */
  public GuestProgram withFile(String path, byte[] content) {
    GuestProgram copy = copy();
    copy.files = new LinkedHashMap<>(files);
    copy.files.put(path, content.clone());
    return copy;
  }

  /** A directory that each machine has under this path; the program finds it as {@code /data}. */
  public GuestProgram withDirectory(String path) {
    GuestProgram copy = copy();
    copy.directory = Objects.requireNonNull(path, "path");
    return copy;
  }

  /**
   * What one run may use, from its start to its end. Default: an hour and 256 MiB; the time that
   * the program waits for rows counts.
   */
  public GuestProgram withLimits(GuestLimits limits) {
    GuestProgram copy = copy();
    copy.limits = Objects.requireNonNull(limits, "limits");
    return copy;
  }

  /** The engine of this name. Default: the best. */
  public GuestProgram withEngine(String name) {
    GuestProgram copy = copy();
    copy.engine = Objects.requireNonNull(name, "name");
    return copy;
  }

  /** Keeps compiled code in this directory of each machine. */
  public GuestProgram withCacheDirectory(String path) {
    GuestProgram copy = copy();
    copy.cache = Objects.requireNonNull(path, "path");
    return copy;
  }

  /**
   * Starts the program, in a thread of its own.
   *
   * @param lines its standard input; taken in the thread that asks for rows, as far as the program
   *     reads
   * @return its rows, to be closed at the end of the task
   */
  public ProgramRows run(Iterator<String> lines, TaskMetrics metrics) {
    CompiledModules.Lease lease = CompiledModules.acquire(source, engine, cache);
    Wasi wasi =
        Wasi.command(lease.module()).args(args).env(env).limits(limits.programLimits()).inWorker();
    if (!files.isEmpty()) {
      MemoryFiles tree = MemoryFiles.create();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        tree.write(file.getKey(), file.getValue());
      }
      wasi = wasi.mount("/", tree.readOnly());
    }
    if (directory != null) {
      wasi = wasi.mount("/data", open(directory).readOnly());
    }
    return new ProgramRows(toString(), wasi, lines, lease, metrics);
  }

  private static FileTree open(String directory) {
    try {
      return HostDirectory.of(Path.of(directory));
    } catch (IOException e) {
      throw new GuestTaskException("cannot open the directory " + directory + ": " + e);
    }
  }

  @Override
  public String toString() {
    return "the program of " + source;
  }
}
