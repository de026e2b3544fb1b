package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.compile.DirectCalls;
import io.github.wasmrun.jvm.internal.generate.BoxedCallsClass;
import io.github.wasmrun.jvm.internal.values.Signature;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** The exported functions of a module that {@link BoxedCalls} calls. */
final class BoxedExports {
  private final Set<Integer> indexes = new HashSet<>();
  private final @Nullable BoxedCalls calls;

  private BoxedExports(@Nullable BoxedCalls calls, List<BoxedCallsClass.Target> targets) {
    this.calls = calls;
    targets.forEach(target -> indexes.add(target.index()));
  }

  /**
   * The functions that are exported and can be called directly.
   *
   * @param signatures of those that {@code isDirect} accepts
   */
  static BoxedExports of(
      @Nullable CompiledCode compiled,
      ModuleInfo info,
      IntPredicate isDirect,
      IntFunction<Signature> signatures) {
    List<BoxedCallsClass.Target> targets = new ArrayList<>();
    if (compiled == null || !DirectCalls.work()) {
      return new BoxedExports(null, targets);
    }
    for (int index : BoxedCallsClass.exported(info)) {
      if (targets.size() < BoxedCallsClass.MOST
          && isDirect.test(index)
          && signatures.apply(index).params.length <= BoxedCallsClass.MAX_PARAMS) {
        MethodType type = signatures.apply(index).javaType();
        compiled
            .owner(index, type.appendParameterTypes(Memory.class, Instance.class))
            .ifPresent(
                owner ->
                    targets.add(
                        new BoxedCallsClass.Target(
                            index, owner.getName().replace('.', '/'), "func_" + index, type)));
      }
    }
    return new BoxedExports(targets.isEmpty() ? null : compiled.boxedCalls(targets), targets);
  }

  /** What calls function {@code index}; null if nothing here does. */
  @Nullable BoxedCalls calls(int index) {
    return indexes.contains(index) ? calls : null;
  }
}
