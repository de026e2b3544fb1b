package io.github.wasmrun.plugins;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application's functions for plugins. Immutable. */
final class HostFunctions {
  /** Where guests of each contract import functions for data from. */
  private static final List<String> DATA_MODULES = List.of("wasmrun:host", "extism:host/user");

  static final HostFunctions NONE = new HostFunctions(Map.of(), Map.of());

  private final Map<String, HostFunction> plain;
  private final Map<String, PluginFunction> data;

  private HostFunctions(Map<String, HostFunction> plain, Map<String, PluginFunction> data) {
    this.plain = plain;
    this.data = data;
  }

  HostFunctions with(String module, String name, HostFunction function) {
    Map<String, HostFunction> all = new LinkedHashMap<>(plain);
    all.put(module + "." + name, function);
    return new HostFunctions(all, data);
  }

  HostFunctions with(String name, PluginFunction function) {
    Map<String, PluginFunction> all = new LinkedHashMap<>(data);
    all.put(name, function);
    return new HostFunctions(plain, all);
  }

  private static String key(ImportType wanted) {
    return wanted.module() + "." + wanted.name();
  }

  /** The name by which a function is granted that serves {@code wanted}; null if there is none. */
  @Nullable String nameFor(ImportType wanted) {
    if (plain.containsKey(key(wanted))) {
      return key(wanted);
    }
    return DATA_MODULES.contains(wanted.module()) && data.containsKey(wanted.name())
        ? wanted.name()
        : null;
  }

  @Nullable HostFunction plain(ImportType wanted) {
    return plain.get(key(wanted));
  }

  @Nullable PluginFunction data(ImportType wanted) {
    return data.get(wanted.name());
  }

  /** What is wrong with the imports of a module: those that are not there, and not granted. */
  void check(ImportType wanted, Permissions granted, List<String> absent, List<String> missing) {
    if (!(wanted.type() instanceof FuncType)) {
      absent.add("imports " + wanted + ", which the application does not have");
      return;
    }
    String name = nameFor(wanted);
    if (name == null) {
      absent.add("imports " + wanted + ", which the application does not have");
    } else if (!granted.functions().contains(name)) {
      String text = "asks for the host function " + name + ", which is not granted";
      if (!missing.contains(text)) {
        missing.add(text);
      }
    }
  }

  /** The names of all. */
  List<String> names() {
    List<String> names = new ArrayList<>(data.keySet());
    names.addAll(plain.keySet());
    return names;
  }
}
