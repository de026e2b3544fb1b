package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.HostCalls;
import io.github.wasmrun.engine.limit.Meter;
import io.github.wasmrun.engine.limit.QuickFunction;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.rewrite.QuickCode;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ValType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function of an instance. */
public final class GuestFunction extends EngineFunction
    implements BoxedCalls.Callee, QuickFunction {
  /** Making the class for boxed calls takes as long as thousands of calls. */
  static final int CALLS_BEFORE_FAST = 500;

  /** In place of a count: those calls do not check threads. */
  private static final int NEVER_FAST = 0;

  private final GuestInstance instance;
  private final int index;
  private final @Nullable String name;
  private int callsUntilFast;
  private @Nullable BoxedCalls fast;

  GuestFunction(GuestInstance instance, int index) {
    super(instance.guestModule().signature(index));
    this.instance = instance;
    this.index = index;
    this.name = instance.guestModule().exportName(index);
    this.callsUntilFast = instance.mark() == null ? CALLS_BEFORE_FAST : NEVER_FAST;
  }

  GuestInstance instance() {
    return instance;
  }

  /** The index in its instance. */
  public int index() {
    return index;
  }

  /** The code of its instance for calls from other instances, which closing does not end. */
  public InstanceCode linkedCode() {
    return instance.linkedCode();
  }

  @Override
  public boolean isQuick() {
    return QuickCode.is(instance.guestModule().info());
  }

  @Override
  public JvmStore store() {
    return instance.guestModule().store();
  }

  @Override
  public DefinedType definedType() {
    return instance.guestModule().info().functions().get(index);
  }

  @Override
  @Nullable String name() {
    return name;
  }

  @Override
  public @Nullable Object call() {
    BoxedCalls known = fast(0);
    return known != null ? known.call(this, index, instance.code()) : super.call();
  }

  @Override
  public @Nullable Object call(@Nullable Object a) {
    BoxedCalls known = fast(1);
    return known != null ? known.call(this, index, instance.code(), a) : super.call(a);
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b) {
    BoxedCalls known = fast(2);
    return known != null ? known.call(this, index, instance.code(), a, b) : super.call(a, b);
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    BoxedCalls known = fast(3);
    return known != null ? known.call(this, index, instance.code(), a, b, c) : super.call(a, b, c);
  }

  /** The fast way to call with {@code count} arguments, once it is worth its making. */
  private @Nullable BoxedCalls fast(int count) {
    if (instance.watch() != null) {
      return null;
    }
    if (callsUntilFast == 0) {
      return fast != null && signature().params.length == count ? fast : null;
    }
    if (--callsUntilFast == 0) {
      fast = instance.guestModule().code().boxedCalls(index);
    }
    return null;
  }

  @Override
  public @Nullable Object call(@Nullable Object... arguments) {
    Objects.requireNonNull(arguments, "args");
    Signature signature = signature();
    if (!signature.numeric || signature.results.length > 1) {
      return super.call(arguments);
    }
    Checks.argumentCount(name, type(), arguments.length);
    Object[] checked = new Object[arguments.length];
    for (int i = 0; i < checked.length; i++) {
      checked[i] = checked(arguments[i], i);
    }
    ThreadMark mark = instance.mark();
    if (mark == null) {
      return numbers(checked);
    }
    boolean outermost = mark.enter();
    try {
      return numbers(checked);
    } finally {
      mark.leave(outermost);
    }
  }

  private @Nullable Object numbers(Object[] checked) {
    Meter watch = instance.watch();
    return watch == null
        ? instance.code().callOnNumbers(index, checked, name)
        : first(watched(watch, checked));
  }

  @Override
  public RuntimeException translate(Throwable thrown) {
    return instance.linkedCode().translate(thrown, name);
  }

  @Override
  public @Nullable Object checked(@Nullable Object argument, int place) {
    return Checks.argument(name, type(), place, argument);
  }

  @Override
  boolean isOfType(ValType type, Object reference) {
    return store().maker().isOfType(type, reference);
  }

  @Override
  @Nullable Object[] invoke(@Nullable Object[] arguments) {
    ThreadMark mark = instance.mark();
    if (mark == null) {
      return entered(arguments);
    }
    boolean outermost = mark.enter();
    try {
      return entered(arguments);
    } finally {
      mark.leave(outermost);
    }
  }

  private @Nullable Object[] entered(@Nullable Object[] arguments) {
    Meter watch = instance.watch();
    return watch == null ? instance.code().call(index, arguments, name) : watched(watch, arguments);
  }

  private @Nullable Object[] watched(Meter watch, @Nullable Object[] arguments) {
    InstanceCode code = instance.code();
    HostCalls.Call call = watch.begin();
    boolean failed = true;
    try {
      Object[] results = code.call(index, arguments, name);
      failed = false;
      return results;
    } finally {
      watch.end(call, failed);
    }
  }

  private static @Nullable Object first(@Nullable Object[] results) {
    return results.length == 0 ? null : results[0];
  }

  @Override
  public <T> T as(Class<T> type) {
    return instance
        .guestModule()
        .stubs()
        .function(instance, this, index, Objects.requireNonNull(type, "type"));
  }
}
