package io.github.wasmrun.plugins;

import io.github.wasmrun.internal.link.Ended;
import io.github.wasmrun.plugins.PluginActivity.Kind;
import io.github.wasmrun.plugins.PluginLoadException.Reason;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import io.github.wasmrun.plugins.manifest.VersionRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Loads plugins, and survives whatever they do.
 *
 * <pre>{@code
 * try (PluginHost host = PluginHost.create(config)) {
 *   Plugin plugin = host.loadNow(PluginSource.of(bytes), settings);
 *   String text = plugin.call("upper", "text");
 * }
 * }</pre>
 *
 * <p>Thread-safe; a {@link Plugin} takes one call at a time.
 */
public final class PluginHost implements AutoCloseable {
  private final PluginHostConfig config;
  private final CompiledModules compiled;
  private final Activities activities;
  private final AtomicReference<Map<String, Plugin>> plugins = new AtomicReference<>(Map.of());
  private volatile boolean closed;

  private PluginHost(PluginHostConfig config) {
    this.config = config;
    compiled = new CompiledModules(config.engine());
    activities = new Activities(config.activities());
  }

  /** A host without plugins. */
  public static PluginHost create(PluginHostConfig config) {
    return new PluginHost(Objects.requireNonNull(config, "config"));
  }

  /**
   * Compiles a plugin's modules and finds out what they are. None of their code runs, and nothing
   * is loaded into this host.
   *
   * @return what the plugin is; fails with {@link PluginLoadException} if a module cannot be loaded
   *     or compiled, or a manifest has mistakes
   */
  public CompletableFuture<PluginInspection> inspect(PluginSource source) {
    return new Preparation(config, compiled, source, PluginSettings.DEFAULTS)
        .later()
        .thenApply(Inspection::of);
  }

  /**
   * {@link #inspect} with modules and a manifest that are at hand, on this thread.
   *
   * @throws PluginLoadException as {@link #inspect}
   * @throws IllegalArgumentException if something has to be loaded from elsewhere
   */
  public PluginInspection inspectNow(PluginSource source) {
    checkAtHand(source);
    return Inspection.of(new Preparation(config, compiled, source, PluginSettings.DEFAULTS).now());
  }

  /**
   * Loads a plugin.
   *
   * @return the plugin; fails with {@link PluginLoadException}
   */
  public CompletableFuture<Plugin> load(PluginSource source, PluginSettings settings) {
    return reported(
        Kind.LOAD_FAILED,
        source,
        new Preparation(config, compiled, source, settings).later().thenCompose(this::addLater));
  }

  /**
   * Loads a plugin whose modules and manifest are at hand, on this thread.
   *
   * @throws PluginLoadException if that fails
   * @throws IllegalArgumentException if something has to be loaded from elsewhere, or the plugin is
   *     to run in a worker
   */
  public Plugin loadNow(PluginSource source, PluginSettings settings) {
    checkAtHand(source);
    checkHere(settings);
    try {
      return add(new Preparation(config, compiled, source, settings).now());
    } catch (PluginLoadException e) {
      activities.add(Kind.LOAD_FAILED, e.pluginId(), e.getMessage());
      throw e;
    }
  }

  /**
   * Loads plugins that may depend on each other, each after those that it depends on. If one of
   * them fails, none is loaded.
   *
   * @param sources with the settings of each
   * @return the plugins in the order in which they were loaded; fails with {@link
   *     PluginLoadException}
   */
  public CompletableFuture<List<Plugin>> loadAll(Map<PluginSource, PluginSettings> sources) {
    List<Prepared> all = new ArrayList<>();
    CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    for (Map.Entry<PluginSource, PluginSettings> source : sources.entrySet()) {
      Preparation preparation =
          new Preparation(config, compiled, source.getKey(), source.getValue());
      last = last.thenCompose(none -> preparation.later()).thenAccept(all::add);
    }
    return last.thenCompose(none -> addAll(all))
        .whenComplete(
            (plugins, error) -> {
              if (error != null) {
                reportFailure(Kind.LOAD_FAILED, "", Ended.cause(error));
              }
            });
  }

  private CompletableFuture<List<Plugin>> addAll(List<Prepared> all) {
    List<Plugin> added = new ArrayList<>();
    CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    for (Prepared prepared : LoadOrder.of(all)) {
      last = last.thenCompose(none -> addLater(prepared)).thenAccept(added::add);
    }
    return last.handle(
        (none, error) -> {
          if (error == null) {
            return List.copyOf(added);
          }
          for (int i = added.size() - 1; i >= 0; i--) {
            unload(added.get(i).id());
          }
          throw failed(error);
        });
  }

