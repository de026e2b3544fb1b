package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Interpreted;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.code.Ending;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.compile.DirectCalls;
import io.github.wasmrun.jvm.internal.endive.guest.Interruption;
import io.github.wasmrun.jvm.internal.endive.interpret.LongInstructions;
import io.github.wasmrun.jvm.internal.endive.interpret.ReentrantInterpreter;
import io.github.wasmrun.jvm.internal.endive.module.Objects;
import io.github.wasmrun.jvm.internal.endive.module.TailCalls;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.type.ExternKind;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ExecutionListener;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;

/** A module in Endive's form and, in the compiling engine, compiled. */
final class EndiveCode implements ModuleCode {
  private final ModuleInfo info;
  private final WasmModule code;
  private final @Nullable CompiledCode compiled;
  private final String whyNot;
  private final Signature[] signatures;
  private final Interruption interruption;
  private final boolean listened;
  private final boolean objects;
  private final String engine;
  private @Nullable Boolean tailCalls;
  private volatile @Nullable BoxedExports boxedExports;

  /**
   * The code of a module.
   *
   * @param engine the name of the engine
   * @param whyNot why it is not compiled; empty if it is
   */
  EndiveCode(
      String engine,
      ModuleInfo info,
      WasmModule code,
      @Nullable CompiledCode compiled,
      String whyNot) {
    this.engine = engine;
    this.info = info;
    this.code = code;
    this.compiled = compiled;
    this.whyNot = whyNot;
    this.signatures = new Signature[info.functions().size()];
    this.interruption = compiled == null ? new Interruption() : compiled.interruption();
    boolean interpreted = compiled == null || !compiled.interpreted().isEmpty();
    if (interpreted) {
      EngineClasses.interpreterInitialised();
    }
    this.listened = interpreted && LongInstructions.in(code);
    this.objects = Objects.in(info, code);
  }

  @Override
  public List<Interpreted> interpreted() {
    if (compiled != null) {
      return compiled.interpreted();
    }
    int imported = code.importSection().count(ExternalType.FUNCTION);
    List<Integer> all = IntStream.range(imported, info.functions().size()).boxed().toList();
    return all.isEmpty() ? List.of() : List.of(new Interpreted(whyNot, all));
  }

  @Override
  public Ending ending() {
    return interruption;
  }

  @Override
  public void instantiate(InstanceParts parts) {
    new EndiveInstantiation(this, parts).run();
  }

  @Override
  public Optional<MethodHandle> direct(int function) {
    return isDirect(function) && DirectCalls.work()
        ? DirectHandles.of(compiled, function, signature(function), exportName(function))
        : Optional.empty();
  }

  private @Nullable String exportName(int function) {
    for (int i = 0; i < info.exports().size(); i++) {
      if (info.exports().get(i).type().kind() == ExternKind.FUNC
          && info.exportIndexes()[i] == function) {
        return info.exports().get(i).name();
      }
    }
    return null;
  }

  /** Whether the compiled method of a function may be called without the machine. */
  private boolean isDirect(int function) {
    Signature signature = signature(function);
    return compiled != null
        && function >= info.importCount(ExternKind.FUNC)
        && signature.numeric
        && signature.results.length <= 1
        && signature.params.length <= Signature.MAX_DIRECT_PARAMS
        && !hasTailCalls();
  }

  @Override
  public @Nullable BoxedCalls boxedCalls(int function) {
    BoxedExports known = boxedExports;
    if (known == null) {
      synchronized (signatures) {
        known = boxedExports == null ? newBoxedExports() : boxedExports;
        boxedExports = known;
      }
    }
    return known.calls(function);
  }

  /** The heap of a new instance. */
  Heap newHeap() {
    return new Heap(engine, info.types(), !objects);
  }

  private BoxedExports newBoxedExports() {
    return BoxedExports.of(compiled, info, this::isDirect, this::signature);
  }

  ModuleInfo info() {
    return info;
  }

  /** The module in Endive's form. */
  WasmModule code() {
    return code;
  }

  /** The start of the names of the compiled functions' classes; of none if there are none. */
  String codeName() {
    return compiled == null ? "(interpreted)" : compiled.functionClassName();
  }

  /** Whether functions must be called through the machine, which then completes tail calls. */
  private boolean hasTailCalls() {
    Boolean known = tailCalls;
    if (known == null) {
      known = TailCalls.in(code);
      tailCalls = known;
    }
    return known;
  }

  /** What looks at each instruction before it is interpreted; null if nothing needs to. */
  @Nullable ExecutionListener listener() {
    return listened ? LongInstructions.LISTENER : null;
  }

  /** The signature of function {@code index}; two threads that race make equal ones. */
  Signature signature(int index) {
    Signature signature = signatures[index];
    if (signature == null) {
      signature = new Signature(info.functionType(index));
      signatures[index] = signature;
    }
    return signature;
  }

  /** What runs the code of {@code instance}. */
  Machine newMachine(Instance instance) {
    return compiled != null ? compiled.newMachine(instance) : new ReentrantInterpreter(instance);
  }
}
