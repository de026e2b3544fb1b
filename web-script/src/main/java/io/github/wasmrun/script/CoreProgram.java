package io.github.wasmrun.script;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Tag;
import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** The program of {@code wasmrun.js}: modules, instances, memories and errors, without workers. */
public final class CoreProgram {
  private CoreProgram() {}

  /** An engine with these limits; a negative one is the default. */
  @JSExport
  public static JSObject engine(double maxPages, double maxElements) {
    return Handles.of(
        ScriptAccess.engine(
            Core.config(maxPages, maxElements),
            () -> {
              throw new IllegalStateException("this program has no workers");
            }));
  }

  /** The features of the browser, by name. */
  @JSExport
  public static JSObject features(JSObject engine) {
    return Core.features(Handles.engine(engine));
  }

  /** Loads a module; see {@link Core#source}. */
  @JSExport
  public static void load(
      JSObject engine, JSObject groups, JSObject fetcher, JSObject done, JSObject failed) {
    Core.settle(
        ScriptAccess.load(Handles.engine(engine), Core.source(groups), fetcher),
        Core::module,
        done,
        failed);
  }

  /** The bytes of an address; {@code answer} is the promise of a Response. */
  @JSExport
  public static void fetched(String location, JSObject answer, JSObject done, JSObject failed) {
    Core.settle(ScriptAccess.bytes(location, answer), bytes -> bytes, done, failed);
  }

  /** Compiles at once. */
  @JSExport
  public static JSObject compile(JSObject engine, JSObject bytes) {
    return Handles.of(Handles.engine(engine).compile(Views.toJava(bytes)));
  }

  /** A module that the browser has compiled already. */
  @JSExport
  public static JSObject adopt(JSObject engine, JSObject bytes, JSObject compiled) {
    return Handles.of(ScriptAccess.module(Handles.engine(engine), Views.toJava(bytes), compiled));
  }

  /** What is in a module's bytes and their hash, without compiling it. */
  @JSExport
  public static JSObject inspect(JSObject bytes) {
    byte[] module = Views.toJava(bytes);
    JSObject about = Core.describe(Modules.read(module));
    // Not the browser's hash: pages that came by plain HTTP have none.
    Js.set(about, "sha256", Js.ofString(Modules.sha256(module)));
    return about;
  }

  /** What is wrong with a module but its code. */
  @JSExport
  public static JSObject validate(JSObject bytes) {
    JSObject problems = Js.array();
    for (ModuleProblem problem : Wasm.validate(Views.toJava(bytes))) {
      JSObject one = Objects.plain();
      Js.set(one, "message", Js.ofString(problem.message()));
      Js.set(one, "byteOffset", Js.of((double) problem.byteOffset()));
      Js.push(problems, one);
    }
    return problems;
  }

  /** What is in a module. */
  @JSExport
  public static JSObject describe(JSObject module) {
    return Core.describe(ScriptAccess.info(Handles.module(module)));
  }

  /** The bytes of a module. */
  @JSExport
  public static JSObject bytes(JSObject module) {
    return Views.ofJava(ScriptAccess.info(Handles.module(module)).bytes());
  }

  /** The hash of a module's bytes. */
  @JSExport
  public static String sha256(JSObject module) {
    return Handles.module(module).sha256();
  }

  /** The module of JavaScript. */
  @JSExport
  public static JSObject raw(JSObject module) {
    return ScriptAccess.js(Handles.module(module));
  }

  /** Makes an instance; see {@link ScriptImports}. */
  @JSExport
  public static void instantiate(
      JSObject module, JSObject given, JSObject script, JSObject done, JSObject failed) {
    WasmModule known = Handles.module(module);
    Core.settle(
        known.instantiateAsync(new ScriptImports(known.engine(), script).of(known, given)),
        Handles::of,
        done,
        failed);
  }