  private static RuntimeException failed(Throwable error) {
    Throwable cause = Ended.cause(error);
    return cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }

  /**
   * Has another module take over for a plugin, with a new instance. If that fails, the one before
   * goes on. A call in progress ends in the instance before.
   *
   * @return the same plugin; fails with {@link PluginLoadException}
   * @throws IllegalArgumentException if there is no such plugin
   */
  public CompletableFuture<Plugin> reload(String id, PluginSource source, PluginSettings settings) {
    Plugin plugin = present(id);
    return reported(
        Kind.RELOAD_FAILED,
        source,
        new Preparation(config, compiled, source, settings)
            .later()
            .thenCompose(prepared -> replaceLater(plugin, prepared)));
  }

  /**
   * {@link #reload} with modules and a manifest that are at hand, on this thread.
   *
   * @throws PluginLoadException if that fails
   * @throws IllegalArgumentException if there is no such plugin, something has to be loaded, or it
   *     is to run in a worker
   */
  public Plugin reloadNow(String id, PluginSource source, PluginSettings settings) {
    Plugin plugin = present(id);
    checkAtHand(source);
    checkHere(settings);
    try {
      return replace(plugin, new Preparation(config, compiled, source, settings).now());
    } catch (PluginLoadException e) {
      activities.add(Kind.RELOAD_FAILED, id, e.getMessage());
      throw e;
    }
  }

  private static void checkAtHand(PluginSource source) {
    if (!source.isAtHand()) {
      throw new IllegalArgumentException("the source has to be loaded from elsewhere: use load");
    }
  }

  private static void checkHere(PluginSettings settings) {
    if (settings.inWorker()) {
      throw new IllegalArgumentException(
          "a plugin in a worker is there only later: use load or reload");
    }
  }

  private CompletableFuture<Plugin> reported(
      Kind kind, PluginSource source, CompletableFuture<Plugin> future) {
    return future.whenComplete(
        (plugin, error) -> {
          if (error != null) {
            reportFailure(kind, source.toString(), Ended.cause(error));
          }
        });
  }

  private void reportFailure(Kind kind, String source, Throwable cause) {
    activities.add(
        kind,
        cause instanceof PluginLoadException failure ? failure.pluginId() : source,
        cause.getMessage());
  }

  private Plugin add(Prepared prepared) {
    HostCallCounts hostCalls = new HostCallCounts();
    StartUp startUp = new StartUp(config, activities, prepared, hostCalls, this::checkNew);
    return register(startUp.run(), hostCalls);
  }

  /** {@link #add}, in a worker if the plugin is to run there. */
  private CompletableFuture<Plugin> addLater(Prepared prepared) {
    if (!prepared.settings().inWorker()) {
      return CompletableFuture.completedFuture(add(prepared));
    }
    HostCallCounts hostCalls = new HostCallCounts();
    StartUp startUp = new StartUp(config, activities, prepared, hostCalls, this::checkNew);
    return WorkerStarter.start(config, activities, prepared, hostCalls, startUp)
        .thenApplyAsync(loaded -> register(loaded, hostCalls)); // outside of the worker
  }

  private Plugin register(Loaded loaded, HostCallCounts hostCalls) {
    PluginManifest manifest = loaded.manifest();
    Plugin plugin = new Plugin(manifest.id(), activities, hostCalls, loaded);
    while (true) {
      Map<String, Plugin> before = plugins.get();
      try {
        checkNew(manifest);
      } catch (PluginLoadException e) {
        plugin.end();
        throw e;
      }
      Map<String, Plugin> all = new LinkedHashMap<>(before);
      all.put(plugin.id(), plugin);
      if (plugins.compareAndSet(before, all)) {
        activities.add(Kind.LOADED, plugin.id(), "version " + manifest.version());
        if (closed) {
          close();
        }
        return plugin;
      }
    }
  }

  private void checkNew(PluginManifest manifest) {
    if (closed) {
      throw failure(manifest, Reason.CLOSED, List.of("the host is closed"));
    }
    if (plugins.get().containsKey(manifest.id())) {
      throw failure(manifest, Reason.ID, List.of("a plugin of this id is loaded already"));
    }
    checkDependencies(manifest);
  }

