package io.github.wasmrun.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.wasi.io.WasiClock;
import java.util.concurrent.Callable;

/** What an application does first; {@link ClassLoadersTest} has it loaded by other loaders. */
public final class EngineInLoader implements Callable<String> {
  /** Made by reflection, in another class loader. */
  public EngineInLoader() {}

  @Override
  public String call() {
    byte[] empty = {0, 'a', 's', 'm', 1, 0, 0, 0};
    int length = Engine.create().compile(empty).byteLength();
    return Engine.available() + " " + length + " " + WasiClock.system().realtimeResolutionNanos();
  }
}
