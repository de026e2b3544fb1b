package io.github.wasmrun.contract.conformance;

import io.github.wasmrun.Engine;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a host does with the files that a driver hands it; answers in JSON. */
public final class Suites {
  /** Runs {@link #SCRIPT_FILE}; answers an array of {@link Outcome}. */
  public static final String SCRIPT = "script";

  /** {@link #SCRIPT} where a thread may wait: on a browser in a worker. */
  public static final String WAITING = "waiting";

  /** The script in its pack. */
  public static final String SCRIPT_FILE = "script.json";

  /** Tries {@link #MODULE_FILE}; answers a {@link Verdict}. */
  public static final String MALFORMED = "malformed";

  /** Calls the exports of {@link #MODULE_FILE}; answers an array of lines. */
  public static final String DIFFERENTIAL = "differential";

  /** The module in its pack. */
  public static final String MODULE_FILE = "module.wasm";

  private Suites() {}

  /**
   * Does one task.
   *
   * @param task {@link #SCRIPT}, {@link #WAITING}, {@link #MALFORMED} or {@link #DIFFERENTIAL}
   */
  public static String run(String task, Engine engine, Pack pack) {
    switch (task) {
      case SCRIPT:
      case WAITING:
        String json = new String(pack.read(SCRIPT_FILE), StandardCharsets.UTF_8);
        StringBuilder outcomes = new StringBuilder("[");
        for (Outcome outcome : ScriptRunner.run(engine, json, pack)) {
          outcomes.append(outcomes.length() == 1 ? "" : ",").append(outcome.json(""));
        }
        return outcomes.append(']').toString();
      case MALFORMED:
        return Verdict.of(engine, pack.read(MODULE_FILE)).json();
      case DIFFERENTIAL:
        return list(Transcript.of(engine, pack.read(MODULE_FILE)));
      default:
        throw new IllegalArgumentException("no task " + task);
    }
  }

  private static String list(List<String> lines) {
    StringBuilder json = new StringBuilder("[");
    for (String line : lines) {
      json.append(json.length() == 1 ? "" : ",").append(Json.quote(line));
    }
    return json.append(']').toString();
  }
}
