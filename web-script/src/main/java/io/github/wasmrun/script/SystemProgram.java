package io.github.wasmrun.script;

import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.PersistentFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiReactor;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import io.github.wasmrun.web.internal.worker.BrowserWorkers;
import io.github.wasmrun.web.internal.worker.WorkerScript;
import io.github.wasmrun.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/**
 * The program of {@code wasmrun-system.mjs}: WASI and pools of workers, fetched when first used. It
 * has an engine of its own, whose modules were compiled by that of {@link CoreProgram}.
 */
public final class SystemProgram {
  private SystemProgram() {}

  /** An engine with workers. */
  @JSExport
  public static JSObject engine(double maxPages, double maxElements) {
    return Handles.of(ScriptAccess.engine(Core.config(maxPages, maxElements), BrowserWorkers::new));
  }

  /** Where this program's file is, for workers. */
  @JSExport
  public static void script(String url) {
    WorkerScript.set(url);
  }

  /** The features of the browser, by name. */
  @JSExport
  public static JSObject features(JSObject engine) {
    return CoreProgram.features(engine);
  }

  /** A module that the browser has compiled already. */
  @JSExport
  public static JSObject adopt(JSObject engine, JSObject bytes, JSObject compiled) {
    return CoreProgram.adopt(engine, bytes, compiled);
  }

  /** What is in a module. */
  @JSExport
  public static JSObject describe(JSObject module) {
    return CoreProgram.describe(module);
  }

  /** The bytes of a module. */
  @JSExport
  public static JSObject bytes(JSObject module) {
    return CoreProgram.bytes(module);
  }

  /** The hash of a module's bytes. */
  @JSExport
  public static String sha256(JSObject module) {
    return CoreProgram.sha256(module);
  }

  /** The module of JavaScript. */
  @JSExport
  public static JSObject raw(JSObject module) {
    return CoreProgram.raw(module);
  }

  /** Makes an instance; see {@link ScriptImports}. */
  @JSExport
  public static void instantiate(
      JSObject module, JSObject given, JSObject script, JSObject done, JSObject failed) {
    CoreProgram.instantiate(module, given, script, done, failed);
  }

  /** Makes an instance at once. */
  @JSExport
  public static JSObject instantiateNow(JSObject module, JSObject given, JSObject script) {
    return CoreProgram.instantiateNow(module, given, script);
  }

  /** The exports of an instance; see {@link Core#exports}. */
  @JSExport
  public static JSObject exports(JSObject instance) {
    return CoreProgram.exports(instance);
  }

  /** How a function is called; see {@link Core#function}. */
  @JSExport
  public static JSObject function(JSObject extern) {
    return CoreProgram.function(extern);
  }

  /** Our extern of a function of a guest. */
  @JSExport
  public static JSObject functionOf(JSObject engine, JSObject js) {
    return CoreProgram.functionOf(engine, js);
  }

  /** Closes an instance. */
  @JSExport
  public static void close(JSObject instance) {
    CoreProgram.close(instance);
  }

  /** Checks arguments, whose number and types JavaScript would make fit. */
  @JSExport
  public static void check(String name, JSObject extern, JSObject arguments) {
    CoreProgram.check(name, extern, arguments);
  }

  /** What an error of JavaScript that was caught says; null if it is none of ours. */
  @JSExport
  public static @Nullable JSObject error(JSObject caught, int number) {
    return CoreProgram.error(caught, number);
  }

  /** Throws what an access outside a memory throws. */
  @JSExport
  public static void bounds(double address, double length, double byteLength) {
    CoreProgram.bounds(address, length, byteLength);
  }

  /** A vector for {@link Core#function}'s call. */
  @JSExport
  public static JSObject vector(JSObject bytes) {
    return CoreProgram.vector(bytes);
  }

  /** The bytes of a vector that such a call gave. */
  @JSExport
  public static JSObject vectorBytes(JSObject vector) {
    return CoreProgram.vectorBytes(vector);
  }

  /** A memory of the host. */
  @JSExport
  public static JSObject memory(JSObject engine, JSObject descriptor) {
    return CoreProgram.memory(engine, descriptor);
  }

