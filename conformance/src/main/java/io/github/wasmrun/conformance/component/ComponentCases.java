package io.github.wasmrun.conformance.component;

import io.github.wasmrun.Engine;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ComponentLinkException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Outcome.Status;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.component.WasiComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls the functions of a component and compares the answers with those of another engine. */
public final class ComponentCases {
  private final Map<String, ResourceHandle> handles = new HashMap<>();
  private final CaseVals vals = new CaseVals(handles);
  private final List<String> log = new ArrayList<>();
  private final ComponentInstance instance;

  private ComponentCases(WasmComponent component, @Nullable Object host, WasiHost wasi) {
    ComponentImports imports = WasiComponent.imports(wasi).withAll(CaseHosts.of(host, log));
    instance = component.instantiate(imports);
  }

  /**
   * Runs all tests of a component.
   *
   * @param json the tests
   * @param bytes the component
   * @return for each test and step its outcome; the line is 100 times the test plus the step
   */
  public static List<Outcome> run(Engine engine, String json, byte[] bytes) {
    Map<?, ?> root = (Map<?, ?>) Json.parse(json);
    List<Outcome> outcomes = new ArrayList<>();
    WasmComponent component = WasmComponent.compile(engine, bytes);
    List<?> tests = (List<?>) Objects.requireNonNull(root.get("tests"));
    for (int i = 0; i < tests.size(); i++) {
      Map<?, ?> test = (Map<?, ?>) tests.get(i);
      try (WasiHost wasi = Wasi.host().open()) {
        new ComponentCases(component, root.get("host"), wasi).run(test, 100 * i, outcomes);
      } catch (ComponentLinkException e) {
        outcomes.add(
            new Outcome(100 * i, name(test), Status.SKIPPED, "", "not served: " + e.getMessage()));
      } catch (RuntimeException e) {
        outcomes.add(new Outcome(100 * i, name(test), Status.FAILED, Outcome.COURSE, e.toString()));
      }
    }
    return outcomes;
  }

  private static String name(Map<?, ?> test) {
    return String.valueOf(test.get("name"));
  }

  private void run(Map<?, ?> test, int line, List<Outcome> outcomes) {
    List<?> steps = (List<?>) Objects.requireNonNull(test.get("steps"));
    for (int i = 0; i < steps.size(); i++) {
      outcomes.add(outcome(line + i, name(test), problem((Map<?, ?>) steps.get(i))));
    }
    if (test.get("log") instanceof List<?> expected) {
      String wrong = expected.equals(log) ? null : "the host saw " + log + ", expected " + expected;
      outcomes.add(outcome(line + steps.size(), name(test) + " log", wrong));
    }
  }

  private static Outcome outcome(int line, String name, @Nullable String problem) {
    return problem == null
        ? new Outcome(line, name, Status.PASSED, "", "")
        : new Outcome(line, name, Status.FAILED, Outcome.VALUE, problem);
  }

  private @Nullable String problem(Map<?, ?> step) {
    if (step.get("drop") instanceof String name) {
      Objects.requireNonNull(handles.get(name), name).close();
      return null;
    }
    ComponentFunction function = instance.function(String.valueOf(step.get("call")));
    List<?> json = step.get("args") instanceof List<?> given ? given : List.of();
    List<Val> args = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      args.add(vals.value(json.get(i), function.type().params().get(i)));
    }
    boolean traps = Boolean.TRUE.equals(step.get("trap"));
    Val result;
    try {
      result = function.call(args);
    } catch (TrapException | ComponentTrapException e) {
      return traps ? null : e.toString();
    }
    if (traps) {
      return "no trap, but " + result;
    }
    return compare(step, function.type().result(), result);
  }

  private @Nullable String compare(Map<?, ?> step, @Nullable ValueType type, @Nullable Val result) {
    if (type == null || result == null) {
      return step.containsKey("result") && step.get("result") != null ? "no result" : null;
    }
    if (step.get("as") instanceof String name) {
      handles.put(name, ((Val.Resource) result).handle());
      return null;
    }
    vals.name(result);
    if (Boolean.TRUE.equals(step.get("any"))) {
      return null;
    }
    Val expected = vals.value(step.get("result"), type);
    return VectorTypes.same(ScriptVals.anySource(expected), ScriptVals.anySource(result))
        ? null
        : "got " + result + ", expected " + expected;
  }
}
