package io.github.wasmrun.demo.example;

import io.github.wasmrun.Instance;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import org.jspecify.annotations.Nullable;

/** One instance of an example. What is done with it here is written to the transcript. */
public final class Guest {
  private final Steps steps;
  private final Instance instance;

  Guest(Steps steps, Instance instance) {
    this.steps = steps;
    this.instance = instance;
  }

  /** The instance, for steps that nobody needs to read. */
  public Instance instance() {
    return instance;
  }

  /** Calls an export and gives its results. */
  public @Nullable Object[] call(String name, Object... args) {
    WasmFunction function = instance.function(name);
    String line = name + Texts.values(args);
    long start = System.nanoTime();
    @Nullable Object[] results;
    try {
      results = function.apply(args);
    } finally {
      steps.spent(System.nanoTime() - start);
    }
    steps.line(results.length == 0 ? line : line + " = " + Texts.results(results));
    return results;
  }

  /** Calls an export with an i32 as result. */
  public int callInt(String name, Object... args) {
    return (Integer) call(name, args)[0];
  }

  /** Calls an export with an i64 as result. */
  public long callLong(String name, Object... args) {
    return (Long) call(name, args)[0];
  }

  /** Calls an export and compares its results with what is known. */
  public void expect(String known, String name, Object... args) {
    steps.check(known, Texts.results(call(name, args)));
  }

  /** Calls an export that must trap in a certain way. */
  public void expectTrap(TrapCode known, String name, Object... args) {
    String line = name + Texts.values(args);
    try {
      instance.function(name).apply(args);
      steps.line(line);
      steps.fail(line + " did not trap");
    } catch (TrapException e) {
      steps.line(line + ": " + Texts.error(e));
      steps.check(known.text(), e.code().text());
    }
  }

  /** Writes text to the only exported memory, as UTF-8. */
  public int write(int address, String text) {
    int length = instance.memory().writeUtf8(address, text);
    steps.line("memory[" + address + "] <- " + Texts.quoted(text) + ", " + length + " bytes");
    return length;
  }

  /** Reads bytes of the only exported memory as hexadecimal digits. */
  public String readHex(int address, int length) {
    String hex = Hex.of(instance.memory().read(address, length));
    steps.line("memory[" + address + "] -> " + hex);
    return hex;
  }

  /** Reads text of the only exported memory. */
  public String readText(int address, int length) {
    String text = instance.memory().readUtf8(address, length);
    steps.line("memory[" + address + "] -> " + Texts.quoted(text));
    return text;
  }
}
