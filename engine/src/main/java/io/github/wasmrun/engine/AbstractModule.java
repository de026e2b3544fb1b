package io.github.wasmrun.engine;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.debug.LineTable;
import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.engine.limit.LimitedModule;
import io.github.wasmrun.engine.link.Linker;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.engine.worker.Pool;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.internal.Sha256;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.spi.worker.WorkerHost;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.worker.WorkerOptions;
import io.github.wasmrun.worker.WorkerPool;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What all engines' modules share: the description of the module and the link checks. */
public abstract class AbstractModule implements WasmModule, ImportContext, WorkerPool.Starter {
  private final ModuleInfo info;
  private @Nullable String sha256;
  private volatile @Nullable LineTable lines;

  /** A module with this description. */
  protected AbstractModule(ModuleInfo info) {
    this.info = info;
  }

  /** The description of the module. */
  public final ModuleInfo info() {
    return info;
  }

  /**
   * Makes an instance.
   *
   * @param imports what is supplied for each import, checked
   */
  protected abstract Instance instantiate(Supplied[] imports);

  /**
   * What carries pools of workers for this module.
   *
   * @throws UnsupportedFeatureException if the engine has no threads
   */
  public WorkerHost workers() {
    throw new UnsupportedFeatureException(
        Feature.THREADS, engine().info().name(), "a pool of workers", null);
  }

  @Override
  public final CompletableFuture<WorkerPool> startWorkers(WorkerOptions options) {
    try {
      return Pool.start(options, workers(), resolvePresent(options.imports()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** What is supplied for each import, checked. */
  protected final Supplied[] resolve(Imports imports) {
    Objects.requireNonNull(imports, "imports");
    return Linker.resolve(info, imports, this);
  }

  /**
   * The values of {@link #resolve}: a {@link io.github.wasmrun.HostFunction} or an {@link Extern}
   * for each import, null where nothing is supplied.
   */
  public final @Nullable Object[] resolvePresent(Imports imports) {
    @Nullable Supplied[] supplied = Linker.resolvePresent(info, imports, this);
    Object[] values = new Object[supplied.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = supplied[i] == null ? null : supplied[i].value();
    }
    return values;
  }

  @Override
  public final Instance instantiate(Imports imports) {
    return instantiate(resolve(imports));
  }

  /**
   * What is supplied for each import, checked against limits too.
   *
   * @throws io.github.wasmrun.LimitException if an imported memory or table may grow beyond them
   */
  protected final Supplied[] resolve(Imports imports, Limits limits) {
    Objects.requireNonNull(limits, "limits");
    Supplied[] resolved = resolve(imports);
    LimitedModule.checkImports(info, resolved, limits);
    return resolved;
  }

  @Override
  public final List<ImportType> imports() {
    return info.imports();
  }

  @Override
  public final List<ExportType> exports() {
    return info.exports();
  }

  @Override
  public final List<String> customSectionNames() {
    return info.customSectionNames();
  }

  @Override
  public final List<byte[]> customSections(String name) {
    return info.customSections(Objects.requireNonNull(name, "name"));
  }

  @Override
  public final Optional<String> name() {
    return info.moduleName();
  }

  @Override
  public final Optional<SourceLine> sourceLine(long byteOffset) {
    LineTable known = lines;
    if (known == null) {
      known = LineTable.of(info);
      lines = known;
    }
    return known.at(byteOffset);
  }

  @Override
  public final int byteLength() {
    return info.bytes().length;
  }

  @Override
  public final String sha256() {
    String known = sha256;
    if (known == null) {
      known = Sha256.hex(info.bytes());
      sha256 = known;
    }
    return known;
  }
}
