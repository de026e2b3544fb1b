package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.guest.BoxedCalls;
import io.github.wasmrun.jvm.internal.endive.guest.Interruption;
import io.github.wasmrun.jvm.internal.endive.host.HostInterfaces;
import io.github.wasmrun.jvm.internal.endive.interpret.LongInstructions;
import io.github.wasmrun.jvm.internal.endive.interpret.ReentrantInterpreter;
import io.github.wasmrun.jvm.internal.endive.module.Objects;
import io.github.wasmrun.jvm.internal.endive.module.TailCalls;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.endive.values.Signature;
import io.github.wasmrun.jvm.internal.worker.ThreadWorkers;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ExternKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ExecutionListener;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;

/** A module that Endive has validated and, in the compiling engine, compiled. */
final class EndiveModule extends AbstractModule {
  private final EndiveEngine engine;
  private final WasmModule code;
  private final @Nullable CompiledCode compiled;
  private final String whyNot;
  private final Signature[] signatures;
  private final Map<Integer, String> exportNames = new HashMap<>();
  private final Stubs stubs;
  private final ThreadWorkers workers;
  private @Nullable Boolean tailCalls;
  private final boolean listened;
  private final boolean objects;
  private volatile @Nullable BoxedExports boxedExports;

  /**
   * A module.
   *
   * @param whyNot why it is not compiled; empty if it is
   */
  EndiveModule(
      EndiveEngine engine,
      ModuleInfo info,
      WasmModule code,
      @Nullable CompiledCode compiled,
      String whyNot) {
    super(info);
    this.whyNot = whyNot;
    this.engine = engine;
    this.code = code;
    this.compiled = compiled;
    this.signatures = new Signature[info.functions().size()];
    for (int i = 0; i < info.exports().size(); i++) {
      if (info.exports().get(i).type().kind() == ExternKind.FUNC) {
        exportNames.putIfAbsent(info.exportIndexes()[i], info.exports().get(i).name());
      }
    }
    this.stubs = new Stubs(this);
    this.workers =
        new ThreadWorkers(compiled == null ? new Interruption() : compiled.interruption());
    boolean interpreted = compiled == null || !compiled.interpreted().isEmpty();
    if (interpreted) {
      EngineClasses.interpreterInitialised();
    }
    this.objects = Objects.in(info, code);
    this.listened = interpreted && LongInstructions.in(code);
  }

  @Override
  public EndiveEngine engine() {
    return engine;
  }

  @Override
  public List<Interpreted> interpreted() {
    if (compiled != null) {
      return compiled.interpreted();
    }
    int imported = code.importSection().count(ExternalType.FUNCTION);
    List<Integer> all = IntStream.range(imported, info().functions().size()).boxed().toList();
    return all.isEmpty() ? List.of() : List.of(new Interpreted(whyNot, all));
  }

  /** The module in Endive's form. */
  WasmModule code() {
    return code;
  }

  /** The compiled code; null if the module is interpreted. */
  @Nullable CompiledCode compiled() {
    return compiled;
  }

  /** The start of the names of the compiled functions' classes; of none if there are none. */
  String codeName() {
    return compiled == null ? "(interpreted)" : compiled.functionClassName();
  }

  /**
   * What calls the exported function {@code index} with boxed arguments; null if it cannot be
   * called like this.
   */
  @Nullable BoxedCalls boxedCalls(int index) {
    BoxedExports known = boxedExports;
    if (known == null) {
      synchronized (stubs) {
        known = boxedExports == null ? BoxedExports.of(this) : boxedExports;
        boxedExports = known;
      }
    }
    return known.calls(index);
  }

  /** Whether functions must be called through the machine, which then completes tail calls. */
  boolean hasTailCalls() {
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

  Stubs stubs() {
    return stubs;
  }

  int importedFunctions() {
    return info().importCount(ExternKind.FUNC);
  }

  /** The first name under which function {@code index} is exported, if it is. */
  @Nullable String exportName(int index) {
    return exportNames.get(index);
  }

  /** The heap of a new instance. */
  Heap newHeap() {
    return new Heap(engine.info().name(), info().types(), !objects);
  }

  /** The signature of function {@code index}; two threads that race make equal ones. */
  Signature signature(int index) {
    Signature signature = signatures[index];
    if (signature == null) {
      signature = new Signature(info().functionType(index));
      signatures[index] = signature;
    }
    return signature;
  }

  /** What runs the code of {@code instance}. */
  Machine newMachine(run.endive.runtime.Instance instance) {
    return compiled != null ? compiled.newMachine(instance) : new ReentrantInterpreter(instance);
  }

  @Override
  public HostBinder binder() {
    return HostInterfaces.INSTANCE;
  }

  @Override
  public boolean owns(Extern extern) {
    return extern instanceof EngineOwned owned && owned.engine() == engine;
  }

  @Override
  protected Instance instantiate(Supplied[] imports) {
    return new Instantiation(this, imports).run();
  }

  @Override
  public WorkerHost workers() {
    return workers;
  }

  @Override
  public CompletableFuture<Instance> instantiateAsync(Imports imports) {
    return Async.run(() -> instantiate(imports));
  }
}
