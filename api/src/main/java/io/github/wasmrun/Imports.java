package io.github.wasmrun;

import io.github.wasmrun.internal.Lists;
import io.github.wasmrun.internal.link.ImportEntries;
import io.github.wasmrun.internal.link.ImportEntry;
import io.github.wasmrun.internal.link.ImportList;
import io.github.wasmrun.internal.link.ImportReceiver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;

/**
 * What the host supplies to a module: functions, memories, tables, globals and tags under two names
 * each.
 *
 * <p>Immutable: each {@code with…} returns a changed copy. Where two entries have the same names,
 * the later one counts. More than the module asks for may be supplied. Whether everything fits is
 * checked at {@link WasmModule#instantiate}.
 *
 * <p>Java chooses the functional interface by the lambda, and so the type of the function. An
 * expression with a value is a function with a result, and so is a body that only throws: {@code ()
 * -> count++} and {@code () -> { throw … }} are {@code [] -> [i32]}. For an import without a result
 * write {@code () -> { count++; }}, or cast: {@code (Runnable) () -> { throw … }}. Parameters need
 * their types: {@code (int x) -> …}.
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

  /** These imports and an external of an instance or of the host. */
  public Imports with(String module, String name, Extern value) {
    Objects.requireNonNull(value, "value");
    checkNames(module, name);
    return with(new External(module, name, value));
  }

  /** These imports and all exports of {@code instance}, under their export names. */
  public Imports withInstance(String module, Instance instance) {
    Objects.requireNonNull(module, "module");
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
   * are an {@code Object[]}, or an array of one primitive type.
   *
   * @param type an interface, as a class literal: TeaVM binds it at compile time
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

  /** A single import: a host function of type {@code [] -> []}. */
  public static Imports of(String module, String name, Runnable function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i32] -> []}. */
  public static Imports of(String module, String name, IntConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i64] -> []}. */
  public static Imports of(String module, String name, LongConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [f64] -> []}. */
  public static Imports of(String module, String name, DoubleConsumer function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [] -> [i32]}. */
  public static Imports of(String module, String name, IntSupplier function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [] -> [i64]}. */
  public static Imports of(String module, String name, LongSupplier function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [] -> [f64]}. */
  public static Imports of(String module, String name, DoubleSupplier function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i32] -> [i32]}. */
  public static Imports of(String module, String name, IntUnaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i32 i32] -> [i32]}. */
  public static Imports of(String module, String name, IntBinaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i64] -> [i64]}. */
  public static Imports of(String module, String name, LongUnaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i64 i64] -> [i64]}. */
  public static Imports of(String module, String name, LongBinaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [f64] -> [f64]}. */
  public static Imports of(String module, String name, DoubleUnaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [f64 f64] -> [f64]}. */
  public static Imports of(String module, String name, DoubleBinaryOperator function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i32] -> [i64]}. */
  public static Imports of(String module, String name, IntToLongFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i32] -> [f64]}. */
  public static Imports of(String module, String name, IntToDoubleFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i64] -> [i32]}. */
  public static Imports of(String module, String name, LongToIntFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [i64] -> [f64]}. */
  public static Imports of(String module, String name, LongToDoubleFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [f64] -> [i32]}. */
  public static Imports of(String module, String name, DoubleToIntFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** A single import: a host function of type {@code [f64] -> [i64]}. */
  public static Imports of(String module, String name, DoubleToLongFunction function) {
    return NONE.withFunction(module, name, function);
  }

  /** These imports and a host function of type {@code [] -> []}. */
  public Imports withFunction(String module, String name, Runnable function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i32] -> []}. */
  public Imports withFunction(String module, String name, IntConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i64] -> []}. */
  public Imports withFunction(String module, String name, LongConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [f64] -> []}. */
  public Imports withFunction(String module, String name, DoubleConsumer function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [] -> [i32]}. */
  public Imports withFunction(String module, String name, IntSupplier function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [] -> [i64]}. */
  public Imports withFunction(String module, String name, LongSupplier function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [] -> [f64]}. */
  public Imports withFunction(String module, String name, DoubleSupplier function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i32] -> [i32]}. */
  public Imports withFunction(String module, String name, IntUnaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i32 i32] -> [i32]}. */
  public Imports withFunction(String module, String name, IntBinaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i64] -> [i64]}. */
  public Imports withFunction(String module, String name, LongUnaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i64 i64] -> [i64]}. */
  public Imports withFunction(String module, String name, LongBinaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [f64] -> [f64]}. */
  public Imports withFunction(String module, String name, DoubleUnaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [f64 f64] -> [f64]}. */
  public Imports withFunction(String module, String name, DoubleBinaryOperator function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i32] -> [i64]}. */
  public Imports withFunction(String module, String name, IntToLongFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i32] -> [f64]}. */
  public Imports withFunction(String module, String name, IntToDoubleFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i64] -> [i32]}. */
  public Imports withFunction(String module, String name, LongToIntFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [i64] -> [f64]}. */
  public Imports withFunction(String module, String name, LongToDoubleFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [f64] -> [i32]}. */
  public Imports withFunction(String module, String name, DoubleToIntFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }

  /** These imports and a host function of type {@code [f64] -> [i64]}. */
  public Imports withFunction(String module, String name, DoubleToLongFunction function) {
    return withFunction(module, name, HostFunction.of(function));
  }
}