  private void checkDependencies(PluginManifest manifest) {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, VersionRange> needed : manifest.dependencies().entrySet()) {
      Plugin other = plugins.get().get(needed.getKey());
      String text = "depends on " + needed.getKey() + " " + needed.getValue() + ", which is ";
      if (other == null) {
        problems.add(text + "not loaded");
      } else if (!needed.getValue().contains(other.manifest().version())) {
        problems.add(text + "loaded as " + other.manifest().version());
      }
    }
    if (!problems.isEmpty()) {
      throw failure(manifest, Reason.DEPENDENCY, problems);
    }
  }

  private static PluginLoadException failure(
      PluginManifest manifest, Reason reason, List<String> problems) {
    return new PluginLoadException(manifest.id(), reason, problems, null);
  }

  private Plugin replace(Plugin plugin, Prepared prepared) {
    StartUp startUp =
        new StartUp(
            config,
            activities,
            prepared,
            plugin.hostCalls(),
            manifest -> checkReload(plugin, manifest));
    return takeOver(plugin, startUp.run());
  }

  private CompletableFuture<Plugin> replaceLater(Plugin plugin, Prepared prepared) {
    if (!prepared.settings().inWorker()) {
      return CompletableFuture.completedFuture(replace(plugin, prepared));
    }
    StartUp startUp =
        new StartUp(
            config,
            activities,
            prepared,
            plugin.hostCalls(),
            manifest -> checkReload(plugin, manifest));
    return WorkerStarter.start(config, activities, prepared, plugin.hostCalls(), startUp)
        .thenApplyAsync(loaded -> takeOver(plugin, loaded));
  }

  private Plugin takeOver(Plugin plugin, Loaded loaded) {
    plugin.replace(loaded);
    activities.add(Kind.RELOADED, plugin.id(), "version " + loaded.manifest().version());
    if (plugin.isUnloaded()) {
      throw failure(loaded.manifest(), Reason.CLOSED, List.of("it was unloaded meanwhile"));
    }
    return plugin;
  }

  private void checkReload(Plugin plugin, PluginManifest manifest) {
    if (!manifest.id().equals(plugin.id())) {
      throw new PluginLoadException(
          plugin.id(), Reason.ID, List.of("the new module has the id " + manifest.id()), null);
    }
    checkDependencies(manifest);
    List<String> problems = new ArrayList<>();
    for (Plugin other : list()) {
      VersionRange needed = other.manifest().dependencies().get(plugin.id());
      if (needed != null && !needed.contains(manifest.version())) {
        problems.add(other.id() + " depends on " + needed + ", this is " + manifest.version());
      }
    }
    if (!problems.isEmpty()) {
      throw failure(manifest, Reason.DEPENDENCY, problems);
    }
  }

  /** The plugin of this id. */
  public Optional<Plugin> get(String id) {
    return Optional.ofNullable(plugins.get().get(id));
  }

  private Plugin present(String id) {
    Plugin plugin = plugins.get().get(id);
    if (plugin == null) {
      throw new IllegalArgumentException("no plugin " + id + " is loaded");
    }
    return plugin;
  }

  /** All plugins, in the order in which they were loaded. */
  public List<Plugin> list() {
    return List.copyOf(plugins.get().values());
  }

  /**
   * Unloads a plugin; a call in progress goes on to its end.
   *
   * @return whether there was one
   * @throws IllegalStateException if another plugin depends on it
   */
  public boolean unload(String id) {
    while (true) {
      Map<String, Plugin> before = plugins.get();
      Plugin plugin = before.get(id);
      if (plugin == null) {
        return false;
      }
      checkUnneeded(id, before.values());
      Map<String, Plugin> all = new LinkedHashMap<>(before);
      all.remove(id);
      if (plugins.compareAndSet(before, all)) {
        end(plugin);
        return true;
      }
    }
  }

  private static void checkUnneeded(String id, Collection<Plugin> others) {
    for (Plugin other : others) {
      if (other.manifest().dependencies().containsKey(id)) {
        throw new IllegalStateException("plugin " + id + " is needed by " + other.id());
      }
    }
  }

  private void end(Plugin plugin) {
    plugin.end();
    activities.add(Kind.UNLOADED, plugin.id(), "");
  }

  /**
   * Tells an event to those plugins that subscribe to it in their manifest. One that fails does not
   * matter to others; a disabled one is left out.
   */
  public List<EventResult> emit(PluginEvent event) {
    return emit(event, false);
  }

  /** Tells an event to all plugins that have a function for events. */
  public List<EventResult> emitToAll(PluginEvent event) {
    return emit(event, true);
  }

  /**
   * {@link #emit(PluginEvent)} for plugins that may be in workers; these work at the same time.
   *
   * @return the results, in the order in which the plugins were loaded; fails never, and its
   *     cancelling cancels the calls
   */
  public CompletableFuture<List<EventResult>> emitAsync(PluginEvent event) {
    List<CompletableFuture<?>> calls = new ArrayList<>();
    List<CompletableFuture<EventResult>> results = new ArrayList<>();
    PluginRequest request = event.request();
    for (Plugin plugin : subscribers(event, false)) {
      CompletableFuture<PluginResponse> call = plugin.callAsync(PluginEvent.FUNCTION, request);
      calls.add(call);
      results.add(call.handle((response, error) -> result(plugin, response, error)));
    }
    CompletableFuture<List<EventResult>> all = CompletableFuture.completedFuture(new ArrayList<>());
    for (CompletableFuture<EventResult> result : results) {
      all =
          all.thenCombine(
              result,
              (list, one) -> {
                list.add(one);
                return list;
              });
    }
    CompletableFuture<List<EventResult>> end = all.thenApply(List::copyOf);
    Ended.ifCancelled(end, () -> calls.forEach(call -> call.cancel(true)));
    return end;
  }

  private static EventResult result(Plugin plugin, PluginResponse response, Throwable error) {
    if (error == null) {
      return new EventResult(plugin.id(), Optional.of(response), Optional.empty());
    }
    Throwable cause = Ended.cause(error);
    PluginException failure =
        cause instanceof PluginException known
            ? known
            : new PluginCallException(
                plugin.id(),
                PluginEvent.FUNCTION,
                PluginCallException.Reason.HOST_FUNCTION,
                "" + cause.getMessage(),
                cause);
    return new EventResult(plugin.id(), Optional.empty(), Optional.of(failure));
  }

  private List<Plugin> subscribers(PluginEvent event, boolean all) {
    List<Plugin> subscribers = new ArrayList<>();
    for (Plugin plugin : list()) {
      List<String> names = plugin.manifest().subscribes();
      boolean wanted = all || names.contains("*") || names.contains(event.name());
      if (wanted && plugin.isEnabled() && plugin.functions().contains(PluginEvent.FUNCTION)) {
        subscribers.add(plugin);
      }
    }
    return subscribers;
  }

  private List<EventResult> emit(PluginEvent event, boolean all) {
    List<EventResult> results = new ArrayList<>();
    PluginRequest request = event.request();
    for (Plugin plugin : subscribers(event, all)) {
      results.add(result(plugin, request));
    }
    return results;
  }

  private static EventResult result(Plugin plugin, PluginRequest request) {
    try {
      return new EventResult(
          plugin.id(), Optional.of(plugin.call(PluginEvent.FUNCTION, request)), Optional.empty());
    } catch (PluginException e) {
      return new EventResult(plugin.id(), Optional.empty(), Optional.of(e));
    }
  }

  /**
   * Tells an event to one plugin.
   *
   * @throws PluginCallException if it fails or has no function for events
   * @throws IllegalArgumentException if there is no such plugin
   */
  public PluginResponse emitTo(String id, PluginEvent event) {
    return present(id).call(PluginEvent.FUNCTION, event.request());
  }

  /** What happened lately, the oldest first. */
  public List<PluginActivity> activities() {
    return activities.list();
  }

  /**
   * Tells {@code listener} what happens from now on, on the thread where it happens. What it throws
   * is dropped.
   *
   * @return ends that when it is run
   */
  public Runnable listen(Consumer<PluginActivity> listener) {
    return activities.listen(Objects.requireNonNull(listener, "listener"));
  }

  /** Unloads all plugins, the last one first. Calling it again does nothing. */
  @Override
  public void close() {
    closed = true;
    List<Plugin> all = new ArrayList<>(plugins.getAndSet(Map.of()).values());
    for (int i = all.size() - 1; i >= 0; i--) {
      end(all.get(i));
    }
    compiled.clear();
  }

  /** The ids of the plugins. */
  @Override
  public String toString() {
    return "plugins " + plugins.get().keySet();
  }
}
