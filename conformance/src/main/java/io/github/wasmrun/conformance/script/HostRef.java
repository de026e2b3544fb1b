package io.github.wasmrun.conformance.script;

import java.util.HashMap;
import java.util.Map;

/**
 * A reference of the host, {@code ref.extern 1} in a script; the same number is the same object.
 */
final class HostRef {
  private static final Map<String, HostRef> ALL = new HashMap<>();
  private final String number;

  private HostRef(String number) {
    this.number = number;
  }

  static HostRef of(String number) {
    return ALL.computeIfAbsent(number, HostRef::new);
  }

  @Override
  public String toString() {
    return "ref.extern " + number;
  }
}
