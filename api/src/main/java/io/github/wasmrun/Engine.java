package io.github.wasmrun;

import io.github.wasmrun.feature.Features;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What compiles modules and makes memories, tables, globals and tags for them.
 *
 * <p>It plays the specification's <em>store</em>: objects of one engine must not be given to
 * another, which answers with {@link IllegalArgumentException}. It holds no resource that needs
 * closing. Only engines implement it. Thread-safe.
 */
public interface Engine {
  /**
   * This host's best engine.
   *
   * @throws IllegalStateException if no engine is on the class path: add {@code
   *     wasmrun-jvm-compiler} or {@code wasmrun-web}
   */
  static Engine create() {
    return create(EngineConfig.DEFAULTS);
  }

  /**
   * An engine as {@code config} says.
   *
   * @throws IllegalStateException if no engine is on the class path: add {@code
   *     wasmrun-jvm-compiler} or {@code wasmrun-web}
   * @throws IllegalArgumentException if the engine that {@code config} names is not there
   */
  static Engine create(EngineConfig config) {
    return EngineProviders.create(config);
  }

  /** The names of this host's engines, the best one first. */
  static List<String> available() {
    return EngineProviders.names();
  }

  /** Which engine this is. */
  EngineInfo info();

  /** What it was made with. */
  EngineConfig config();

  /** What it can run; tried once, at the first call. */
  Features features();

  /**
   * What the engine has done since it was made.
   *
   * @throws IllegalStateException if it was made without {@link EngineConfig#withStatistics()}
   */
  EngineStatistics statistics();

  /**
   * Reads, validates and compiles a module.
   *
   * <p>In a browser the main thread may be limited in the size of modules that it compiles this way
   * (8 MB in Chromium 156); beyond it {@link LimitException} names {@link #compileAsync}.
   *
   * @param bytes the binary format; copied
   * @throws CompileException if the bytes are no valid module
   * @throws UnsupportedFeatureException if the engine lacks something that the module uses
   */
  WasmModule compile(byte[] bytes);

  /**
   * {@link #compile} off the caller's thread where the host has threads for it; failures are the
   * future's.
   */
  CompletableFuture<WasmModule> compileAsync(byte[] bytes);

  /**
   * A module together with its compiled code, for {@link #loadPrecompiled}.
   *
   * <p>The engine {@code compiled} of the JVM makes all code of the module now, which takes time;
   * else it makes the code of a function when the function is first called. Other engines have no
   * code to give: then the bytes hold the module alone.
   *
   * @param module a module of this engine
   * @return the bytes, in a format of this library that may change with each version
   */
  byte[] precompile(WasmModule module);

  /**
   * Loads what {@link #precompile} made, here or elsewhere, without validating and compiling it
   * again. If the code is of another engine or another version of it, the module is compiled.
   *
   * <p><strong>The code is executed as it is.</strong> Load only what you would also load as a jar:
   * the bytes have a checksum against damage, not against forgery.
   *
   * @param bytes what {@link #precompile} returned; copied
   * @throws CompileException if the bytes are something else or damaged
   * @throws UnsupportedFeatureException if the engine lacks something that the module uses
   */
  WasmModule loadPrecompiled(byte[] bytes);

  /**
   * Loads and compiles the best candidate of {@code source} for this engine.
   *
   * <p>The future fails with {@link LoadException}, which has the error of each attempt; if the
   * source has a single candidate, with that one's own error.
   */
  CompletableFuture<WasmModule> load(WasmSource source);

  /** {@link #load(WasmSource)} of a single {@linkplain WasmSource#of(String) location}. */
  default CompletableFuture<WasmModule> load(String location) {
    return load(WasmSource.of(location));
  }

  /**
   * A new memory, filled with zero.
   *
   * @throws LimitException if it is larger than a limit allows
   */
  Memory createMemory(MemoryType type);

  /**
   * A new table, each element {@code initial}.
   *
   * @throws IllegalArgumentException if {@code initial} is not of the element type
   * @throws LimitException if it is larger than a limit allows
   */
  Table createTable(TableType type, @Nullable Object initial);

  /**
   * A new global.
   *
   * @throws IllegalArgumentException if {@code value} is not of its type
   */
  Global createGlobal(GlobalType type, @Nullable Object value);

  /** A new group without instances, see {@link Limits#withGroup}. */
  InstanceGroup createGroup(GroupLimits limits);

  /** A new tag. */
  Tag createTag(TagType type);

  /** A function instance of the host, which can stand in tables and globals and be imported. */
  WasmFunction createFunction(HostFunction function);
}
