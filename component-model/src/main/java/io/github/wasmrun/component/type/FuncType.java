package io.github.wasmrun.component.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a component function. Immutable. */
public final class FuncType extends AnyType {
  private final boolean async;
  private final List<String> names;
  private final List<ValueType> params;
  private final @Nullable ValueType result;

  /**
   * A function type.
   *
   * @param async whether it may block
   * @param names the names of the parameters
   * @param params the types of the parameters, as many
   * @param result the type of the result, if there is one
   */
  public FuncType(
      boolean async, List<String> names, List<ValueType> params, @Nullable ValueType result) {
    super(size(params, result), depth(params, result));
    this.async = async;
    this.names = List.copyOf(names);
    this.params = List.copyOf(params);
    this.result = result;
  }

  private static long size(List<ValueType> params, @Nullable ValueType result) {
    long size = result == null ? 1 : 1L + result.size();
    for (ValueType param : params) {
      size += param.size();
    }
    return size;
  }

  private static int depth(List<ValueType> params, @Nullable ValueType result) {
    int depth = result == null ? 0 : result.depth();
    for (ValueType param : params) {
      depth = Math.max(depth, param.depth());
    }
    return depth + 1;
  }

  /** Whether it may block. */
  public boolean isAsync() {
    return async;
  }

  /** The names of the parameters. */
  public List<String> names() {
    return names;
  }

  /** The types of the parameters. */
  public List<ValueType> params() {
    return params;
  }

  /** The type of the result, null without one. */
  public @Nullable ValueType result() {
    return result;
  }

  @Override
  public FuncType alias() {
    return this;
  }

  @Override
  public String noun() {
    return "func";
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < params.size(); i++) {
      parts.add(names.get(i) + ": " + params.get(i));
    }
    return (async ? "async func(" : "func(")
        + String.join(", ", parts)
        + (result == null ? ")" : ") -> " + result);
  }
}
