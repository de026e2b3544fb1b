package io.github.wasmrun.conformance.script;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import java.util.Map;

/**
 * What became of a module that may be hostile.
 *
 * @param answer {@code instantiated}, or the class of the exception
 * @param ours whether that is an exception of the API, if it is one
 * @param detail the exception's message
 * @param millis how long it took, milliseconds
 */
public record Verdict(String answer, boolean ours, String detail, int millis) {
  /** The answer for a module that compiles and instantiates without imports. */
  public static final String INSTANTIATED = "instantiated";

  /** Compiles a module and instantiates it without imports. */
  public static Verdict of(Engine engine, byte[] bytes) {
    long start = System.currentTimeMillis();
    String answer = INSTANTIATED;
    boolean ours = true;
    String detail = "";
    try {
      WasmModule module = engine.compile(bytes);
      module.instantiate().close();
    } catch (Throwable thrown) {
      answer = Errors.name(thrown);
      ours = thrown instanceof WasmException;
      detail = String.valueOf(thrown.getMessage());
    }
    return new Verdict(answer, ours, detail, (int) (System.currentTimeMillis() - start));
  }

  public String json() {
    return "{\"answer\":"
        + Json.quote(answer)
        + ",\"ours\":"
        + ours
        + ",\"detail\":"
        + Json.quote(detail)
        + ",\"millis\":"
        + millis
        + "}";
  }

  /** Reads what a host answered. */
  public static Verdict of(Map<?, ?> json) {
    return new Verdict(
        (String) json.get("answer"),
        (Boolean) json.get("ours"),
        (String) json.get("detail"),
        ((Double) json.get("millis")).intValue());
  }
}
