package io.github.wasmrun;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A module instance: the running form of a module, with its exports.
 *
 * <p>Closing ends calls from the host: each way to call then throws {@link IllegalStateException}.
 * A call that is running goes on. Memories, tables and globals may be shared with other instances
 * and stay as they are. Only engines implement it. One thread at a time, which {@link
 * EngineConfig#withThreadChecks} makes an engine check. See <a
 * href="https://webassembly.github.io/spec/core/exec/runtime.html#module-instances">module
 * instances</a>.
 */
public interface Instance extends AutoCloseable {
  /** The module that this is an instance of. */
  WasmModule module();

  /** The exports by name, in the module's order. Immutable. */
  Map<String, Extern> exports();

  /**
   * The exported function {@code name}.
   *
   * @throws IllegalArgumentException if there is no such export or it is no function; so do the
   *     other getters
   */
  WasmFunction function(String name);

  /** The exported memory {@code name}. */
  Memory memory(String name);

  /** The only exported memory, whatever its name. */
  Memory memory();

  /** The exported table {@code name}. */
  Table table(String name);

  /** The exported global {@code name}. */
  Global global(String name);

  /** The exported tag {@code name}. */
  Tag tag(String name);

  /**
   * The exported functions as a Java interface: the fast way to call.
   *
   * <p>Each abstract method calls the export of its name or of its {@link WasmName}. Java's {@code
   * int}, {@code long}, {@code float} and {@code double} are i32, i64, f32 and f64, {@link V128} is
   * v128, {@link WasmFunction} a function reference, {@code Object} any reference. Several results
   * are an {@code Object[]}, or an array of one primitive type. A method that returns a {@link
   * CompletableFuture} calls as {@link WasmFunction#callAsync} does. Default and static methods
   * stay as they are.
   *
   * @param type an interface, as a class literal: TeaVM binds it at compile time
   * @throws IllegalArgumentException if {@code type} is no interface, an export is missing or its
   *     type does not fit; the text names each such method with both types
   */
  <T> T as(Class<T> type);

  /**
   * The fuel of this instance.
   *
   * @throws IllegalStateException if it was made without {@link Limits#withFuel}
   */
  Fuel fuel();

  /**
   * Ends the call that is in progress with {@link CancelledException}, soon: the guest looks for it
   * after each million of instructions. Does nothing if no call of the host is in progress.
   *
   * <p>Any thread may call it, and a host function that the guest calls. A page's main thread
   * handles no event while a guest runs there.
   *
   * @throws IllegalStateException if the instance was made without {@link Limits#withCancellation}
   */
  void cancel();

  /**
   * What the instance has used; may also be called when it is closed.
   *
   * @throws IllegalStateException if its engine was made without {@link
   *     EngineConfig#withStatistics()}
   */
  InstanceStatistics statistics();

  /** Whether {@link #close} was called. */
  boolean isClosed();

  /** Ends calls into this instance. Calling it again does nothing. */
  @Override
  void close();

  /**
   * Calls the exported function {@code name} without arguments, see {@link WasmFunction#call()}.
   */
  default @Nullable Object call(String name) {
    return function(name).call();
  }

  /** Calls the exported function {@code name} with one argument. */
  default @Nullable Object call(String name, @Nullable Object a) {
    return function(name).call(a);
  }

  /** Calls the exported function {@code name} with two arguments. */
  default @Nullable Object call(String name, @Nullable Object a, @Nullable Object b) {
    return function(name).call(a, b);
  }

  /** Calls the exported function {@code name} with three arguments. */
  default @Nullable Object call(
      String name, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return function(name).call(a, b, c);
  }

  /** Calls the exported function {@code name} with any number of arguments. */
  default @Nullable Object call(String name, @Nullable Object... args) {
    return function(name).call(args);
  }

  /**
   * Calls the exported function {@code name} so that it can wait for asynchronous host functions,
   * see {@link WasmFunction#callAsync}.
   *
   * @throws IllegalArgumentException if there is no such function
   */
  default CompletableFuture<@Nullable Object> callAsync(String name, @Nullable Object... args) {
    return function(name).callAsync(args);
  }
}
