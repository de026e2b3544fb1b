package io.github.wasmrun.bench.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.bench.guest.bench.calls.Calls;
import io.github.wasmrun.bench.guest.bench.calls.Guest;
import io.github.wasmrun.component.WasmComponent;
import org.teavm.jso.dom.html.HTMLDocument;

/** Loads a component and calls it by the Java of bindgen. */
public final class ComponentPage {
  private ComponentPage() {}

  /** Loads, instantiates, calls and shows the result as the page's title. */
  public static void main(String[] args) {
    WasmComponent.load(Engine.create(), WasmSource.of("component.wasm"))
        .thenAccept(
            component -> {
              Calls calls = Guest.instantiate(component, new Guest.Imports() {}).calls();
              HTMLDocument.current()
                  .setTitle(calls.join("2 + 3", " = 5", new Calls.Item(1, "sum", 0.5)));
            });
  }
}
