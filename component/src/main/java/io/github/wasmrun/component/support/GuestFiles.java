package io.github.wasmrun.component.support;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;

/** Where the guests of packages are: libraries that are a component inside. Immutable. */
public final class GuestFiles {
  private GuestFiles() {}

  /**
   * The file of a guest: on the JVM on the class path, in a page relative to the page. It is in the
   * {@code META-INF/resources} of the package's artifact, where servers of pages look for it.
   *
   * @param engine runs the guest
   * @param path such as {@code wasmrun/compression.wasm}
   */
  public static WasmSource source(Engine engine, String path) {
    return WasmSource.of(engine.info().browser() ? path : "classpath:META-INF/resources/" + path);
  }
}
