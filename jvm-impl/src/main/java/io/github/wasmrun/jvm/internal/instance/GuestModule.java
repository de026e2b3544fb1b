package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.AbstractModule;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.host.HostInterfaces;
import io.github.wasmrun.jvm.internal.values.Signature;
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
final class GuestModule extends AbstractModule {
  private final JvmStore store;
  private final Externals externals;
  private final ModuleCode code;
  private final Signature[] signatures;
  private final Map<Integer, String> exportNames = new HashMap<>();
  private final Stubs stubs;
  private final ThreadWorkers workers;

  GuestModule(JvmStore store, Externals externals, ModuleInfo info, ModuleCode code) {
    super(info);
    this.store = store;
    this.externals = externals;
    this.code = code;
    this.signatures = new Signature[info.functions().size()];
    for (int i = 0; i < info.exports().size(); i++) {
      if (info.exports().get(i).type().kind() == ExternKind.FUNC) {
        exportNames.putIfAbsent(info.exportIndexes()[i], info.exports().get(i).name());
      }
    }
    this.stubs = new Stubs(info, code, store.threadChecks());
    this.workers = new ThreadWorkers(code.ending());
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

  @Override
  protected Instance instantiate(Supplied[] imports) {
    return new Instantiation(this, externals, imports).run();
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
