package io.github.wasmrun.contract.call;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;

/** Null where an object is needed: the browser's default builds would not find it by themselves. */
public final class NullTests {
  private NullTests() {}

  private static void missing(Tests tests, String what, String name, Expect.Code code) {
    tests.test(
        "bad input: null as " + what + " is refused",
        () -> Expect.thrown(NullPointerException.class, name, code));
  }

  public static void add(Tests tests) {
    missing(tests, "the name of an engine", "name", () -> EngineConfig.DEFAULTS.withEngine(null));
    missing(tests, "a configuration", "config", () -> Engine.create((EngineConfig) null));
    missing(tests, "imports", "imports", () -> tests.module("add").instantiate((Imports) null));
    missing(tests, "the type of a function", "type", () -> HostFunction.of(null, args -> {}));
    missing(
        tests,
        "the body of a function",
        "body",
        () -> HostFunction.of(FuncType.empty(), (HostFunction.Body) null));
    missing(
        tests,
        "an imported function",
        "function",
        () -> Imports.none().withFunction("a", "b", (HostFunction) null));
    missing(
        tests, "an imported memory", "value", () -> Imports.none().with("a", "b", (Memory) null));
    missing(
        tests,
        "the module name of an import",
        "module",
        () -> Imports.none().withFunction(null, "b", HostFunction.of(() -> {})));
    missing(
        tests,
        "the name of an import",
        "name",
        () -> Imports.none().withFunction("a", null, HostFunction.of(() -> {})));
    missing(
        tests,
        "the implementation of an interface",
        "implementation",
        () -> Imports.ofInterface("a", TypedHostTests.Nothing.class, null));
    missing(tests, "a location", "location", () -> WasmSource.of((String) null));
    missing(tests, "a fallback", "next", () -> WasmSource.of("a").withFallback(null));
    missing(tests, "a heap type", "heapType", () -> ValType.ref(true, (HeapType) null));
    missing(tests, "a memory type", "type", () -> tests.engine().createMemory(null));
    missing(tests, "a table type", "type", () -> tests.engine().createTable(null, null));
    missing(tests, "a global type", "type", () -> tests.engine().createGlobal(null, 1));
    missing(tests, "a tag type", "type", () -> tests.engine().createTag(null));
    missing(tests, "a host function", "function", () -> tests.engine().createFunction(null));
    missing(
        tests,
        "a text to write",
        "text",
        () -> tests.instance("memory").memory().writeUtf8(0, null));
    missing(
        tests,
        "bytes to write",
        "source",
        () -> tests.instance("memory").memory().write(0L, null, 0, 0));
    missing(
        tests,
        "an array to read to",
        "target",
        () -> tests.instance("memory").memory().read(0L, null, 0, 0));
    missing(
        tests,
        "an array of arguments",
        "args",
        () -> {
          Instance instance = tests.instance("calls");
          instance.function("nop").apply(null);
        });
    missing(
        tests,
        "an array of arguments to call with",
        "args",
        () -> tests.instance("calls").call("nop", (Object[]) null));
    missing(
        tests, "an instance to import", "instance", () -> Imports.none().withInstance("a", null));
    missing(tests, "more imports", "other", () -> Imports.none().withAll(null));
    missing(
        tests,
        "a custom section's name",
        "name",
        () -> tests.module("custom").customSections(null));
  }
}