  /** Makes an instance at once. */
  @JSExport
  public static JSObject instantiateNow(JSObject module, JSObject given, JSObject script) {
    WasmModule known = Handles.module(module);
    return Handles.of(
        known.instantiate(new ScriptImports(known.engine(), script).of(known, given)));
  }

  /** The exports of an instance; see {@link Core#exports}. */
  @JSExport
  public static JSObject exports(JSObject instance) {
    return Core.exports(Handles.instance(instance));
  }

  /** How a function is called; see {@link Core#function}. */
  @JSExport
  public static JSObject function(JSObject extern) {
    return Core.function(Handles.extern(extern));
  }

  /** Our extern of a function of a guest. */
  @JSExport
  public static JSObject functionOf(JSObject engine, JSObject js) {
    return Handles.of(ScriptAccess.functionOf(Handles.engine(engine), js));
  }

  /** Closes an instance. */
  @JSExport
  public static void close(JSObject instance) {
    Instance known = Handles.instance(instance);
    known.close();
  }

  /** Checks arguments, whose number and types JavaScript would make fit. */
  @JSExport
  public static void check(String name, JSObject extern, JSObject arguments) {
    Values.check(name, (FuncType) Handles.extern(extern).type(), arguments);
  }

  /** What an error of JavaScript that was caught says; null if it is none of ours. */
  @JSExport
  public static @Nullable JSObject error(JSObject caught, int number) {
    ScriptAccess.entered(number);
    return ScriptErrors.describe(caught);
  }

  /** Throws what an access outside a memory throws. */
  @JSExport
  public static void bounds(double address, double length, double byteLength) {
    Core.bounds(address, length, byteLength);
  }

  /** A vector for {@link Core#function}'s call. */
  @JSExport
  public static JSObject vector(JSObject bytes) {
    return Values.vector(bytes);
  }

  /** The bytes of a vector that such a call gave. */
  @JSExport
  public static JSObject vectorBytes(JSObject vector) {
    return Values.bytes(vector);
  }

  /** A memory of the host. */
  @JSExport
  public static JSObject memory(JSObject engine, JSObject descriptor) {
    return Handles.of(Externs.memory(Handles.engine(engine), descriptor));
  }

  /** A table of the host. */
  @JSExport
  public static JSObject table(JSObject engine, JSObject descriptor, JSObject initial) {
    return Handles.of(Externs.table(Handles.engine(engine), descriptor, initial));
  }

  /** A global of the host. */
  @JSExport
  public static JSObject global(JSObject engine, JSObject descriptor, JSObject value) {
    return Handles.of(Externs.global(Handles.engine(engine), descriptor, value));
  }

  /** A tag of the host. */
  @JSExport
  public static JSObject tag(JSObject engine, JSObject parameters) {
    return Handles.of(Externs.tag(Handles.engine(engine), parameters));
  }

  /** The exception of a tag, to be thrown by a host function. */
  @JSExport
  public static JSObject exception(JSObject tag, JSObject values) {
    Tag known = (Tag) Handles.extern(tag);
    WasmException made = Externs.exception(known, values);
    return Externs.thrown(made);
  }

  /** The object of JavaScript for an extern. */
  @JSExport
  public static JSObject js(JSObject extern) {
    return ScriptAccess.js(Handles.extern(extern));
  }

  /** The type of an extern. */
  @JSExport
  public static JSObject type(JSObject extern) {
    Extern known = Handles.extern(extern);
    return Types.of(known.type());
  }

  /** Grows a memory or a table; -1 if it is refused. */
  @JSExport
  public static double grow(JSObject extern, double delta, JSObject initial) {
    return Core.grow(Handles.extern(extern), delta, initial);
  }

  /** The value of a global, or an element of a table. */
  @JSExport
  public static JSObject get(JSObject extern, double index) {
    return Core.get(Handles.extern(extern), index);
  }

  /** Sets the value of a global, or an element of a table. */
  @JSExport
  public static void set(JSObject extern, double index, JSObject value) {
    Core.set(Handles.extern(extern), index, value);
  }
}
