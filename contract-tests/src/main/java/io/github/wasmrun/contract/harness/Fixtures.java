package io.github.wasmrun.contract.harness;

import java.io.IOException;
import java.io.InputStream;

/** The assembled modules of {@code src/main/wat}. */
public final class Fixtures {
  private Fixtures() {}

  /** The module {@code name}, without its ending. */
  public static byte[] bytes(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name + ".wasm")) {
      if (in == null) {
        throw new IllegalStateException("no fixture " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read fixture " + name, e);
    }
  }
}
