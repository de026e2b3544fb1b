package io.github.wasmrun.conformance.script;

/** The files of a script. */
@FunctionalInterface
public interface ScriptFiles {
  /**
   * The bytes of a file that a command names.
   *
   * @throws IllegalArgumentException if there is none
   */
  byte[] read(String name);
}
