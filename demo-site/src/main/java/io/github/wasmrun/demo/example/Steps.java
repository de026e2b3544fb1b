package io.github.wasmrun.demo.example;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One run of an example: its modules and instances, and the transcript as it grows. */
public final class Steps {
  private final Engine engine;
  private final Example example;
  private final Function<String, byte[]> files;
  private final Map<String, WasmModule> modules = new HashMap<>();
  private final List<Guest> guests = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> failures = new ArrayList<>();
  private int checks;
  private long nanos;

  Steps(Engine engine, Example example, Function<String, byte[]> files) {
    this.engine = engine;
    this.example = example;
    this.files = files;
  }

  /** Where the example runs. */
  public Engine engine() {
    return engine;
  }

  /** A copy of the bytes of a module of the example. */
  public byte[] bytes(String file) {
    return files.apply(file).clone();
  }

  /** A module of the example; it is compiled once. */
  public WasmModule module(String file) {
    WasmModule module = modules.get(file);
    if (module == null) {
      module = engine.compile(files.apply(file));
      modules.put(file, module);
    }
    return module;
  }

  /** A new instance of the main module, with the host's part of the example. */
  public Guest guest() {
    HostContext context = new HostContext(engine, line -> line("host: " + line));
    Instance instance = module(example.file()).instantiate(example.host().imports(context));
    context.setInstance(instance);
    return add(instance);
  }

  /** A new instance of a module without imports. */
  public Guest guest(String file) {
    return add(module(file).instantiate());
  }

  private Guest add(Instance instance) {
    Guest guest = new Guest(this, instance);
    guests.add(guest);
    return guest;
  }

  /** Writes a line to the transcript. */
  public void line(String line) {
    text.append("  ").append(line).append('\n');
  }

  /** Compares what the last line tells with what is known; the line gets the verdict. */
  public void check(String known, String actual) {
    checks++;
    text.setLength(text.length() - 1);
    if (known.equals(actual)) {
      text.append("  [as known]\n");
    } else {
      text.append("  [WRONG, known is ").append(known).append("]\n");
      fail("expected " + known + ", got " + actual);
    }
  }

  /** Does something that must throw an error of a certain text on every host. */
  public void expectError(String what, String known, Runnable action) {
    String actual = "no error";
    try {
      action.run();
    } catch (RuntimeException e) {
      actual = Texts.error(e);
    }
    line(what + ": " + actual);
    check(known, actual);
  }

  /** Notes something that must not happen. */
  public void fail(String failure) {
    failures.add(failure);
  }

  void spent(long moreNanos) {
    nanos += moreNanos;
  }

  Transcript run() {
    text.append(example.id()).append(" - ").append(example.title()).append('\n');
    try {
      for (String file : example.files()) {
        text.append(Texts.module(file, module(file)));
      }
      example.plan().run(this);
    } catch (RuntimeException e) {
      line("UNEXPECTED " + Texts.error(e));
      fail("unexpected " + Texts.error(e));
    } finally {
      for (Guest guest : guests) {
        guest.instance().close();
      }
    }
    return new Transcript(example.id(), text.toString(), checks, failures, nanos);
  }
}
