package io.github.wasmrun.conformance.component;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentTrap;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.model.ComponentWriter;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.conformance.script.ScriptFiles;
import io.github.wasmrun.wat.WatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script of the component model's tests: its text, or what the component form of wast2json
 * has made of it.
 */
public final class ComponentScript {
  private final Engine engine;
  private final ScriptFiles files;
  private final Gates gates;
  private final Map<String, WasmComponent> definitions = new HashMap<>();
  private final Map<String, ComponentInstance> instances = new HashMap<>();
  private @Nullable ComponentInstance current;

  private ComponentScript(Engine engine, ScriptFiles files, Gates gates) {
    this.engine = engine;
    this.files = files;
    this.gates = gates;
  }

  /**
   * Runs a script.
   *
   * @param json the script
   * @param files the components that it names
   * @param gates what is allowed in them
   */
  public static List<Outcome> run(Engine engine, String json, ScriptFiles files, Gates gates) {
    Map<?, ?> root = (Map<?, ?>) Json.parse(json);
    return run(new ComponentScript(engine, files, gates), (List<?>) root.get("commands"));
  }

  /**
   * Runs a script of the specification, whose components are parsed here.
   *
   * @param wast the script
   * @param gates what is allowed in its components
   */
  public static List<Outcome> run(Engine engine, String wast, Gates gates) {
    WastCommands commands = WastCommands.of(wast);
    return run(new ComponentScript(engine, commands, gates), commands.list());
  }

  private static List<Outcome> run(ComponentScript script, List<?> commands) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Object command : commands) {
      outcomes.add(script.run((Map<?, ?>) command));
    }
    return outcomes;
  }

  private static String text(Map<?, ?> command, String name) {
    return command.get(name) instanceof String text ? text : "";
  }

  private static Outcome outcome(Map<?, ?> command, Status status, String kind, String detail) {
    int line = command.get("line") instanceof Double number ? number.intValue() : 0;
    return new Outcome(line, text(command, "type"), status, kind, detail);
  }

  private Outcome run(Map<?, ?> command) {
    try {
      if ("text".equals(command.get("module_type"))) {
        return outcome(command, Status.SKIPPED, "", "a text");
      }
      String problem = problem(command);
      return problem == null
          ? outcome(command, Status.PASSED, "", "")
          : outcome(command, Status.FAILED, problem.substring(0, problem.indexOf(':')), problem);
    } catch (UnsupportedFeatureException e) {
      return outcome(command, Status.FAILED, Outcome.UNSUPPORTED, e.toString());
    } catch (WasmException e) {
      boolean async = e instanceof ComponentTrapException trap && isAsync(trap);
      return outcome(
          command, Status.FAILED, async ? Outcome.UNSUPPORTED : Outcome.COURSE, e.toString());
    } catch (Blocked e) {
      return outcome(command, Status.FAILED, Outcome.BLOCKED, String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      return outcome(command, Status.FAILED, Outcome.FOREIGN, e.toString());
    }
  }

  private static boolean isAsync(ComponentTrapException trap) {
    return trap.reason() == ComponentTrap.ASYNC_UNSUPPORTED;
  }

  /** What a command needs is missing, since an earlier one failed. */
  private static final class Blocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Blocked(String message) {
      super(message);
    }
  }

  /** What is wrong, after its kind and a colon; null if nothing is. */
  private @Nullable String problem(Map<?, ?> command) {
    String type = text(command, "type");
    switch (type) {
      case "module":
        current = null;
        WasmComponent compiled = compile(command);
        if (!isServed(compiled)) {
          return null; // a test of the validator
        }
        current = compiled.instantiate(imports());
        if (command.get("name") instanceof String name) {
          instances.put(name, current);
        }
        return null;
      case "module_definition":
        WasmComponent definition = compile(command);
        definitions.put(text(command, "name"), definition);
        return null;
      case "module_instance":
        current = null;
        WasmComponent found = definitions.get(text(command, "module"));
        if (found == null) {
          throw new Blocked("no definition " + command.get("module"));
        }
        current = found.instantiate(imports());
        instances.put(text(command, "instance"), current);
        return null;
      case "assert_invalid":
      case "assert_malformed":
        return refused(command);
      case "assert_uninstantiable":
        WasmComponent component = compile(command);
        return traps(() -> component.instantiate(imports()));
      case "assert_trap":
        return traps(() -> invoke(command));
      case "assert_return":
        return returns(command, invoke(command));
      case "action":
        invoke(command);
        return null;
      default:
        throw new IllegalArgumentException("no command " + type);
    }
  }

  /** Whether there is an instance of an earlier command for each import. */
  private boolean isServed(WasmComponent component) {
    for (String name : component.type().imports().keySet()) {
      if (!instances.containsKey(name)) {
        return false;
      }
    }
    return true;
  }

  private ComponentImports imports() {
    ComponentImports imports = ComponentImports.none();
    for (Map.Entry<String, ComponentInstance> instance : instances.entrySet()) {
      imports = imports.with(instance.getKey(), instance.getValue());
    }
    return imports;
  }

  /** Compiles a component, which must be written back as the same bytes. */
  private WasmComponent compile(Map<?, ?> command) {
    byte[] bytes = files.read(text(command, "filename"));
    WasmComponent component = WasmComponent.compile(engine, bytes, gates);
    if (!Arrays.equals(bytes, ComponentWriter.write(ComponentReader.read(bytes)))) {
      throw new IllegalStateException("the component is written as other bytes");
    }
    return component;
  }

  private @Nullable String refused(Map<?, ?> command) {
    try {
      byte[] bytes = files.read(text(command, "filename"));
      WasmComponent.compile(engine, bytes, gates);
      return Outcome.ACCEPTED + ": it must be refused: " + command.get("text");
    } catch (CompileException e) {
      return null;
    } catch (WatException e) {
      boolean malformed = text(command, "type").equals("assert_malformed");
      return malformed ? null : Outcome.COURSE + ": the text is malformed: " + e.getMessage();
    } catch (UnsupportedFeatureException e) {
      return Outcome.UNSUPPORTED + ": " + e;
    }
  }

  private static @Nullable String traps(Runnable action) {
    try {
      action.run();
      return Outcome.COURSE + ": no trap";
    } catch (TrapException e) {
      return null;
    } catch (ComponentTrapException e) {
      return isAsync(e) ? Outcome.UNSUPPORTED + ": " + e : null;
    }
  }

  private @Nullable Val invoke(Map<?, ?> command) {
    Map<?, ?> action = (Map<?, ?>) command.get("action");
    ComponentInstance instance =
        action.get("module") instanceof String name ? instances.get(name) : current;
    if (instance == null) {
      throw new Blocked("no instance");
    }
    List<Val> args = new ArrayList<>();
    for (Object arg : (List<?>) action.get("args")) {
      args.add(ScriptVals.of(arg));
    }
    return instance.function(text(action, "field")).call(args);
  }

  private static @Nullable String returns(Map<?, ?> command, @Nullable Val result) {
    List<?> expected = (List<?>) command.get("expected");
    if (expected.isEmpty()) {
      return result == null ? null : Outcome.VALUE + ": got " + result + ", expected no result";
    }
    Val wanted = ScriptVals.of(expected.get(0));
    return result != null
            && VectorTypes.same(ScriptVals.anySource(wanted), ScriptVals.anySource(result))
        ? null
        : Outcome.VALUE + ": got " + result + ", expected " + wanted;
  }
}
