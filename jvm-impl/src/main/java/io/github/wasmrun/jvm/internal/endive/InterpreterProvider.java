package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineProvider;
import io.github.wasmrun.jvm.internal.instance.JvmEngine;

/** Makes the engine {@code endive-interpreter}: nothing to compile, but 100 times slower code. */
public final class InterpreterProvider implements EngineProvider {
  static final String NAME = "endive-interpreter";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public Engine create(EngineConfig config) {
    EndiveLibraries.check(NAME);
    return new JvmEngine(NAME, new EndiveMaker(NAME, false), config);
  }
}
