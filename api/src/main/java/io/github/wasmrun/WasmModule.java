package io.github.wasmrun;

import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ImportType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A compiled module: what {@link Engine#compile} makes of bytes.
 *
 * <p>Its description is read by this library, not asked from the engine, and so is the same on
 * every host. Only engines implement it. Thread-safe.
 */
public interface WasmModule {
  /** The engine that compiled it. */
  Engine engine();

  /** What the module needs, in its order. */
  List<ImportType> imports();

  /** What the module offers, in its order. */
  List<ExportType> exports();

  /** The names of all custom sections, in their order, with repetitions. */
  List<String> customSectionNames();

  /**
   * The functions that the engine interprets, and why; empty where all are compiled, as in
   * browsers.
   *
   * <p>The engine {@code compiled} of the JVM compiles everything to Java bytecode; {@code endive}
   * interprets what it cannot compile, {@code endive-interpreter} interprets everything.
   */
  default List<Interpreted> interpreted() {
    return List.of();
  }

  /**
   * Copies of the contents of the custom sections {@code name}, in their order; empty if there is
   * none.
   */
  List<byte[]> customSections(String name);

  /** The module's own name from its name section. */
  Optional<String> name();

  /**
   * The line of the source that an instruction comes from, if the module has the custom section
   * {@code .debug_line}, as compilers leave it with {@code -g}; empty if it has none, or if what is
   * in it is malformed. The first call reads the section.
   *
   * @param byteOffset where the instruction starts in the module, in bytes, see {@link
   *     GuestFrame#byteOffset}
   */
  Optional<SourceLine> sourceLine(long byteOffset);

  /** The size of the module in bytes. */
  int byteLength();

  /** The SHA-256 of the module's bytes, 64 lower-case hexadecimal digits. */
  String sha256();

  /**
   * Makes an instance of this module, and runs its start function if it declares one. An exported
   * {@code _start} is not run.
   *
   * @throws LinkException if an import is missing or of another type; nothing has run then
   * @throws TrapException if a segment does not fit or the start function traps
   * @throws LimitException if it asks for more than a limit allows
   */
  Instance instantiate(Imports imports);

  /** {@link #instantiate(Imports)} without imports. */
  default Instance instantiate() {
    return instantiate(Imports.none());
  }

  /**
   * {@link #instantiate(Imports)} with limits: the instance runs a copy of the code that keeps to
   * them. The first instance with limits takes longer, since the copy is made and compiled then.
   *
   * @throws LinkException if an import is missing or of another type; nothing has run then
   * @throws TrapException if a segment does not fit or the start function traps
   * @throws LimitException if it asks for more than a limit allows, or its start function uses more
   * @throws UnsupportedFeatureException if the engine or a limit excludes what the module uses
   */
  Instance instantiate(Imports imports, Limits limits);

  /**
   * {@link #instantiate(Imports)} off the caller's thread where the host has threads for it;
   * failures are the future's.
   */
  CompletableFuture<Instance> instantiateAsync(Imports imports);

  /**
   * {@link #instantiate(Imports, Limits)} off the caller's thread where the host has threads for
   * it; failures are the future's.
   */
  CompletableFuture<Instance> instantiateAsync(Imports imports, Limits limits);
}
