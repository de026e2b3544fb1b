package io.github.wasmrun.conformance.script;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one script of the specification's testsuite through the API of an engine. */
public final class ScriptRunner {
  private final Engine engine;
  private final ScriptFiles files;
  private final Spectest spectest;
  private final Map<String, WasmModule> definitions = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, Instance> registered = new HashMap<>();
  private final Map<String, Supplier<List<Outcome>>> running = new LinkedHashMap<>();
  private final @Nullable ScriptThreads threads;
  private final Map<WasmFunction, WasmFunction> exact = new HashMap<>();
  private final Limits limits;
  private @Nullable WasmModule definition;
  private @Nullable Instance current;

  private ScriptRunner(
      Engine engine, ScriptFiles files, Limits limits, @Nullable ScriptThreads threads) {
    this.limits = limits;
    this.engine = engine;
    this.files = files;
    this.threads = threads;
    this.spectest = new Spectest(engine);
  }

  /**
   * Runs a script from its start; it shares nothing with others but the engine.
   *
   * @param json the script as wast2json writes it
   * @param files the modules that it names
   * @param limits of each instance
   * @param provided modules that the script may import from, by name; like {@code spectest}
   * @param threads runs its threads; null if the host has none, then they are skipped
   */
  public static List<Outcome> run(
      Engine engine,
      String json,
      ScriptFiles files,
      Limits limits,
      Map<String, byte[]> provided,
      @Nullable ScriptThreads threads) {
    ScriptRunner runner = new ScriptRunner(engine, files, limits, threads);
    for (Map.Entry<String, byte[]> module : provided.entrySet()) {
      runner.registered.put(module.getKey(), runner.instantiate(engine.compile(module.getValue())));
    }
    return runner.run(Command.ofScript(json));
  }

