package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.internal.Sha256;
import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.PluginProgress.Step;
import io.github.wasmrun.plugins.internal.crypto.Ed25519;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Loads, checks and compiles the modules of a plugin. */
final class Preparation {
  /** A module without anything in it. */
  private static final byte[] EMPTY = {0, 'a', 's', 'm', 1, 0, 0, 0};

  private final CompiledModules compiled;
  private final @Nullable PluginCache cache;
  private final PluginSource source;
  private final PluginSettings settings;

  /** The bytes of the modules, for a plugin that another thread compiles too. */
  private final Map<String, byte[]> kept = new LinkedHashMap<>();

  Preparation(
      PluginHostConfig config,
      CompiledModules compiled,
      PluginSource source,
      PluginSettings settings) {
    this.compiled = compiled;
    cache = config.cache();
    this.source = source;
    this.settings = settings;
  }

  /** All at once, for a source whose bytes are at hand. */
  Prepared now() {
    Map<String, WasmModule> modules = new LinkedHashMap<>();
    for (PluginSource.Part part : source.parts()) {
      byte[] bytes = part.bytes();
      if (bytes == null) {
        throw new IllegalArgumentException(part.location() + " has to be loaded: use load");
      }
      byte[] checked = checked(part, bytes);
      report(Step.COMPILING, part, checked.length);
      try {
        modules.put(part.name(), compiled.get(checked));
      } catch (WasmException e) {
        throw failure(Reason.MODULE, e);
      }
    }
    return prepared(modules, null);
  }

  private Prepared prepared(Map<String, WasmModule> modules, byte @Nullable [] manifest) {
    Prepared prepared = Prepared.of(source, modules, kept, manifest, settings, compiled);
    report(Step.STARTING, source.parts().get(0), -1);
    return prepared;
  }

  /** Reports a step; a listener that fails does not matter. */
  private void report(Step step, PluginSource.Part part, long length) {
    Consumer<PluginProgress> listener = source.progress();
    if (listener != null) {
      try {
        listener.accept(new PluginProgress(step, part.location(), part.name(), length));
      } catch (RuntimeException e) {
        return; // its own fault
      }
    }
  }

  /** The same, with what has to be loaded from elsewhere. */
  CompletableFuture<Prepared> later() {
    Map<String, WasmModule> modules = new LinkedHashMap<>();
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (PluginSource.Part part : source.parts()) {
      all =
          all.thenCompose(none -> bytes(part))
              .thenCompose(
                  bytes -> {
                    byte[] checked = checked(part, bytes);
                    report(Step.COMPILING, part, checked.length);
                    if (settings.inWorker()) {
                      kept.put(part.name(), checked);
                    }
                    return compiled(checked);
                  })
              .thenAccept(module -> modules.put(part.name(), module));
    }
    String location = source.manifestLocation();
    return all.thenCompose(
        none ->
            location == null
                ? CompletableFuture.completedFuture(prepared(modules, null))
                : fetched(location).thenApply(bytes -> prepared(modules, bytes)));
  }

  private CompletableFuture<byte[]> bytes(PluginSource.Part part) {
    byte[] bytes = part.bytes();
    if (bytes != null) {
      return CompletableFuture.completedFuture(bytes);
    }
    String digest = part.sha256();
    byte[] found = cache == null || digest == null ? null : cache.find(digest);
    if (found != null) {
      report(Step.CACHED, part, found.length);
      return CompletableFuture.completedFuture(found);
    }
    report(Step.LOADING, part, -1);
    return fetched(part.location());
  }

  /** The bytes at a location, whatever they are: the engine is given an empty module instead. */
  private CompletableFuture<byte[]> fetched(String location) {
    byte[][] holder = new byte[1][];
    return compiled
        .engine()
        .load(
            WasmSource.of(location)
                .withDecoder(
                    bytes -> {
                      holder[0] = bytes;
                      return EMPTY;
                    }))
        .handle(
            (module, error) -> {
              if (error != null) {
                throw failure(Reason.SOURCE, Ended.cause(error));
              }
              return holder[0];
            });
  }

  private CompletableFuture<WasmModule> compiled(byte[] bytes) {
    return compiled
        .later(bytes)
        .handle(
            (module, error) -> {
              if (error != null) {
                throw failure(Reason.MODULE, Ended.cause(error));
              }
              return module;
            });
  }

  private byte[] checked(PluginSource.Part part, byte[] bytes) {
    report(Step.CHECKING, part, bytes.length);
    String expected = part.sha256();
    if (expected != null) {
      String actual = Sha256.hex(bytes);
      if (!actual.equals(expected)) {
        throw failure(
            Reason.DIGEST,
            part.location() + " has the SHA-256 " + actual + ", expected " + expected,
            null);
      }
    }
    byte[] key = part.publicKey();
    byte[] signature = part.signature();
    if (key != null && signature != null && !Ed25519.verify(key, bytes, signature)) {
      throw failure(Reason.SIGNATURE, part.location() + " is not signed by that key", null);
    }
    if (cache != null && expected != null && part.bytes() == null) {
      cache.keep(expected, bytes);
    }
    if (part.decoder() == null) {
      return bytes;
    }
    try {
      return part.decoder().apply(bytes);
    } catch (RuntimeException e) {
      throw failure(Reason.MODULE, e);
    }
  }

  private PluginLoadException failure(Reason reason, Throwable cause) {
    String text = cause.getMessage();
    return failure(reason, text == null ? cause.toString() : text, cause);
  }

  private PluginLoadException failure(Reason reason, String text, @Nullable Throwable cause) {
    String id = source.id();
    return new PluginLoadException(
        id == null ? source.toString() : id, reason, List.of(text), cause);
  }
}
