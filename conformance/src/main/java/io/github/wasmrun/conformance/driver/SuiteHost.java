package io.github.wasmrun.conformance.driver;

import io.github.wasmrun.conformance.script.Json;
import io.github.wasmrun.e2e.browser.Browser;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where suites are run: this JVM or a browser. */
interface SuiteHost extends AutoCloseable {
  /** The engine of a browser that is JavaScript alone, without our API, for comparison. */
  String PLAIN = "plain";

  /** The host {@code name}: jvm, chromium, firefox or webkit. */
  static SuiteHost of(String name, Optional<String> engine) throws IOException {
    if (name.equals("jvm")) {
      return new JvmHost(engine);
    }
    boolean plain = engine.isPresent() && engine.get().equals(PLAIN);
    return new PageHost(Browser.of(name), plain ? "plain.html" : "conformance.html");
  }

  /** The host and its engine, for the report. */
  String title();

  /**
   * Does a task of {@link io.github.wasmrun.conformance.task.Suites}.
   *
   * @param pack the files
   * @return the answer
   * @throws HostDied if the host hung or died; the next task finds a new one
   */
  String run(String task, byte[] pack);

  /** Does a task and reads its answer, which is JSON; an error of the task is its host's end. */
  default @Nullable Object answer(String task, byte[] pack) {
    Object answer = Json.parse(run(task, pack));
    if (answer instanceof Map<?, ?> map && map.get("error") instanceof String error) {
      throw new HostDied(error);
    }
    return answer;
  }

  @Override
  void close();

  /** The host hung or died. */
  final class HostDied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostDied(String message) {
      super(message);
    }
  }
}
