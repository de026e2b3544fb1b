package io.github.wasmrun.engine;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.InstanceGroup;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.engine.limit.Group;
import io.github.wasmrun.engine.precompiled.Precompiled;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.internal.link.SourceCandidate;
import io.github.wasmrun.internal.link.SourceCandidates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What all engines share: settings, the cached feature report, and loading the best candidate of a
 * source.
 */
public abstract class AbstractEngine implements Engine {
  /** Compiles what is at a location. */
  @FunctionalInterface
  public interface LocationCompiler {
    /** Compiles the module there, or the one that {@code decoder} makes of what is there. */
    CompletableFuture<WasmModule> compile(String location, @Nullable UnaryOperator<byte[]> decoder);
  }

  private final EngineConfig config;
  private volatile @Nullable Features features;

  /** An engine with these settings. */
  protected AbstractEngine(EngineConfig config) {
    this.config = config;
  }

  /** Tries what the engine can run. */
  protected abstract Features probeFeatures();

  /**
   * Loads the bytes at a location and compiles them; failures are the future's.
   *
   * @param decoder makes a module of them, see {@link #decode}; null if they are one
   */
  protected abstract CompletableFuture<WasmModule> compileFrom(
      String location, @Nullable UnaryOperator<byte[]> decoder);

  /**
   * The binary module that a decoder makes of bytes.
   *
   * @throws CompileException if it refuses them
   */
  protected static byte[] decode(UnaryOperator<byte[]> decoder, byte[] bytes) {
    try {
      return Objects.requireNonNull(decoder.apply(bytes), "what a decoder returned");
    } catch (WasmException e) {
      throw e;
    } catch (RuntimeException e) {
      String message = e.getMessage();
      throw new CompileException(message == null ? e.toString() : message, -1, e);
    }
  }

  /** A module with its code; here without code. */
  protected Precompiled precompiled(AbstractModule module) {
    return Precompiled.withoutCode(module.info().bytes());
  }

  /** The module that {@code precompiled} holds; here it is compiled. */
  protected WasmModule compile(Precompiled precompiled) {
    return compile(precompiled.module());
  }

  @Override
  public final InstanceGroup createGroup(GroupLimits limits) {
    return new Group(limits);
  }

  @Override
  public final byte[] precompile(WasmModule module) {
    Objects.requireNonNull(module, "module");
    if (!(module instanceof AbstractModule own) || module.engine() != this) {
      throw new IllegalArgumentException("the module is of another engine");
    }
    return precompiled(own).toBytes();
  }

  @Override
  public final WasmModule loadPrecompiled(byte[] bytes) {
    return compile(Precompiled.read(Objects.requireNonNull(bytes, "bytes")));
  }

  @Override
  public EngineStatistics statistics() {
    throw noStatistics();
  }

  /** Nothing is counted. */
  protected static IllegalStateException noStatistics() {
    return new IllegalStateException("the engine was made without EngineConfig.withStatistics(…)");
  }

  @Override
  public final EngineConfig config() {
    return config;
  }

  @Override
  public final Features features() {
    Features known = features;
    if (known == null) {
      known = probeFeatures();
      features = known;
    }
    return known;
  }

  @Override
  public final CompletableFuture<WasmModule> load(WasmSource source) {
    return load(source, this::compileFrom);
  }

  /** Loads a module; what is at a location is compiled by {@code compiler}. */
  public final CompletableFuture<WasmModule> load(WasmSource source, LocationCompiler compiler) {
    List<SourceCandidate> candidates = SourceCandidates.of(source, this::features);
    if (candidates.size() == 1) {
      return load(candidates.get(0), compiler);
    }
    return tryFrom(0, candidates, compiler, new ArrayList<>());
  }

  private CompletableFuture<WasmModule> load(SourceCandidate candidate, LocationCompiler compiler) {
    UnaryOperator<byte[]> decoder = candidate.decoder();
    byte[] bytes = candidate.bytes();
    if (bytes != null) {
      try {
        return compileAsync(decoder == null ? bytes : decode(decoder, bytes.clone()));
      } catch (WasmException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
    LoadException refused = Loading.refused(candidate.location());
    return refused == null
        ? compiler.compile(candidate.location(), decoder)
        : CompletableFuture.failedFuture(refused);
  }

  private CompletableFuture<WasmModule> tryFrom(
      int index,
      List<SourceCandidate> candidates,
      LocationCompiler compiler,
      List<LoadException.Attempt> failed) {
    if (index == candidates.size()) {
      return CompletableFuture.failedFuture(new LoadException(failed));
    }
    SourceCandidate candidate = candidates.get(index);
    return load(candidate, compiler)
        .handle(
            (module, error) -> {
              if (error == null) {
                return CompletableFuture.completedFuture(module);
              }
              failed.add(new LoadException.Attempt(candidate.location(), Ended.cause(error)));
              return tryFrom(index + 1, candidates, compiler, failed);
            })
        .thenCompose(next -> next);
  }
}
