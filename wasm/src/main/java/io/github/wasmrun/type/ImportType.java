package io.github.wasmrun.type;

/**
 * One import that a module declares. Immutable.
 *
 * @param module the first of its two names
 * @param name the second
 * @param type what has to be supplied
 */
public record ImportType(String module, String name, ExternType type) {
  @Override
  public String toString() {
    return module + "." + name + ": " + type;
  }
}
