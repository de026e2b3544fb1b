package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Tag;
import io.github.wasmrun.jvm.internal.code.InstanceCode;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.endive.guest.Context;
import io.github.wasmrun.jvm.internal.endive.values.Values;
import io.github.wasmrun.jvm.internal.values.Signature;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.CallResult;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.Memory;

/** An instance of Endive with the parts that it was made of. */
final class EndiveInstance implements InstanceCode, Context {
  private final EndiveCode module;
  private final InstanceParts parts;
  private final Instance instance;
  private final Machine code;
  private final @Nullable Memory firstMemory;
  private final InstanceFunctions functions;

  EndiveInstance(
      EndiveCode module, InstanceParts parts, Instance instance, InstanceFunctions functions) {
    this.module = module;
    this.parts = parts;
    this.instance = instance;
    this.code = module.newMachine(instance);
    this.firstMemory = instance.memory();
    this.functions = functions;
  }

  EndiveCode module() {
    return module;
  }

  InstanceFunctions functions() {
    return functions;
  }

  Machine code() {
    return code;
  }

  /** How many functions users may see. */
  int functionCount() {
    return parts.functionCount();
  }

  Tag tag(int index) {
    return parts.tag(index);
  }

  @Override
  public Instance instance() {
    return instance;
  }

  @Override
  public @Nullable Memory memory() {
    return firstMemory;
  }

  @Override
  public @Nullable Object[] call(
      int function, @Nullable Object[] arguments, @Nullable String exportName) {
    Signature signature = module.signature(function);
    long[] numbers = new long[signature.paramLength()];
    for (int i = 0; i < arguments.length; i++) {
      Values.put(functions, signature.params[i], arguments[i], numbers, signature.paramSlots[i]);
    }
    if (!signature.objects) {
      long[] results = call(function, numbers, exportName);
      return Values.toHost(functions, signature.results, results, null);
    }
    Object[] references = Values.references(functions, signature, arguments);
    CallResult result;
    try {
      result = GuestMachine.callWithRefs(code, instance, function, numbers, references);
    } catch (Throwable thrown) {
      throw translate(thrown, exportName);
    }
    return Values.toHost(functions, signature.results, result.longs(), result.refs());
  }

  @Override
  public @Nullable Object callOnNumbers(
      int function, @Nullable Object[] arguments, @Nullable String exportName) {
    Signature signature = module.signature(function);
    long[] numbers = new long[arguments.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Values.toLong(functions, signature.params[i], arguments[i]);
    }
    long[] results = call(function, numbers, exportName);
    return results == null || signature.results.length == 0
        ? null
        : Values.toObject(functions, signature.results[0], results[0], 0, null);
  }

  private long @Nullable [] call(int function, long[] numbers, @Nullable String exportName) {
    try {
      return code.call(function, numbers);
    } catch (Throwable thrown) {
      throw translate(thrown, exportName);
    }
  }

  @Override
  public RuntimeException translate(Throwable thrown, @Nullable String exportName) {
    return Traps.translate(thrown, this, exportName);
  }
}
