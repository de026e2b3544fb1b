package io.github.wasmrun.demo.example;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What host functions of one instance can use: a log, the engine and, once it is there, it. */
public final class HostContext {
  private final Engine engine;
  private final Consumer<String> log;
  private @Nullable Instance instance;
  private Consumer<Instance> onInstance = made -> {};

  /**
   * A context without instance.
   *
   * @param engine where the instance will run
   * @param log takes lines of text
   */
  public HostContext(Engine engine, Consumer<String> log) {
    this.engine = engine;
    this.log = log;
  }

  /** Where the instance runs. */
  public Engine engine() {
    return engine;
  }

  /** Writes a line of text. */
  public void log(String line) {
    log.accept(line);
  }

  /** Tells the instance, right after it was made. */
  public void setInstance(Instance made) {
    instance = made;
    onInstance.accept(made);
  }

  /** Has {@code action} run when the instance is there. */
  public void onInstance(Consumer<Instance> action) {
    onInstance = action;
  }

  /**
   * The instance.
   *
   * @throws IllegalStateException if it is not there yet
   */
  public Instance instance() {
    if (instance == null) {
      throw new IllegalStateException("the instance is not there yet");
    }
    return instance;
  }
}
