package io.github.wasmrun;

import io.github.wasmrun.function.IntBiConsumer;
import io.github.wasmrun.function.IntQuadConsumer;
import io.github.wasmrun.function.IntQuaternaryOperator;
import io.github.wasmrun.function.IntTernaryOperator;
import io.github.wasmrun.function.IntTriConsumer;
import io.github.wasmrun.internal.Lists;
import io.github.wasmrun.internal.link.ImportEntries;
import io.github.wasmrun.internal.link.ImportEntry;
import io.github.wasmrun.internal.link.ImportList;
import io.github.wasmrun.internal.link.ImportReceiver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntBinaryOperator;

/**
 * What the host supplies to a module: functions, memories, tables, globals and tags under two names
 * each.
 *
 * <p>Immutable: each {@code with…} returns a changed copy. Where two entries have the same names,
 * the later one counts. More than the module asks for may be supplied. Whether everything fits is
 * checked at {@link WasmModule#instantiate}.
 *
 * <p>A lambda with one parameter is a {@link HostFunction.Body}: it reads its arguments from an
 * {@link Args} and reaches the guest that calls, and its type is that of the import. One with two
 * to four parameters takes as many i32, and gives an i32 or nothing. {@link HostFunction#of} makes
 * host functions of lambdas of other types, {@link #withInterface} of all methods of an interface.
 *
 * <pre>{@code
 * Imports.of("env", "log", args -> log.add(args.readUtf8(args.i32(0), args.i32(1))))
 *     .withFunction("env", "add", (a, b) -> a + b)
 *     .withFunction("env", "now", HostFunction.of(() -> System.nanoTime() / 1e6))
 * }</pre>
 *
 * <p>Where the body of a lambda is only a call, as in {@code (a, b) -> list.add(a)}, Java asks for
 * the types of the parameters: {@code (int a, int b) -> list.add(a)}.
 */
public final class Imports extends ImportList<HostFunction, Extern> {
  // Plain classes: records would bring their texts and comparisons into pages.

  private static final class Function implements ImportEntry<HostFunction, Extern> {
    private final String module;
    private final String name;
    private final HostFunction value;

    private Function(String module, String name, HostFunction value) {
      this.module = module;
      this.name = name;
      this.value = value;
    }

    @Override
    public String module() {
      return module;
    }

    @Override
    public <T> T give(ImportReceiver<HostFunction, Extern, T> receiver) {
      return receiver.function(name, value);
    }
  }

  /** Of the type of the import that it is for. */
  private static final class Untyped implements ImportEntry<HostFunction, Extern> {
    private final String module;
    private final String name;
    private final HostFunction.Body value;

    private Untyped(String module, String name, HostFunction.Body value) {
      this.module = module;
      this.name = name;
      this.value = value;
    }

    @Override
    public String module() {
      return module;
    }

    @Override
    public <T> T give(ImportReceiver<HostFunction, Extern, T> receiver) {
      return receiver.untyped(name, type -> HostFunction.of(type, value));
    }
  }

  private static final class External implements ImportEntry<HostFunction, Extern> {
    private final String module;
    private final String name;
    private final Extern value;

    private External(String module, String name, Extern value) {
      this.module = module;
      this.name = name;
      this.value = value;
    }

    @Override
    public String module() {
      return module;
    }

    @Override
    public <T> T give(ImportReceiver<HostFunction, Extern, T> receiver) {
      return receiver.external(name, value);
    }
  }

  private static final class Typed implements ImportEntry<HostFunction, Extern> {
    private final String module;
    private final Class<?> type;
    private final Object implementation;

    private Typed(String module, Class<?> type, Object implementation) {
      this.module = module;
      this.type = type;
      this.implementation = implementation;
    }

    @Override
    public String module() {
      return module;
    }

    @Override
    public <T> T give(ImportReceiver<HostFunction, Extern, T> receiver) {
      return receiver.methods(type, implementation);
    }
  }

  private static final Imports NONE = new Imports(Lists.empty());

  private Imports(List<ImportEntry<HostFunction, Extern>> entries) {
    super(entries);
  }

  /** No imports. */
  public static Imports none() {
    return NONE;
  }

