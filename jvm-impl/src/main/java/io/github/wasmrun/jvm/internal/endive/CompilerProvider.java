package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineProvider;
import io.github.wasmrun.jvm.internal.instance.JvmEngine;

/** Makes the engine {@code endive}, which compiles modules to Java bytecode. */
public final class CompilerProvider implements EngineProvider {
  static final String NAME = "endive";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public Engine create(EngineConfig config) {
    EndiveLibraries.check(NAME);
    return new JvmEngine(NAME, new EndiveMaker(NAME, true), config);
  }
}
