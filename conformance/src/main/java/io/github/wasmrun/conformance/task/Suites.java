package io.github.wasmrun.conformance.task;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Limits;
import io.github.wasmrun.component.validate.Gate;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.conformance.component.AbiVectors;
import io.github.wasmrun.conformance.component.ComponentCases;
import io.github.wasmrun.conformance.component.ComponentScript;
import io.github.wasmrun.conformance.program.FuelCount;
import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.conformance.script.Outcome;
import io.github.wasmrun.conformance.script.Pack;
import io.github.wasmrun.conformance.script.ScriptRunner;
import io.github.wasmrun.conformance.script.ScriptThreads;
import io.github.wasmrun.conformance.script.Transcript;
import io.github.wasmrun.conformance.script.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a host does with the files that a driver hands it; answers in JSON. */
public final class Suites {
  /** Runs {@link #SCRIPT_FILE}; answers an array of {@link Outcome}. */
  public static final String SCRIPT = "script";

  /** {@link #SCRIPT} where a thread may wait: on a browser in a worker. */
  public static final String WAITING = "waiting";

  /** The folder with modules that a script may import from, each by its name. */
  public static final String PROVIDED = "provided/";

  /** The script in its pack. */
  public static final String SCRIPT_FILE = "script.json";

  /** The script in its pack, as text of the specification. */
  public static final String WAST_FILE = "script.wast";

  /** Tries {@link #MODULE_FILE}; answers a {@link Verdict}. */
  public static final String MALFORMED = "malformed";

  /** Calls the exports of {@link #MODULE_FILE}; answers an array of lines. */
  public static final String DIFFERENTIAL = "differential";

  /**
   * Runs {@link #WAST_FILE} or else {@link #SCRIPT_FILE} of the component model; answers an array
   * of {@link Outcome}.
   */
  public static final String COMPONENT = "component";

  /** The names of the gates that are open for a script of the component model. */
  public static final String GATES_FILE = "gates";

  /** Calls a component as {@link #SCRIPT_FILE} says; answers an array of {@link Outcome}. */
  public static final String COMPONENT_CASES = "component-cases";

  /** Tries the vectors in {@link #SCRIPT_FILE}; answers an array of lines. */
  public static final String COMPONENT_ABI = "component-abi";

  /** Runs {@link #MODULE_FILE} as {@link #HOW_FILE} says; answers an array of its fuel. */
  public static final String FUEL = "fuel";

  /** How a program is run, see {@link FuelCount}. */
  public static final String HOW_FILE = "how";

  /** The module in its pack. */
  public static final String MODULE_FILE = "module.wasm";

  /** Between a task's name and the limits of its instances, see {@link TaskLimits}. */
  public static final String LIMITED = ":";

  private Suites() {}

  /**
   * Does one task.
   *
   * @param task one of the constants above, {@link #LIMITED} and limits may follow
   * @param threads runs threads of scripts; null if the host has none
   */
  public static String run(String task, Engine engine, Pack pack, @Nullable ScriptThreads threads) {
    int end = task.indexOf(LIMITED);
    Limits limits = end < 0 ? Limits.NONE : TaskLimits.of(task.substring(end + 1));
    switch (end < 0 ? task : task.substring(0, end)) {
      case SCRIPT:
      case WAITING:
        return outcomes(
            ScriptRunner.run(
                engine, text(pack, SCRIPT_FILE), pack, limits, pack.folder(PROVIDED), threads));
      case MALFORMED:
        return Verdict.of(engine, pack.read(MODULE_FILE)).json();
      case DIFFERENTIAL:
        return list(Transcript.of(engine, pack.read(MODULE_FILE), limits));
      case COMPONENT:
        Gates gates = gates(text(pack, GATES_FILE));
        return outcomes(
            pack.has(WAST_FILE)
                ? ComponentScript.run(engine, text(pack, WAST_FILE), gates)
                : ComponentScript.run(engine, text(pack, SCRIPT_FILE), pack, gates));
      case COMPONENT_CASES:
        return outcomes(
            ComponentCases.run(engine, text(pack, SCRIPT_FILE), pack.read(MODULE_FILE)));
      case COMPONENT_ABI:
        return list(AbiVectors.run(lines(text(pack, SCRIPT_FILE))));
      case FUEL:
        long units = FuelCount.of(engine, text(pack, HOW_FILE), pack.read(MODULE_FILE));
        return list(List.of(Long.toString(units)));
      default:
        throw new IllegalArgumentException("no task " + task);
    }
  }

  private static String text(Pack pack, String file) {
    return new String(pack.read(file), StandardCharsets.UTF_8);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end));
      from = end + 1;
    }
    lines.add(text.substring(from));
    return lines;
  }

  private static Gates gates(String names) {
    List<Gate> open = new ArrayList<>();
    for (String name : lines(names)) {
      if (!name.isEmpty()) {
        open.add(Gate.valueOf(name));
      }
    }
    return Gates.of(open);
  }

  private static String outcomes(List<Outcome> outcomes) {
    StringBuilder json = new StringBuilder("[");
    for (Outcome outcome : outcomes) {
      json.append(json.length() == 1 ? "" : ",").append(outcome.json(""));
    }
    return json.append(']').toString();
  }

  private static String list(List<String> lines) {
    StringBuilder json = new StringBuilder("[");
    for (String line : lines) {
      json.append(json.length() == 1 ? "" : ",").append(Json.quote(line));
    }
    return json.append(']').toString();
  }
}