  /** Runs commands; threads that the script does not wait for end with it. */
  private List<Outcome> run(List<Command> commands) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Command command : commands) {
      if (command.type().equals("wait") && threads != null) {
        outcomes.addAll(waitFor(command));
      } else {
        outcomes.add(run(command));
      }
    }
    for (Supplier<List<Outcome>> thread : running.values()) {
      outcomes.addAll(thread.get());
    }
    return outcomes;
  }

  private List<Outcome> waitFor(Command command) {
    String name = command.required("thread");
    Supplier<List<Outcome>> thread = running.remove(name);
    if (thread == null) {
      return List.of(Outcome.failed(command, Outcome.BLOCKED, "no thread " + name));
    }
    List<Outcome> outcomes = new ArrayList<>(thread.get());
    outcomes.add(Outcome.passed(command, ""));
    return outcomes;
  }

  /**
   * Starts a thread. It is a script of its own, which has the instance that it shares by its name
   * and nothing else.
   */
  private void startThread(Command command, ScriptThreads host) {
    ScriptRunner own = new ScriptRunner(engine, files, limits, host);
    String shared = command.text("shared_module");
    if (shared != null) {
      own.instances.put(shared, instance(shared));
    }
    List<Command> commands = command.list("commands");
    running.put(command.required("name"), host.start(() -> own.run(commands)));
  }

  /** What a command waits for is not there, for an earlier command failed. */
  private static final class Blocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Blocked(String message) {
      super(message);
    }
  }

  private Outcome run(Command command) {
    String textual = skipped(command);
    if (textual != null) {
      return Outcome.skipped(command, textual);
    }
    try {
      return execute(command);
    } catch (Blocked missing) {
      return Outcome.failed(command, Outcome.BLOCKED, missing.getMessage());
    } catch (UnsupportedFeatureException lacking) {
      return Outcome.failed(command, Outcome.UNSUPPORTED, Errors.describe(lacking));
    } catch (TrapException | GuestException thrown) {
      return Outcome.failed(command, Outcome.COURSE, Errors.describe(thrown));
    } catch (CompileException | LinkException refused) {
      return Outcome.failed(command, Outcome.REFUSED, Errors.describe(refused));
    } catch (WasmException other) {
      return Outcome.failed(command, Outcome.CLASS, Errors.describe(other));
    } catch (Throwable foreign) {
      return Outcome.failed(command, Outcome.FOREIGN, Errors.describe(foreign));
    }
  }

  /** Why a command is not tried; null if it is. */
  private @Nullable String skipped(Command command) {
    if ("text".equals(command.text("module_type")) && command.text("binary_filename") == null) {
      return "a module in the text format";
    }
    switch (command.type()) {
      case "assert_malformed_custom":
      case "assert_invalid_custom":
        return "an annotation of the text format";
      case "not_converted":
        return "not converted: " + command.text("why");
      case "thread":
      case "wait":
        return threads == null ? "a thread of the script" : null;
      default:
        return null;
    }
  }

  private Outcome execute(Command command) throws Throwable {
    switch (command.type()) {
      case "module":
        current = null;
        name(command, null);
        definition = compile(command);
        current = instantiate(definition);
        name(command, current);
        return Outcome.passed(command, "");
      case "module_definition":
        definition = null;
        definition = compile(command);
        if (command.text("name") != null) {
          definitions.put(command.required("name"), definition);
        }
        return Outcome.passed(command, "");
      case "module_instance":
        current = null;
        current = instantiate(definition(command.text("module")));
        if (command.text("instance") != null) {
          instances.put(command.required("instance"), current);
        }
        return Outcome.passed(command, "");
      case "thread":
        startThread(command, Objects.requireNonNull(threads));
        return Outcome.passed(command, "");
      case "register":
        registered.put(command.required("as"), instance(command.text("name")));
        return Outcome.passed(command, "");
      case "action":
        perform(command);
        return Outcome.passed(command, "");
      case "assert_return":
        return compare(command, perform(command));
      case "assert_trap":
      case "assert_exhaustion":
      case "assert_exception":
        return thrown(command, this::perform);
      case "assert_invalid":
      case "assert_malformed":
        return thrown(command, this::compile);
      case "assert_unlinkable":
      case "assert_uninstantiable":
        WasmModule module =
            command.has("instance_of") ? definition(command.text("instance_of")) : compile(command);
        return thrown(command, ignored -> instantiate(module));
      default:
        return Outcome.skipped(command, "a command that is not known: " + command.type());
    }
  }

  private void name(Command command, @Nullable Instance instance) {
    String name = command.text("name");
    if (name != null && instance == null) {
      instances.remove(name);
      definitions.remove(name);
    } else if (name != null) {
      instances.put(name, instance);
      definitions.put(name, instance.module());
    }
  }

  // Modules and instances.

  private WasmModule compile(Command command) {
    String binary = command.text("binary_filename");
    return engine.compile(files.read(binary != null ? binary : command.required("filename")));
  }

  private WasmModule definition(@Nullable String name) {
    WasmModule module = name == null ? definition : definitions.get(name);
    if (module == null) {
      throw new Blocked("no module " + (name == null ? "" : name));
    }
    return module;
  }

  private Instance instance(@Nullable String name) {
    Instance instance = name == null ? current : instances.get(name);
    if (instance == null) {
      throw new Blocked("no instance " + (name == null ? "" : name));
    }
    return instance;
  }

  /**
   * An instance by the name that it has in the script, with or without its dollar sign: some suites
   * import from modules that they do not register.
   */
  private @Nullable Instance named(String name) {
    Instance instance = instances.get(name);
    return instance != null ? instance : instances.get("$" + name);
  }

  private Instance instantiate(WasmModule module) {
    Imports imports = Imports.none();
    for (ImportType wanted : module.imports()) {
      Extern extern = null;
      Instance exporter = registered.get(wanted.module());
      if (exporter != null) {
        extern = exporter.exports().get(wanted.name());
      } else if (wanted.module().equals(Spectest.NAME)) {
        extern = spectest.get(wanted.name());
      } else if (named(wanted.module()) != null) {
        extern = named(wanted.module()).exports().get(wanted.name());
      }
      if (extern != null) {
        imports = imports.with(wanted.module(), wanted.name(), extern);
      }
    }
    return limits == Limits.NONE
        ? module.instantiate(imports)
        : module.instantiate(imports, limits);
  }

  // Actions.

  private @Nullable Object[] perform(Command command) {
    Command action = command.part("action");
    if (action == null) {
      throw new IllegalArgumentException("a command lacks its action");
    }
    Instance instance = instance(action.text("module"));
    String field = action.required("field");
    if (limits.fuel().isPresent()) {
      // A trap for a length of 2^64 has used up most of it.
      instance.fuel().set(limits.fuel().getAsLong());
    }
    if (action.type().equals("get")) {
      return new Object[] {Transcript.bits(instance.global(field).get())};
    }
    List<Command> values = action.list("args");
    Object[] arguments = new Object[values.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = SpecValues.argument(values.get(i));
    }
    return exact(instance.function(field)).apply(arguments);
  }

  /** The function with the bits of floats, since scripts count those of NaNs. */
  private WasmFunction exact(WasmFunction function) {
    WasmFunction known = exact.get(function);
    if (known == null) {
      known = function.withFloatBits();
      exact.put(function, known);
    }
    return known;
  }

  // Verdicts.

  private static Outcome compare(Command command, @Nullable Object[] results) {
    List<Command> expected = command.list("expected");
    boolean same = results.length == expected.size();
    for (int i = 0; same && i < results.length; i++) {
      same = SpecValues.matches(results[i], expected.get(i));
    }
    if (same) {
      return Outcome.passed(command, "");
    }
    StringBuilder text = new StringBuilder("expected");
    for (Command value : expected) {
      text.append(' ').append(SpecValues.text(value));
    }
    text.append(", got");
    for (Object result : results) {
      text.append(' ').append(SpecValues.text(result));
    }
    return Outcome.failed(command, Outcome.VALUE, text.toString());
  }

  /** What a command does that must throw. */
  @FunctionalInterface
  private interface Throwing {
    Object run(Command command) throws Throwable;
  }

  private Outcome thrown(Command command, Throwing body) throws Throwable {
    Throwable thrown;
    try {
      body.run(command);
      boolean accepted = command.has("filename") || command.has("instance_of");
      return Outcome.failed(
          command,
          accepted ? Outcome.ACCEPTED : Outcome.COURSE,
          "nothing was thrown, expected: " + expectation(command));
    } catch (Blocked missing) {
      throw missing;
    } catch (Throwable error) {
      thrown = error;
    }
    if (isExpected(command, thrown)) {
      return Outcome.passed(command, note(command, thrown));
    }
    if (thrown instanceof UnsupportedFeatureException) {
      throw thrown;
    }
    return Outcome.failed(
        command,
        thrown instanceof WasmException ? Outcome.CLASS : Outcome.FOREIGN,
        "expected: " + expectation(command) + ", got " + Errors.describe(thrown));
  }

  private static String expectation(Command command) {
    String text = command.text("text");
    return command.type() + (text == null ? "" : ": " + text);
  }

  private static boolean isExpected(Command command, Throwable thrown) {
    switch (command.type()) {
      case "assert_exception":
        return thrown instanceof GuestException;
      case "assert_exhaustion":
        return thrown instanceof TrapException trap && trap.code() == TrapCode.STACK_EXHAUSTED;
      case "assert_trap":
        return thrown instanceof TrapException;
      case "assert_uninstantiable":
        return thrown instanceof TrapException || thrown instanceof GuestException;
      case "assert_unlinkable":
        return thrown instanceof LinkException;
      default:
        // An engine that lacks a feature does not look whether the rest is valid.
        return thrown instanceof CompileException || thrown instanceof UnsupportedFeatureException;
    }
  }

  /** What is worth a note: a trap of another code, a refusal for a missing feature. */
  private static String note(Command command, Throwable thrown) {
    if (thrown instanceof UnsupportedFeatureException lacking) {
      return Outcome.UNSUPPORTED + " " + lacking.feature().id();
    }
    String text = command.text("text");
    if (!(thrown instanceof TrapException trap) || text == null) {
      return "";
    }
    return SpecTexts.fits(text, trap.code())
        ? ""
        : "trap code " + trap.code().name() + " for: " + text + " (" + Errors.describe(trap) + ")";
  }
}
