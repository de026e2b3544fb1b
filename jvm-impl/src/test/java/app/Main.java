// region program
package app;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import java.util.Base64;

/** Adds two numbers in WebAssembly; the same on the JVM and in a page. */
public final class Main {
  /** (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add) */
  private static final String ADD = "AGFzbQEAAAABBwFgAn9/AX8DAgEABwcBA2FkZAAACgkBBwAgACABags=";

  public static void main(String[] args) {
    WasmModule module = Engine.create().compile(Base64.getDecoder().decode(ADD));
    try (Instance instance = module.instantiate()) {
      System.out.println("2 + 3 = " + instance.call("add", 2, 3));
    }
  }
}
// endregion
