package io.github.wasmrun.contract.network;

import java.io.IOException;
import java.io.InputStream;

/**
 * A component of Rust that answers requests: the path says what it does, see {@code
 * contract-tests/src/main/rust/served}.
 */
public final class ServedGuest {
  /** Its resource. */
  static final String FILE = "served.wasm";

  private ServedGuest() {}

  /** The component. */
  public static byte[] bytes() {
    try (InputStream in = ServedGuest.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FILE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + FILE, e);
    }
  }
}
