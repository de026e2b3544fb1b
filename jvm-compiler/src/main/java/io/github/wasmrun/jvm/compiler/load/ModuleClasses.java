package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.BoxedCallsWriter;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.emit.ModuleWriter;
import io.github.wasmrun.jvm.compiler.emit.Names;
import java.util.HashMap;
import java.util.Map;

/** Makes the classes of a module. */
public final class ModuleClasses {
  private ModuleClasses() {}

  /** Whether there is a class with this name, as Java has it, that can be made alone. */
  static boolean isOne(Layout layout, String name) {
    Names names = layout.names();
    return name.startsWith(Names.inJava(names.functions()))
        || name.startsWith(Names.inJava(names.targets()))
        || name.equals(Names.inJava(names.state()))
        || name.equals(Names.inJava(names.boxedCalls()));
  }

  /** A class, and those that are made with it; from {@code store} if they are there. */
  static Map<String, byte[]> stored(Layout layout, String name, ClassStore store) {
    Map<String, byte[]> found = store.find(name);
    if (found != null && found.containsKey(name)) {
      return found;
    }
    Map<String, byte[]> made = make(layout, name);
    store.keep(name, made);
    return made;
  }

  private static Map<String, byte[]> make(Layout layout, String name) {
    String functions = Names.inJava(layout.names().functions());
    String targets = Names.inJava(layout.names().targets());
    Map<String, byte[]> classes = new HashMap<>();
    if (name.startsWith(functions)) {
      classes.put(name, ModuleWriter.functions(layout, number(name, functions), classes));
    } else if (name.startsWith(targets)) {
      classes.put(name, ModuleWriter.target(layout, number(name, targets)));
    } else if (name.equals(Names.inJava(layout.state()))) {
      classes.put(name, ModuleWriter.state(layout));
    } else {
      classes.put(name, BoxedCallsWriter.bytes(layout));
    }
    return classes;
  }

  /** Makes all classes of the module and puts them into {@code all}. */
  public static void makeAll(Layout layout, ClassStore all) {
    Names names = layout.names();
    stored(layout, Names.inJava(layout.state()), all);
    for (int i = 0; i < layout.groupCount(); i++) {
      stored(layout, Names.inJava(names.functions()) + i, all);
    }
    boolean tailCalls = false;
    for (int i = layout.module().importedFunctions(); i < layout.functionCount(); i++) {
      tailCalls |= layout.module().hasTailCall(i);
    }
    for (int i = layout.module().importedFunctions(); i < layout.functionCount(); i++) {
      if (tailCalls || hasReference(layout, i)) {
        stored(layout, Names.inJava(names.targets()) + i, all);
      }
    }
    if (!BoxedCallsWriter.functions(layout).isEmpty()) {
      stored(layout, Names.inJava(names.boxedCalls()), all);
    }
  }

  /** Whether a reference to a function may be made, so that a class calls it. */
  private static boolean hasReference(Layout layout, int function) {
    return layout.module().info().isDeclared(function)
        || layout.module().info().start().orElse(-1) == function;
  }

  private static int number(String name, String prefix) {
    return Integer.parseInt(name, prefix.length(), name.length(), 10);
  }
}
