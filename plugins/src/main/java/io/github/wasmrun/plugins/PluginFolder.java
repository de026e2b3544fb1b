package io.github.wasmrun.plugins;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Loads what lies in a tree of files, and follows its changes each time that it is asked to look.
 *
 * <p>A plugin is a file {@code NAME.wasm} in the root, with its manifest in {@code NAME.json} next
 * to it if there is one. A new file is loaded, a changed one takes over by {@link
 * PluginHost#reloadNow}, one that is gone is unloaded. What failed is tried again when its files
 * have changed, so that a file which is half written does no harm; what depends on a plugin that is
 * not there, each time.
 *
 * <p>Nothing happens between two calls of {@link #scan}: a server calls it every second from a
 * scheduled thread, a page from a timer, so the tree may be any, on every host. One thread at a
 * time.
 */
public final class PluginFolder {
  /**
   * What a look at the folder changed. Immutable.
   *
   * @param loaded the ids of plugins that were loaded
   * @param reloaded the ids of those that another module took over for
   * @param unloaded the ids of those whose file is gone
   * @param failures what failed, by the name of its file
   */
  public record Scan(
      List<String> loaded,
      List<String> reloaded,
      List<String> unloaded,
      Map<String, PluginException> failures) {
    /** Copies the lists. */
    public Scan {
      loaded = List.copyOf(loaded);
      reloaded = List.copyOf(reloaded);
      unloaded = List.copyOf(unloaded);
      failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /** Whether everything is as it was. */
    public boolean isEmpty() {
      return loaded.isEmpty() && reloaded.isEmpty() && unloaded.isEmpty() && failures.isEmpty();
    }
  }

  /** A file as it was when it was looked at last. */
  private record Seen(String state, String pluginId) {}

  private static final String ENDING = ".wasm";

  private final PluginHost host;
  private final FileTree tree;
  private final Function<String, PluginSettings> settings;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  private PluginFolder(PluginHost host, FileTree tree, Function<String, PluginSettings> settings) {
    this.host = host;
    this.tree = tree;
    this.settings = settings;
  }

  /**
   * A folder that nobody has looked at yet.
   *
   * @param settings gives those of a plugin by the name of its file, {@code text.wasm} for example
   */
  public static PluginFolder of(
      PluginHost host, FileTree tree, Function<String, PluginSettings> settings) {
    return new PluginFolder(
        Objects.requireNonNull(host, "host"),
        Objects.requireNonNull(tree, "tree"),
        Objects.requireNonNull(settings, "settings"));
  }

  /**
   * Looks at the folder and does what its changes ask for.
   *
   * @throws FileException if the root cannot be listed
   */
  public Scan scan() {
    Changes changes = new Changes();
    Map<String, String> present = states();
    for (String name : List.copyOf(seen.keySet())) {
      if (!present.containsKey(name)) {
        changes.gone(name);
      }
    }
    List<String> waiting = new ArrayList<>();
    present.forEach(
        (name, state) -> {
          Seen before = seen.get(name);
          if (before == null || !before.state().equals(state)) {
            waiting.add(name);
          }
        });
    // those that depend on others of the folder are loaded after them
    boolean progress = true;
    while (progress && !waiting.isEmpty()) {
      progress = false;
      for (String name : List.copyOf(waiting)) {
        if (changes.load(name, present.get(name))) {
          waiting.remove(name);
          progress = true;
        }
      }
    }
    return new Scan(changes.loaded, changes.reloaded, changes.unloaded, changes.failures);
  }

  /** What tells a file's contents from others, for each plugin. */
  private Map<String, String> states() {
    Map<String, String> states = new LinkedHashMap<>();
    for (DirectoryEntry entry : tree.list("")) {
      String name = entry.name();
      if (name.endsWith(ENDING) && !name.startsWith(".")) {
        try {
          states.put(name, state(name) + " " + state(manifestOf(name)));
        } catch (FileException e) {
          continue; // it went away meanwhile
        }
      }
    }
    return states;
  }

  private static String manifestOf(String name) {
    return name.substring(0, name.length() - ENDING.length()) + ".json";
  }

  private String state(String name) {
    if (!tree.exists(name)) {
      return "-";
    }
    FileStat stat = tree.stat(name);
    return stat.size() + "@" + stat.modified() + "#" + stat.inode();
  }

  /** What one look changes. */
  private final class Changes {
    private final List<String> loaded = new ArrayList<>();
    private final List<String> reloaded = new ArrayList<>();
    private final List<String> unloaded = new ArrayList<>();
    private final Map<String, PluginException> failures = new LinkedHashMap<>();

    private void gone(String name) {
      Seen before = seen.get(name);
      String id = before == null ? "" : before.pluginId();
      if (!id.isEmpty()) {
        try {
          host.unload(id);
          unloaded.add(id);
        } catch (IllegalStateException e) {
          return; // others need it: the next look tries again
        }
      }
      seen.remove(name);
    }

    /** Whether that is done: false if it may work when others are loaded. */
    private boolean load(String name, String state) {
      Seen before = seen.get(name);
      String id = before == null ? "" : before.pluginId();
      try {
        PluginSource source = source(name);
        if (id.isEmpty() || host.get(id).isEmpty()) {
          id = host.loadNow(source, settings.apply(name)).id();
          loaded.add(id);
        } else {
          host.reloadNow(id, source, settings.apply(name));
          reloaded.add(id);
        }
        failures.remove(name);
      } catch (FileException e) {
        return true; // it went away meanwhile
      } catch (PluginLoadException e) {
        failures.put(name, e);
        if (e.reason() == PluginLoadException.Reason.DEPENDENCY) {
          return false; // tried again at each look: what it depends on may come
        }
        seen.put(name, new Seen(state, id));
        return true;
      }
      seen.put(name, new Seen(state, id));
      return true;
    }

    private PluginSource source(String name) {
      PluginSource source = PluginSource.of(tree.read(name));
      String manifest = manifestOf(name);
      return tree.exists(manifest) ? source.withManifest(tree.readText(manifest)) : source;
    }
  }
}
