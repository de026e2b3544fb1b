package io.github.wasmrun.wasi;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Limits;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.engine.worker.LimitedRuns;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.internal.Range;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.wasi.io.InteractiveInput;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiProvider;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a program of WASI preview 1 gets to see, and how it is run.
 *
 * <pre>{@code
 * WasiResult r = Wasi.command(module).args("-v").stdin("text").mount("/", files).run();
 * }</pre>
 *
 * <p>By default a guest is granted nothing but what it cannot harm anybody with: a name as its only
 * argument, the host's clocks and random numbers (programs do not start without), an empty standard
 * input, and output that is kept for the result. No variables, no files.
 *
 * <p>Immutable: each method returns a changed copy. A clock, a source of random numbers, an output
 * or a tree of files that is given here serves every run; give each run its own where that matters.
 */
public final class Wasi {
  /** Bytes that are kept of each of the two outputs by default: 16 MiB. */
  public static final int DEFAULT_CAPTURE_LIMIT = 16 << 20;

  /** How many files and directories a guest may have open at a time by default. */
  public static final int DEFAULT_MAX_OPEN_FILES = 1024;

  private static final String START = "_start";

  /** A tree of files and where a guest finds it. */
  record Mount(String path, FileTree tree) {}

  private final @Nullable WasmModule module;
  private final boolean command;

  // Changed only in a copy that nobody else has seen.
  private String programName = "program";
  private List<String> args = List.of();
  private List<String> environment = List.of();
  private Supplier<WasiInput> stdin = WasiInput::empty;
  private @Nullable WasiOutput stdout;
  private @Nullable WasiOutput stderr;
  private int captureLimit = DEFAULT_CAPTURE_LIMIT;
  private boolean terminal;
  private List<Mount> mounts = List.of();
  private @Nullable WasiClock clock;
  private @Nullable WasiRandom random;
  private int maxOpenFiles = DEFAULT_MAX_OPEN_FILES;
  private @Nullable WasiProvider provider;
  private Imports imports = Imports.none();
  private @Nullable WasiThreads threads;
  private @Nullable LimitedRuns limits;

  private Wasi(@Nullable WasmModule module, boolean command) {
    this.module = module;
    this.command = command;
  }

  private Wasi copy() {
    Wasi copy = new Wasi(module, command);
    copy.programName = programName;
    copy.args = args;
    copy.environment = environment;
    copy.stdin = stdin;
    copy.stdout = stdout;
    copy.stderr = stderr;
    copy.captureLimit = captureLimit;
    copy.terminal = terminal;
    copy.mounts = mounts;
    copy.clock = clock;
    copy.random = random;
    copy.maxOpenFiles = maxOpenFiles;
    copy.provider = provider;
    copy.imports = imports;
    copy.threads = threads;
    copy.limits = limits;
    return copy;
  }

  /**
   * A program that {@link #run} runs from its start to its end.
   *
   * @throws IllegalArgumentException if {@code module} does not export a function {@code _start}
   */
  public static Wasi command(WasmModule module) {
    if (!exports(module, START)) {
      throw new IllegalArgumentException(
          "the module does not export " + START + ": it is no WASI command; is it a reactor?");
    }
    return new Wasi(module, true);
  }

  /**
   * A library that {@link #start} prepares and whose functions the host then calls.
   *
   * @throws IllegalArgumentException if {@code module} exports {@code _start}
   */
  public static Wasi reactor(WasmModule module) {
    if (exports(module, START)) {
      throw new IllegalArgumentException(
          "the module exports " + START + ": it is a WASI command, no reactor");
    }
    return new Wasi(module, false);
  }

  /** Settings for {@link #open}, for a module that the host instantiates itself. */
  public static Wasi host() {
    return new Wasi(null, false);
  }

