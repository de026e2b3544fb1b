package io.github.wasmrun.component;

import io.github.wasmrun.component.type.ComponentType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the host supplies to a component: functions, resource types, instances and more, by name.
 *
 * <p>Immutable: each {@code with…} returns a changed copy. An interface is found by its exact name
 * first, then by one with a compatible version: one implementation of {@code wasi:io/poll@0.2.0}
 * serves all imports of {@code 0.2}, as semantic versioning has it.
 */
public final class ComponentImports {
  private static final ComponentImports NONE = new ComponentImports(new LinkedHashMap<>(), null);

  private final Map<String, ComponentExtern> items;

  private final @Nullable Function<String, ComponentHostFunction> fallback;

  private ComponentImports(
      Map<String, ComponentExtern> items,
      @Nullable Function<String, ComponentHostFunction> fallback) {
    this.items = items;
    this.fallback = fallback;
  }

  /** No imports. */
  public static ComponentImports none() {
    return NONE;
  }

  /** These imports and one that another instance exports, or the host has. */
  public ComponentImports with(String name, ComponentExtern item) {
    Map<String, ComponentExtern> copy = new LinkedHashMap<>(items);
    copy.put(name, item);
    return new ComponentImports(copy, fallback);
  }

  /** These imports and a function. */
  public ComponentImports withFunction(String name, ComponentHostFunction function) {
    return with(name, HostFunctionEntry.of(function));
  }

  /** These imports and a function that answers later. */
  public ComponentImports withAsyncFunction(String name, AsyncComponentFunction function) {
    return with(name, new HostFunctionEntry(type -> new LaterFunction(type, function)));
  }

  /** These imports and a function of generated code. */
  public ComponentImports withTypedFunction(String name, TypedHostFunction function) {
    return with(name, new HostFunctionEntry(type -> function));
  }

  /** These imports and an instance that has {@code items}. */
  public ComponentImports withInstance(String name, ComponentImports items) {
    return with(name, new ComponentInstance(items.items));
  }

  /** These imports and all exports of {@code instance}, under their names. */
  public ComponentImports withExports(ComponentInstance instance) {
    ComponentImports all = this;
    for (Map.Entry<String, ComponentExtern> export : instance.exports().entrySet()) {
      all = all.with(export.getKey(), export.getValue());
    }
    return all;
  }

  /** These imports and those of {@code other}, which count where both have one of a name. */
  public ComponentImports withAll(ComponentImports other) {
    Map<String, ComponentExtern> copy = new LinkedHashMap<>(items);
    copy.putAll(other.items);
    return new ComponentImports(copy, other.fallback == null ? fallback : other.fallback);
  }

  /**
   * These imports and, for what a component wants beyond them, functions of {@code functions} and
   * resource types without resources. Other kinds of imports are not added.
   *
   * @param functions gives the function for an import; names of instances and what they hold are
   *     joined by {@code #}
   */
  public ComponentImports withFallback(Function<String, ComponentHostFunction> functions) {
    return new ComponentImports(items, functions);
  }

  /** What there is for a component. */
  Map<String, ComponentExtern> items(ComponentType type) {
    if (fallback == null) {
      return items;
    }
    Map<String, ComponentExtern> all = new LinkedHashMap<>(items);
    new Fallback(fallback).fill("", type.imports(), all);
    return all;
  }
}