  /** A table of the host. */
  @JSExport
  public static JSObject table(JSObject engine, JSObject descriptor, JSObject initial) {
    return CoreProgram.table(engine, descriptor, initial);
  }

  /** A global of the host. */
  @JSExport
  public static JSObject global(JSObject engine, JSObject descriptor, JSObject value) {
    return CoreProgram.global(engine, descriptor, value);
  }

  /** A tag of the host. */
  @JSExport
  public static JSObject tag(JSObject engine, JSObject parameters) {
    return CoreProgram.tag(engine, parameters);
  }

  /** The exception of a tag, to be thrown by a host function. */
  @JSExport
  public static JSObject exception(JSObject tag, JSObject values) {
    return CoreProgram.exception(tag, values);
  }

  /** The object of JavaScript for an extern. */
  @JSExport
  public static JSObject js(JSObject extern) {
    return CoreProgram.js(extern);
  }

  /** The type of an extern. */
  @JSExport
  public static JSObject type(JSObject extern) {
    return CoreProgram.type(extern);
  }

  /** Grows a memory or a table; -1 if it is refused. */
  @JSExport
  public static double grow(JSObject extern, double delta, JSObject initial) {
    return CoreProgram.grow(extern, delta, initial);
  }

  /** The value of a global, or an element of a table. */
  @JSExport
  public static JSObject get(JSObject extern, double index) {
    return CoreProgram.get(extern, index);
  }

  /** Sets the value of a global, or an element of a table. */
  @JSExport
  public static void set(JSObject extern, double index, JSObject value) {
    CoreProgram.set(extern, index, value);
  }

  /** Throws if no workers can be started here. */
  @JSExport
  public static void workers() {
    new BrowserWorkers().checkAvailable();
  }

  // WASI.

  /** Runs a command; gives what cancels it. */
  @JSExport
  public static JSObject run(
      JSObject module,
      JSObject settings,
      JSObject given,
      JSObject script,
      JSObject done,
      JSObject failed) {
    Wasi program = Programs.configure(Wasi.command(Handles.module(module)), settings);
    program =
        program.imports(
            new ScriptImports(Handles.module(module).engine(), script)
                .of(Handles.module(module), given));
    CompletableFuture<WasiResult> run = program.runAsync();
    Core.settle(run, Programs::result, done, failed);
    return Handles.of(run);
  }

  /** Ends a program that runs in a worker. */
  @JSExport
  public static void cancel(JSObject run) {
    ((CompletableFuture<?>) Js.toObject(run)).cancel(true);
  }

  /** Starts a reactor. */
  @JSExport
  public static void start(
      JSObject module,
      JSObject settings,
      JSObject given,
      JSObject script,
      JSObject done,
      JSObject failed) {
    Wasi program = Programs.configure(Wasi.reactor(Handles.module(module)), settings);
    program =
        program.imports(
            new ScriptImports(Handles.module(module).engine(), script)
                .of(Handles.module(module), given));
    Core.settle(program.startAsync(), Handles::of, done, failed);
  }

  /** The instance of a reactor. */
  @JSExport
  public static JSObject instanceOf(JSObject reactor) {
    return Handles.of(((WasiReactor) Js.toObject(reactor)).instance());
  }

  /** Closes a reactor. */
  @JSExport
  public static void closeReactor(JSObject reactor) {
    ((WasiReactor) Js.toObject(reactor)).close();
  }

  /** An input that somebody types. */
  @JSExport
  public static JSObject input() {
    return Handles.of(InteractiveInput.create());
  }

  /** Something was typed. */
  @JSExport
  public static void typed(JSObject input, JSObject bytes) {
    ((InteractiveInput) Js.toObject(input)).send(Views.toJava(bytes));
  }

  /** Nothing more is typed. */
  @JSExport
  public static void endInput(JSObject input) {
    ((InteractiveInput) Js.toObject(input)).end();
  }

  // Files.

  /** Files in memory. */
  @JSExport
  public static JSObject memoryFiles(JSObject maxBytes) {
    return Handles.of(Programs.memoryFiles(maxBytes));
  }

