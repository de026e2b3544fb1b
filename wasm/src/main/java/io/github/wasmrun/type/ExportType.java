package io.github.wasmrun.type;

/**
 * One export that a module declares. Immutable.
 *
 * @param name its name
 * @param type what it offers
 */
public record ExportType(String name, ExternType type) {
  @Override
  public String toString() {
    return name + ": " + type;
  }
}