  /** A single import: a host function. */
  public static Imports of(String module, String name, HostFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: the code of a host function, of the type of the import. */
  public static Imports of(String module, String name, HostFunction.Body function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: an external of an instance or of the host. */
  public static Imports of(String module, String name, Extern value) {
    return NONE.with(module, name, value);
  }

  /** The methods of a Java interface as host functions, see {@link #withInterface}. */
  public static <T> Imports ofInterface(String module, Class<T> type, T implementation) {
    return NONE.withInterface(module, type, implementation);
  }

  /** These imports and a host function. */
  public Imports withFunction(String module, String name, HostFunction function) {
    Objects.requireNonNull(function, "function");
    checkNames(module, name);
    return with(new Function(module, name, function));
  }

  /**
   * These imports and the code of a host function, of the type of the import that it is for: reads
   * and results that do not fit that type throw {@link IllegalArgumentException} when they are run.
   */
  public Imports withFunction(String module, String name, HostFunction.Body function) {
    Objects.requireNonNull(function, "function");
    checkNames(module, name);
    return with(new Untyped(module, name, function));
  }

  /** These imports and an external of an instance or of the host. */
  public Imports with(String module, String name, Extern value) {
    Objects.requireNonNull(value, "value");
    checkNames(module, name);
    return with(new External(module, name, value));
  }

  /** These imports and all exports of {@code instance}, under their export names. */
  public Imports withInstance(String module, Instance instance) {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(instance, "instance");
    List<ImportEntry<HostFunction, Extern>> all = copy();
    for (Map.Entry<String, Extern> export : instance.exports().entrySet()) {
      all.add(new External(module, export.getKey(), export.getValue()));
    }
    return new Imports(List.copyOf(all));
  }

  /**
   * These imports and the methods of a Java interface as host functions.
   *
   * <p>Each abstract method serves the import of its name or of its {@link WasmName}. Java's {@code
   * int}, {@code long}, {@code float} and {@code double} are i32, i64, f32 and f64, {@link V128} is
   * v128, {@link WasmFunction} a function reference, {@code Object} any reference. Several results
   * are an {@code Object[]}, or an array of one primitive type. A method that returns a {@link
   * java.util.concurrent.CompletableFuture} is a host function that answers later, see {@link
   * io.github.wasmrun.worker.AsyncFunction}.
   *
   * @param type an interface, as a class literal: TeaVM binds it at compile time; linking throws
   *     {@link IllegalArgumentException} for a class
   * @param implementation the object whose methods are called
   */
  public <T> Imports withInterface(String module, Class<T> type, T implementation) {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(implementation, "implementation");
    return with(new Typed(module, type, implementation));
  }

  /** These imports and all of {@code other}, which count where both have an entry. */
  public Imports withAll(Imports other) {
    Objects.requireNonNull(other, "other");
    List<ImportEntry<HostFunction, Extern>> all = copy();
    all.addAll(ImportEntries.of(other));
    return new Imports(List.copyOf(all));
  }

  private Imports with(ImportEntry<HostFunction, Extern> entry) {
    List<ImportEntry<HostFunction, Extern>> all = copy();
    all.add(entry);
    return new Imports(List.copyOf(all));
  }

  private static void checkNames(String module, String name) {
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(name, "name");
  }

  /** A single import: a host function of type {@code [i32 i32] -> []}. */
  public static Imports of(String module, String name, IntBiConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32] -> []}. */
  public Imports withFunction(String module, String name, IntBiConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** A single import: a host function of type {@code [i32 i32 i32] -> []}. */
  public static Imports of(String module, String name, IntTriConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32 i32] -> []}. */
  public Imports withFunction(String module, String name, IntTriConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** A single import: a host function of type {@code [i32 i32 i32 i32] -> []}. */
  public static Imports of(String module, String name, IntQuadConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32 i32 i32] -> []}. */
  public Imports withFunction(String module, String name, IntQuadConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** A single import: a host function of type {@code [i32 i32] -> [i32]}. */
  public static Imports of(String module, String name, IntBinaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32] -> [i32]}. */
  public Imports withFunction(String module, String name, IntBinaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** A single import: a host function of type {@code [i32 i32 i32] -> [i32]}. */
  public static Imports of(String module, String name, IntTernaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32 i32] -> [i32]}. */
  public Imports withFunction(String module, String name, IntTernaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** A single import: a host function of type {@code [i32 i32 i32 i32] -> [i32]}. */
  public static Imports of(String module, String name, IntQuaternaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [i32 i32 i32 i32] -> [i32]}. */
  public Imports withFunction(String module, String name, IntQuaternaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }
}
