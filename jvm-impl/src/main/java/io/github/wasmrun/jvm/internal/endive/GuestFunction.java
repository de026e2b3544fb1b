package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.endive.guest.BoxedCalls;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.endive.values.Kind;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.jvm.internal.endive.values.Values;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ValType;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Memory;

/** A function of an instance. */
final class GuestFunction extends EngineFunction implements BoxedCalls.Callee {
  /** Making the class for boxed calls takes as long as thousands of calls. */
  static final int CALLS_BEFORE_FAST = 500;

  private final GuestInstance instance;
  private final int index;
  private final @Nullable String name;
  private int callsUntilFast = CALLS_BEFORE_FAST;
  private @Nullable BoxedCalls fast;

  GuestFunction(GuestInstance instance, int index) {
    super(instance.guestModule().signature(index));
    this.instance = instance;
    this.index = index;
    this.name = instance.guestModule().exportName(index);
  }

  GuestInstance instance() {
    return instance;
  }

  int index() {
    return index;
  }

  @Override
  public EndiveEngine engine() {
    return instance.guestModule().engine();
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
    return known != null
        ? known.call(this, index, GuestInstance.instanceOf(instance), memory())
        : super.call();
  }

  @Override
  public @Nullable Object call(@Nullable Object a) {
    BoxedCalls known = fast(1);
    return known != null
        ? known.call(this, index, GuestInstance.instanceOf(instance), memory(), a)
        : super.call(a);
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b) {
    BoxedCalls known = fast(2);
    return known != null
        ? known.call(this, index, GuestInstance.instanceOf(instance), memory(), a, b)
        : super.call(a, b);
  }

  @Override
  public @Nullable Object call(@Nullable Object a, @Nullable Object b, @Nullable Object c) {
    BoxedCalls known = fast(3);
    return known != null
        ? known.call(this, index, GuestInstance.instanceOf(instance), memory(), a, b, c)
        : super.call(a, b, c);
  }

  private @Nullable Memory memory() {
    return GuestInstance.memoryOf(instance);
  }

  /** The fast way to call with {@code count} arguments, once it is worth its making. */
  private @Nullable BoxedCalls fast(int count) {
    if (callsUntilFast == 0) {
      return fast != null && signature().params.length == count ? fast : null;
    }
    if (--callsUntilFast == 0) {
      fast = instance.guestModule().boxedCalls(index);
    }
    return null;
  }

  @Override
  public @Nullable Object call(@Nullable Object... arguments) {
    Signature signature = signature();
    if (!signature.numeric || signature.results.length > 1) {
      return super.call(arguments);
    }
    Checks.argumentCount(name, type(), arguments.length);
    long[] numbers = new long[arguments.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(signature.params[i], i, arguments[i]);
    }
    long[] results = call(numbers);
    return results == null || signature.results.length == 0
        ? null
        : Values.toObject(instance.functions(), signature.results[0], results[0], 0, null);
  }

  private long number(Kind kind, int place, @Nullable Object argument) {
    if (kind == Kind.I32 && argument instanceof Integer number) {
      return number;
    }
    if (kind == Kind.I64 && argument instanceof Long number) {
      return number;
    }
    return Values.toLong(
        instance.functions(), kind, Checks.argument(name, type(), place, argument));
  }

  private long @Nullable [] call(long[] numbers) {
    instance.checkOpen();
    try {
      return instance.code().call(index, numbers);
    } catch (Throwable thrown) {
      throw Traps.translate(thrown, instance, name);
    }
  }

  @Override
  public RuntimeException translate(Throwable thrown) {
    return Traps.translate(thrown, instance, name);
  }

  @Override
  public @Nullable Object checked(@Nullable Object argument, int place) {
    return Checks.argument(name, type(), place, argument);
  }

  @Override
  boolean isOfType(ValType type, Object reference) {
    return Heap.isOfType(type.heapType(), reference);
  }

  @Override
  @Nullable Object[] invoke(@Nullable Object[] arguments) {
    Signature signature = signature();
    instance.checkOpen();
    long[] numbers = new long[signature.paramLength()];
    for (int i = 0; i < arguments.length; i++) {
      Values.put(
          instance.functions(),
          signature.params[i],
          arguments[i],
          numbers,
          signature.paramSlots[i]);
    }
    if (!signature.objects) {
      return Values.toHost(instance.functions(), signature.results, call(numbers), null);
    }
    Object[] references = Values.references(instance.functions(), signature, arguments);
    CallResult result;
    try {
      result =
          GuestMachine.callWithRefs(instance.code(), instance.endive(), index, numbers, references);
    } catch (Throwable thrown) {
      throw Traps.translate(thrown, instance, name);
    }
    return Values.toHost(instance.functions(), signature.results, result.longs(), result.refs());
  }

  @Override
  CallResult callFromGuest(
      GuestInstance caller, long[] numbers, @Nullable Object @Nullable [] references) {
    Signature signature = signature();
    long[] own = translate(signature.params, numbers, caller, instance);
    if (!signature.objects) {
      long[] results = instance.code().call(index, own);
      return CallResult.of(translate(signature.results, results, instance, caller), null);
    }
    CallResult result =
        GuestMachine.callWithRefs(
            instance.code(),
            instance.endive(),
            index,
            own,
            taken(signature.params, references, caller, instance));
    return CallResult.of(
        translate(signature.results, result.longs(), instance, caller),
        taken(signature.results, result.refs(), instance, caller));
  }

  /** Objects of one instance may be of no use to another. */
  private static @Nullable Object @Nullable [] taken(
      Kind[] kinds,
      @Nullable Object @Nullable [] references,
      GuestInstance from,
      GuestInstance to) {
    if (references == null || from == to) {
      return references;
    }
    int slot = 0;
    for (Kind kind : kinds) {
      if (kind == Kind.REF) {
        Object reference = references[slot];
        to.functions().heap().taken(reference, from.functions().heap().ownerOf(reference));
      }
      slot += kind.slots();
    }
    return references;
  }

  /** Function references are numbers that differ between instances. */
  private static long @Nullable [] translate(
      Kind[] kinds, long @Nullable [] numbers, GuestInstance from, GuestInstance to) {
    if (numbers == null || from == to) {
      return numbers;
    }
    long[] translated = numbers;
    int slot = 0;
    for (Kind kind : kinds) {
      if (kind == Kind.FUNC) {
        if (translated == numbers) {
          translated = numbers.clone();
        }
        translated[slot] = to.functions().toGuest(from.functions().toHost((int) numbers[slot]));
      }
      slot += kind.slots();
    }
    return translated;
  }

  @Override
  public <T> T as(Class<T> type) {
    return instance.guestModule().stubs().function(this, type);
  }
}
