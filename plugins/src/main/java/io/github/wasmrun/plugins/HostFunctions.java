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
  private final Map<String, DataFunction> data;

  private HostFunctions(Map<String, HostFunction> plain, Map<String, DataFunction> data) {
    this.plain = plain;
    this.data = data;
  }

  HostFunctions with(String module, String name, HostFunction function) {
    Map<String, HostFunction> all = new LinkedHashMap<>(plain);
    all.put(module + "." + name, function);
    return new HostFunctions(all, data);
  }

  HostFunctions with(String name, DataFunction function) {
    Map<String, DataFunction> all = new LinkedHashMap<>(data);
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

  @Nullable DataFunction data(ImportType wanted) {
    return data.get(wanted.name());
  }

  /** The function for data of this name; null if there is none. */
  @Nullable DataFunction data(String name) {
    return data.get(name);
  }

  /**
   * What is wrong with an import: that nothing serves it, that it has another type than what serves
   * it, that it is not granted.
   */
  void check(
      ImportType wanted,
      GuestContract contract,
      Permissions granted,
      List<String> unlinkable,
      List<String> missing) {
    String name = nameFor(wanted);
    if (name == null || !(wanted.type() instanceof FuncType type)) {
      unlinkable.add("imports " + wanted + ", which the application does not have");
      return;
    }
    if (!granted.functions().contains(name)) {
      String text = "asks for the host function " + name + ", which is not granted";
      if (!missing.contains(text)) {
        missing.add(text);
      }
    }
    String expected = expected(wanted, type, contract);
    if (!expected.isEmpty()) {
      unlinkable.add("imports " + wanted + ", but the application's is " + expected);
    }
  }

  private String expected(ImportType wanted, FuncType type, GuestContract contract) {
    HostFunction declared = plain(wanted);
    if (declared != null) {
      return declared.type().equals(type) ? "" : declared.type().toString();
    }
    DataFunction function = data(wanted);
    return function == null ? "" : function.problem(type, contract);
  }

  /** The names of all. */
  List<String> names() {
    List<String> names = new ArrayList<>(data.keySet());
    names.addAll(plain.keySet());
    return names;
  }
}
