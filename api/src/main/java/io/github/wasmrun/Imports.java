package io.github.wasmrun;

import io.github.wasmrun.internal.Lists;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.spi.ImportTaker;
import io.github.wasmrun.spi.Linker;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

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
public final class Imports {
  /**
   * One entry, for engine authors.
   *
   * <p>What is to be done with an entry stands in its class, so that a page which never supplies,
   * say, a host function does not carry the code for them.
   */
  public sealed interface Entry permits Single, Typed {
    /** The first name of the import. */
    String module();

    /**
     * What this entry supplies for an import whose first name it has.
     *
     * @return null if it supplies nothing for it
     */
    @Nullable Single find(ImportType wanted, ImportContext context);
  }

  /** One import, for engine authors: a host function or an external. */
  public sealed interface Single extends Entry permits Function, External {
    /** The second name. */
    String name();

    /** A {@link HostFunction} or an {@link Extern}. */
    Object value();

    /** The type of what is supplied. */
    ExternType type();

    /** Whether it is also of the defined type that the module wants of a function or a tag. */
    boolean fits(DefinedType wanted);

    /** Throws {@link IllegalArgumentException} if it is an external of another engine. */
    void checkOwner(ImportType wanted, ImportContext context);

    /** Gives the value to the method of {@code taker} that is for it. */
    <T> T give(ImportTaker<T> taker);

    @Override
    default @Nullable Single find(ImportType wanted, ImportContext context) {
      return name().equals(wanted.name()) ? this : null;
    }
  }

  /**
   * A host function. Immutable.
   *
   * @param module the first name
   * @param name the second
   * @param value the function
   */
  public record Function(String module, String name, HostFunction value) implements Single {
    @Override
    public ExternType type() {
      return value.type();
    }

    @Override
    public boolean fits(DefinedType wanted) {
      return true;
    }

    @Override
    public void checkOwner(ImportType wanted, ImportContext context) {
      // The host's functions serve every engine.
    }

    @Override
    public <T> T give(ImportTaker<T> taker) {
      return taker.function(value);
    }
  }

  /**
   * An external of an instance or of the host. Immutable.
   *
   * @param module the first name
   * @param name the second
   * @param value the external
   */
  public record External(String module, String name, Extern value) implements Single {
    @Override
    public ExternType type() {
      return value.type();
    }

    @Override
    public boolean fits(DefinedType wanted) {
      return Linker.fits(value, wanted);
    }

    @Override
    public void checkOwner(ImportType wanted, ImportContext context) {
      Linker.checkOwner(value, wanted, context);
    }

    @Override
    public <T> T give(ImportTaker<T> taker) {
      return taker.external(value);
    }
  }

  /**
   * The methods of a Java interface as imports. Immutable.
   *
   * @param module the first name
   * @param type the interface
   * @param implementation the object that is called
   */
  public record Typed(String module, Class<?> type, Object implementation) implements Entry {
    @Override
    public @Nullable Single find(ImportType wanted, ImportContext context) {
      HostFunction function =
          wanted.type() instanceof FuncType expected
              ? context.binder().bind(type, implementation, wanted.name(), expected)
              : null;
      return function == null ? null : new Function(module, wanted.name(), function);
    }
  }

  private static final Imports NONE = new Imports(Lists.empty());

  private final List<Entry> entries;

  private Imports(List<Entry> entries) {
    this.entries = entries;
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

  /** The entries in the order they were added, for engine authors. */
  public List<Entry> entries() {
    return entries;
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
    List<Entry> all = new ArrayList<>(entries);
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
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new Imports(List.copyOf(all));
  }

  private Imports with(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
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
