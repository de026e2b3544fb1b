package io.github.wasmrun.web.internal;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineProvider;
import io.github.wasmrun.web.internal.engine.BrowserEngine;
import io.github.wasmrun.web.internal.engine.BrowserEngines;
import io.github.wasmrun.web.internal.worker.BrowserWorkers;
import org.teavm.jso.JSBody;

/** Offers the engine {@code browser}. */
public final class BrowserEngineProvider implements EngineProvider {
  @Override
  public String name() {
    return BrowserEngine.NAME;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public boolean runsHere() {
    try {
      return compiledToJavaScript();
    } catch (LinkageError onTheJvm) {
      return false;
    }
  }

  @JSBody(script = "return true;")
  private static native boolean compiledToJavaScript();

  @Override
  public Engine create(EngineConfig config) {
    return BrowserEngines.of(config, BrowserWorkers::new);
  }
}
