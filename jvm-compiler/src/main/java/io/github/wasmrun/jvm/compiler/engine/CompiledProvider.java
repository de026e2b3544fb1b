package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineProvider;
import io.github.wasmrun.jvm.internal.instance.JvmEngine;

/** Makes the engine {@code compiled}, our own compiler to Java bytecode. */
public final class CompiledProvider implements EngineProvider {
  static final String NAME = "compiled";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int priority() {
    return 150;
  }

  @Override
  public Engine create(EngineConfig config) {
    return new JvmEngine(NAME, new CompiledMaker(config), config);
  }
}