  private static boolean exports(WasmModule module, String name) {
    for (ExportType export : module.exports()) {
      if (export.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The name of the program, its first argument. Default: {@code program}. */
  public Wasi programName(String name) {
    Wasi copy = copy();
    copy.programName = withoutNul("programName", name);
    return copy;
  }

  /** The arguments behind the program's name, instead of those given before. Default: none. */
  public Wasi args(String... args) {
    return args(List.of(args));
  }

  /** The arguments behind the program's name, instead of those given before. Default: none. */
  public Wasi args(List<String> args) {
    for (String arg : args) {
      withoutNul("args", arg);
    }
    Wasi copy = copy();
    copy.args = List.copyOf(args);
    return copy;
  }

  /**
   * Adds a variable of the environment. Default: none.
   *
   * @param name not empty, without {@code =}
   */
  public Wasi env(String name, String value) {
    withoutNul("env", name);
    withoutNul("env", value);
    if (name.isEmpty() || name.indexOf('=') >= 0) {
      throw new IllegalArgumentException("env: " + name + " is no name of a variable");
    }
    Wasi copy = copy();
    List<String> all = new ArrayList<>();
    for (String variable : environment) {
      if (!variable.startsWith(name + "=")) {
        all.add(variable);
      }
    }
    all.add(name + "=" + value);
    copy.environment = List.copyOf(all);
    return copy;
  }

  /** Adds variables of the environment. */
  public Wasi env(Map<String, String> variables) {
    Wasi all = this;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      all = all.env(variable.getKey(), variable.getValue());
    }
    return all;
  }

  private static String withoutNul(String what, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(what + ": a zero character ends a text of WASI");
    }
    return text;
  }

  /** Standard input: these bytes, anew in each run. Default: empty. The array is not copied. */
  public Wasi stdin(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return withStdin(() -> WasiInput.of(bytes));
  }

  /** Standard input: this text in UTF-8, anew in each run. */
  public Wasi stdin(String text) {
    return stdin(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Standard input: what is left in {@code input}. */
  public Wasi stdin(WasiInput input) {
    Objects.requireNonNull(input, "input");
    return withStdin(() -> input);
  }

  private Wasi withStdin(Supplier<WasiInput> input) {
    Wasi copy = copy();
    copy.stdin = input;
    return copy;
  }

  /** Standard output goes here as it comes. Default: kept for {@link WasiResult#stdout}. */
  public Wasi stdout(WasiOutput output) {
    Wasi copy = copy();
    copy.stdout = Objects.requireNonNull(output, "output");
    return copy;
  }

  /** Standard error goes here as it comes. Default: kept for {@link WasiResult#stderr}. */
  public Wasi stderr(WasiOutput output) {
    Wasi copy = copy();
    copy.stderr = Objects.requireNonNull(output, "output");
    return copy;
  }

  /**
   * How much of each output is kept for the result; the rest is dropped. Default: 16 MiB.
   *
   * @param bytes 0 or more
   */
  public Wasi captureLimit(int bytes) {
    Range.check("captureLimit", bytes, 0, Integer.MAX_VALUE - 8);
    Wasi copy = copy();
    copy.captureLimit = bytes;
    return copy;
  }

  /** Whether the guest takes the standard streams for a terminal. Default: false. */
  public Wasi terminal(boolean isTerminal) {
    Wasi copy = copy();
    copy.terminal = isTerminal;
    return copy;
  }

  /**
   * Shows a tree of files to the guest, behind those mounted before. Default: none.
   *
   * @param path where the guest finds it, for example {@code /} or {@code /data}
   */
  public Wasi mount(String path, FileTree tree) {
    Objects.requireNonNull(tree, "tree");
    if (withoutNul("mount", path).isEmpty()) {
      throw new IllegalArgumentException("mount: the path is empty");
    }
    Wasi copy = copy();
    List<Mount> all = new ArrayList<>(mounts);
    all.add(new Mount(path, tree));
    copy.mounts = List.copyOf(all);
    return copy;
  }

  /** The clocks that the guest sees. Default: the host's. */
  public Wasi clock(WasiClock clock) {
    Wasi copy = copy();
    copy.clock = Objects.requireNonNull(clock, "clock");
    return copy;
  }

  /** The guest's random numbers. Default: the host's, fit for keys. */
  public Wasi random(WasiRandom random) {
    Wasi copy = copy();
    copy.random = Objects.requireNonNull(random, "random");
    return copy;
  }

  /**
   * How many files, directories and streams the guest may have open at a time; beyond it opening
   * fails with {@link Errno#MFILE}. Default: 1024.
   *
   * @param count 3 to 1048576
   */
  public Wasi maxOpenFiles(int count) {
    Range.check("maxOpenFiles", count, 3, 1 << 20);
    Wasi copy = copy();
    copy.maxOpenFiles = count;
    return copy;
  }

  /** Who gives functions of WASI in place of ours. Default: nobody. */
  public Wasi provider(WasiProvider provider) {
    Wasi copy = copy();
    copy.provider = Objects.requireNonNull(provider, "provider");
    return copy;
  }

  /** Imports besides WASI, instead of those given before; they count where both have one. */
  public Wasi imports(Imports imports) {
    Wasi copy = copy();
    copy.imports = Objects.requireNonNull(imports, "imports");
    return copy;
  }

  /**
   * What the program's instance may use. Default: no limits but the engine's.
   *
   * <p>A program that uses up its fuel or its time has come to an end, as one that traps: the
   * {@linkplain WasiResult#failure failure} of the result is a {@link
   * io.github.wasmrun.LimitException}. Fuel and time are those of the program from start to end; of
   * a program {@linkplain #threads with threads} each thread has them. With {@linkplain
   * Limits#withDeterminism determinism} and no other {@link #clock} and {@link #random} the clocks
   * start at 0 and go on by a millisecond each time they are read, and the random numbers are
   * always the same.
   */
  public Wasi limits(Limits limits) {
    Wasi copy = copy();
    copy.limits = new LimitedRuns(Objects.requireNonNull(limits, "limits"));
    return copy;
  }

  /**
   * Runs programs of <a href="https://github.com/WebAssembly/wasi-threads">wasi-threads</a>, which
   * import a shared memory, with threads: each of them, the first too, in a thread of the JVM or a
   * web worker. Other programs run as without. Default: such programs are refused.
   *
   * <p>The end of the first thread, an exit and a trap in any thread end all. The functions of WASI
   * run one at a time; waiting for time or input does not hold up other threads. {@link #imports}
   * may bring the memory; without, one of the size that the program names is made. Its functions
   * run on the main thread, as those of {@link io.github.wasmrun.worker.WorkerOptions#imports}.
   *
   * <p>In a page use {@link #runAsync}, since its main thread must not wait; the page must be
   * cross-origin isolated.
   *
   * @param most how many threads besides the first the program may have at a time, 0 to 1024;
   *     beyond it {@code thread-spawn} gives the program -1
   */
  public Wasi threads(int most) {
    Range.check("threads", most, 0, 1024);
    Wasi copy = copy();
    copy.threads = new WasiThreads(most, threads != null && threads.takesAll());
    return copy;
  }

  /**
   * Runs the program in a thread of the JVM or a web worker, so that it can wait for input ({@link
   * InteractiveInput}) and time, or compute, while a page goes on. Default: it runs in the thread
   * of the caller.
   *
   * <p>In a page use {@link #runAsync}, since its main thread must not wait; the page must be
   * cross-origin isolated, else the future fails with {@link
   * io.github.wasmrun.UnsupportedFeatureException}, whose text names the headers. There the program
   * gets a shared memory, that grows to 1 GiB at most if the program names no maximum, and the
   * functions of WASI, its files and {@link #imports} run on the main thread while it waits. On the
   * JVM they run in the program's thread.
   *
   * <p>Cancelling the future of {@link #runAsync} ends the program.
   */
  public Wasi inWorker() {
    Wasi copy = copy();
    copy.threads = new WasiThreads(threads == null ? 0 : threads.most(), true);
    return copy;
  }

  /**
   * Runs the command to its end.
   *
   * <p>A program that exits, with whatever code, and one that traps have both come to an end: see
   * the result. What an import of the host throws is thrown.
   *
   * @throws IllegalStateException if this was not made by {@link #command}
   * @throws io.github.wasmrun.LinkException if the module needs more than WASI and {@link #imports}
   */
  public WasiResult run() {
    return new WasiRunner(this, module(true)).run();
  }

  /**
   * {@link #run}, with the module instantiated off the caller's thread where the host has threads
   * for it: on a page's main thread large modules need that.
   *
   * <p>If one of {@link #imports} is an {@link io.github.wasmrun.worker.AsyncFunction}, the program
   * can wait for it, as {@link io.github.wasmrun.WasmFunction#callAsync} says.
   *
   * <p>On the JVM the program runs in a thread of its own, and cancelling the future ends it. In a
   * page that ends a program {@linkplain #inWorker in a worker}, {@linkplain #threads with threads}
   * or with {@link Limits#withCancellation}, and cancels what a program waits for with an {@code
   * AsyncFunction}, which ends that, too; any other goes on to its end.
   */
  public CompletableFuture<WasiResult> runAsync() {
    return new WasiRunner(this, module(true)).runAsync();
  }

  /**
   * Instantiates the reactor and runs its {@code _initialize} if it has one.
   *
   * @throws IllegalStateException if this was not made by {@link #reactor}
   * @throws io.github.wasmrun.LinkException if the module needs more than WASI and {@link #imports}
   */
  public WasiReactor start() {
    return new WasiRunner(this, module(false)).start();
  }

  /** {@link #start}, with the module instantiated as {@link #runAsync} does it. */
  public CompletableFuture<WasiReactor> startAsync() {
    return new WasiRunner(this, module(false)).startAsync();
  }

  private WasmModule module(boolean asCommand) {
    WasmModule known = module;
    if (known == null || command != asCommand) {
      throw new IllegalStateException(
          asCommand ? "run() is for Wasi.command(module)" : "start() is for Wasi.reactor(module)");
    }
    return known;
  }

  /**
   * WASI for one guest that the host instantiates itself.
   *
   * @throws IllegalArgumentException if more is mounted than may be open
   */
  public WasiHost open() {
    if (mounts.size() + 3 > maxOpenFiles) {
      throw new IllegalArgumentException(
          mounts.size() + " mounts do not fit into maxOpenFiles " + maxOpenFiles);
    }
    List<String> all = new ArrayList<>();
    all.add(programName);
    all.addAll(args);
    return new WasiHost(this, encode(all), encode(environment));
  }

  /** Fails if there are settings that only modules can have. */
  void checkForOthers() {
    if (module != null
        || threads != null
        || provider != null
        || limits != null
        || imports != Imports.none()) {
      throw new IllegalArgumentException(
          "modules alone can have threads, a worker, a provider, limits, imports: start with"
              + " Wasi.host()");
    }
  }

  private static byte[][] encode(List<String> texts) {
    byte[][] encoded = new byte[texts.size()][];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = Utf8.encode(texts.get(i));
    }
    return encoded;
  }

  String programName() {
    return programName;
  }

  WasiInput newStdin() {
    return stdin.get();
  }

  @Nullable WasiOutput stdout() {
    return stdout;
  }

  @Nullable WasiOutput stderr() {
    return stderr;
  }

  int captureLimit() {
    return captureLimit;
  }

  boolean isTerminal() {
    return terminal;
  }

  List<Mount> mounts() {
    return mounts;
  }

  WasiClock clock() {
    if (clock != null) {
      return clock;
    }
    return isDeterministic() ? WasiClock.fixed(0, 1_000_000) : WasiClock.system();
  }

  WasiRandom random() {
    if (random != null) {
      return random;
    }
    return isDeterministic() ? WasiRandom.seeded(0) : WasiRandom.system();
  }

  private boolean isDeterministic() {
    return limits != null && limits.limits().deterministic();
  }

  @Nullable Limits limits() {
    return limits == null ? null : limits.limits();
  }

  @Nullable LimitedRuns limitedRuns() {
    return limits;
  }

  @Nullable WasiThreads threads() {
    return threads;
  }

  int maxOpenFiles() {
    return maxOpenFiles;
  }

  @Nullable WasiProvider provider() {
    return provider;
  }

  Imports imports() {
    return imports;
  }
}
