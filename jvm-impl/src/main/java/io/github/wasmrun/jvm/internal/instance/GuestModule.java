package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.engine.statistics.Compilation;
import io.github.wasmrun.engine.statistics.InstanceRecord;
import io.github.wasmrun.engine.statistics.RecordedModule;
import io.github.wasmrun.engine.statistics.Recorder;
import io.github.wasmrun.jvm.internal.code.LackException;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.host.HostInterfaces;
import io.github.wasmrun.jvm.internal.values.Signature;
import io.github.wasmrun.jvm.internal.worker.Endings;
import io.github.wasmrun.jvm.internal.worker.ThreadWorkers;
import io.github.wasmrun.spi.HostBinder;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ExternKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A module with its code. */
final class GuestModule extends AbstractModule implements RecordedModule {
  private final JvmStore store;
  private final Externals externals;
  private final ModuleCode code;
  private final Signature[] signatures;
  private final Map<Integer, String> exportNames = new HashMap<>();
  private final Stubs stubs;
  private final Endings endings;
  private final ThreadWorkers workers;
  private final @Nullable LimitedVariant limited;
  private final LimitedVariants variants = new LimitedVariants(this::variant);

  GuestModule(JvmStore store, Externals externals, ModuleInfo info, ModuleCode code) {
    this(store, externals, info, code, null);
  }

  /**
   * A module.
   *
   * @param limited what it is for if limits were written into it; null for a module of users
   */
  GuestModule(
      JvmStore store,
      Externals externals,
      ModuleInfo info,
      ModuleCode code,
      @Nullable LimitedVariant limited) {
    super(info);
    this.limited = limited;
    ModuleInfo visible = limited == null ? info : limited.module().info();
    this.store = store;
    this.externals = externals;
    this.code = code;
    this.signatures = new Signature[info.functions().size()];
    for (int i = 0; i < visible.exports().size(); i++) {
      if (visible.exports().get(i).type().kind() == ExternKind.FUNC) {
        exportNames.putIfAbsent(visible.exportIndexes()[i], visible.exports().get(i).name());
      }
    }
    boolean watched = limited != null && limited.watchesCalls();
    this.stubs = new Stubs(visible, code, store.threadChecks(), watched);
    this.endings = new Endings(code.ending());
    this.workers = new ThreadWorkers(endings);
    if (limited != null) {
      limited.module().endings.add(code.ending());
    }
  }

  JvmStore store() {
    return store;
  }

  @Override
  public Engine engine() {
    return store.engine();
  }

  @Override
  public List<Interpreted> interpreted() {
    return code.interpreted();
  }

  ModuleCode code() {
    return code;
  }

  Stubs stubs() {
    return stubs;
  }

  /** The first name under which function {@code index} is exported, if it is. */
  @Nullable String exportName(int index) {
    return exportNames.get(index);
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

  @Override
  public HostBinder binder() {
    return HostInterfaces.INSTANCE;
  }

  @Override
  public boolean owns(Extern extern) {
    return extern instanceof EngineOwned owned && owned.store() == store;
  }

  /** What the module is for if limits were written into it; null for a module of users. */
  @Nullable LimitedVariant limited() {
    return limited;
  }

  /** The module as users see it. */
  GuestModule visible() {
    return limited == null ? this : limited.module();
  }

  /** The offset in the module of users of one in this; negative if there is none. */
  long originalOffset(long offset) {
    return limited == null ? offset : limited.limited().original(offset);
  }

  @Override
  protected Instance instantiate(Supplied[] imports) {
    InstanceRecord record = record(imports);
    return made(record, new Instantiation(this, externals, externals, imports).run());
  }

  /** The record of an instance whose making begins; null if nothing is counted. */
  private @Nullable InstanceRecord record(Supplied[] imports) {
    Recorder recorder = store.recorder();
    return recorder == null ? null : recorder.instance(this, imports);
  }

  private static Instance made(@Nullable InstanceRecord record, GuestInstance instance) {
    if (record != null) {
      record.made(instance);
    }
    return instance;
  }

  @Override
  public String title() {
    return name().orElseGet(this::sha256);
  }

  @Override
  public Instance instantiate(Imports imports, Limits limits) {
    Supplied[] resolved = resolve(imports, limits);
    LimitedModule.Key key = LimitedModule.key(info(), limits, engine().config(), resolved);
    InstanceRecord record = record(resolved);
    return made(record, LimitedInstantiation.run(variants.of(key), externals, resolved, limits));
  }

  /** The copies with limits in their bytes. */
  LimitedVariants variants() {
    return variants;
  }

  private GuestModule variant(LimitedModule.Key key) {
    Recorder recorder = store.recorder();
    Compilation record = recorder == null ? null : recorder.compile();
    LimitedModule module = LimitedModule.of(info(), key, engine().info().name());
    ModuleInfo changed = ModuleReader.read(module.bytes());
    try {
      GuestModule made =
          new GuestModule(
              store,
              externals,
              changed,
              store.maker().make(changed, module.bytes(), RecordedTimes.of(recorder)),
              new LimitedVariant(this, key, module));
      if (record != null) {
        record.compiledAgain();
      }
      return made;
    } catch (LackException lack) {
      throw externals.lack(lack.feature(), lack.getMessage());
    }
  }

  @Override
  public WorkerHost workers() {
    return workers;
  }

  @Override
  public CompletableFuture<Instance> instantiateAsync(Imports imports) {
    return Async.run(() -> instantiate(imports));
  }

  @Override
  public CompletableFuture<Instance> instantiateAsync(Imports imports, Limits limits) {
    return Async.run(() -> instantiate(imports, limits));
  }
}
