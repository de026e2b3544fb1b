package io.github.wasmrun.cli;

import io.github.wasmrun.component.ComponentExtern;
import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.Wave;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ValueType;
import io.github.wasmrun.wat.Wat;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What commands do with components. */
final class Components {
  private Components() {}

  /** Whether bytes begin as those of a component do, and not as a module's. */
  static boolean isComponent(byte[] bytes) {
    return bytes.length >= 8 && Wat.isBinary(bytes) && bytes[6] == 1 && bytes[7] == 0;
  }

  /**
   * Calls a function and prints its result.
   *
   * @throws IllegalArgumentException if there is no such function or the arguments do not fit
   */
  static void invoke(ComponentInstance instance, String name, List<String> args, PrintWriter out) {
    ComponentFunction function = find(instance, name);
    FuncType type = function.type();
    if (type.params().size() != args.size()) {
      throw new IllegalArgumentException(
          name + " takes " + type.params().size() + " arguments, not " + args.size() + ": " + type);
    }
    List<Val> values = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      values.add(value(args.get(i), type.params().get(i)));
    }
    Val result = function.call(values);
    ValueType resultType = type.result();
    if (result != null && resultType != null) {
      out.println(Wave.print(result, resultType));
      out.flush();
    }
  }

  /** A text is a string without quotes, too. */
  private static Val value(String text, ValueType type) {
    boolean plain = type.kind() == ValueType.Kind.STRING && !text.startsWith("\"");
    return plain ? Val.of(text) : Wave.parse(text, type);
  }

  private static ComponentFunction find(ComponentInstance instance, String name) {
    List<String> names = new ArrayList<>();
    functions(instance, "", names);
    if (names.contains(name)) {
      return instance.function(name);
    }
    List<String> found = new ArrayList<>();
    for (String one : names) {
      if (one.endsWith("#" + name)) {
        found.add(one);
      }
    }
    if (found.size() == 1) {
      return instance.function(found.get(0));
    }
    throw new IllegalArgumentException(
        "there is no exported function " + name + "; there are " + names);
  }

  private static void functions(ComponentInstance instance, String before, List<String> names) {
    for (Map.Entry<String, ComponentExtern> export : instance.exports().entrySet()) {
      if (export.getValue() instanceof ComponentFunction) {
        names.add(before + export.getKey());
      } else if (export.getValue() instanceof ComponentInstance inner && before.isEmpty()) {
        functions(inner, export.getKey() + "#", names);
      }
    }
  }
}