  /** Files that the browser keeps. */
  @JSExport
  public static void persistentFiles(String name, JSObject done, JSObject failed) {
    Core.settle(PersistentFiles.open(name), Handles::of, done, failed);
  }

  /** Waits until the browser has them. */
  @JSExport
  public static void flush(JSObject files, JSObject done, JSObject failed) {
    CompletableFuture<Void> end =
        Programs.files(files) instanceof PersistentFiles persistent
            ? persistent.flush()
            : CompletableFuture.completedFuture(null);
    Core.settle(end, Handles::of, done, failed);
  }

  /** The same files, which cannot be changed. */
  @JSExport
  public static JSObject readOnly(JSObject files) {
    return Handles.of(Programs.files(files).readOnly());
  }

  /** The paths of all that is there. */
  @JSExport
  public static JSObject paths(JSObject files) {
    return Programs.paths(Programs.files(files));
  }

  /** Whether there is something. */
  @JSExport
  public static boolean exists(JSObject files, String path) {
    return Programs.files(files).exists(path);
  }

  /** The bytes of a file. */
  @JSExport
  public static JSObject readFile(JSObject files, String path) {
    return Views.ofJava(Programs.files(files).read(path));
  }

  /** Writes a file and the directories above it. */
  @JSExport
  public static void writeFile(JSObject files, String path, JSObject bytes) {
    FileTree tree = Programs.files(files);
    int slash = path.lastIndexOf('/');
    if (slash > 0) {
      tree.createDirectories(path.substring(0, slash));
    }
    tree.write(path, Views.toJava(bytes));
  }

  /** Makes a directory and those above it. */
  @JSExport
  public static void createDirectory(JSObject files, String path) {
    Programs.files(files).createDirectories(path);
  }

  /** Deletes a file or a directory. */
  @JSExport
  public static void deleteFile(JSObject files, String path) {
    Programs.files(files).delete(path);
  }

  // Pools.

  /** Starts a pool. */
  @JSExport
  public static void pool(
      JSObject module, JSObject options, JSObject script, JSObject done, JSObject failed) {
    Core.settle(
        Pools.options(Handles.module(module), options, script).start(), Handles::of, done, failed);
  }

  private static WorkerPool poolOf(JSObject handle) {
    return (WorkerPool) Js.toObject(handle);
  }

  /** Calls a function in a worker. */
  @JSExport
  public static void submit(
      JSObject pool, String name, JSObject arguments, JSObject done, JSObject failed) {
    WorkerPool known = poolOf(pool);
    Core.settle(
        known.submit(name, Pools.arguments(known.module(), name, arguments)),
        Pools::result,
        done,
        failed);
  }

  /** Calls a function for each list of arguments. */
  @JSExport
  public static void submitAll(
      JSObject pool, String name, JSObject lists, JSObject done, JSObject failed) {
    WorkerPool known = poolOf(pool);
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (int i = 0; i < Js.length(lists); i++) {
      List<@Nullable Object> one = new ArrayList<>();
      for (Object argument : Pools.arguments(known.module(), name, Js.at(lists, i))) {
        one.add(argument);
      }
      all.add(one);
    }
    Core.settle(
        known.invokeAll(name, all),
        values -> {
          JSObject array = Js.array();
          for (Object value : values) {
            Js.push(array, Pools.result(value));
          }
          return array;
        },
        done,
        failed);
  }

  /** How many calls wait and run, and how many workers there are. */
  @JSExport
  public static JSObject state(JSObject pool) {
    WorkerPool known = poolOf(pool);
    JSObject state = Objects.plain();
    Js.set(state, "queued", Js.of(known.queued()));
    Js.set(state, "running", Js.of(known.running()));
    Js.set(state, "workers", Js.of(known.liveWorkers()));
    Js.set(state, "closed", Objects.bool(known.isClosed()));
    return state;
  }

  /** Ends the workers. */
  @JSExport
  public static void closePool(JSObject pool) {
    poolOf(pool).close();
  }
}
