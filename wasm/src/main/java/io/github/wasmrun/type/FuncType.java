package io.github.wasmrun.type;

import io.github.wasmrun.internal.Lists;
import java.util.List;

/**
 * The type of a function: the types of its parameters and of its results.
 *
 * <p>Immutable. Its text is {@code func [i32 i64] -> [f32]}.
 *
 * @param params types of the parameters, in order
 * @param results types of the results, in order
 */
public record FuncType(List<ValType> params, List<ValType> results)
    implements ExternType, CompositeType {
  /** Copies both lists. */
  public FuncType {
    params = List.copyOf(params);
    results = List.copyOf(results);
  }

  /** A function type without parameters and results. */
  public static FuncType empty() {
    return new FuncType(Lists.empty(), Lists.empty());
  }

  /** A function type with {@code params} and no result. */
  public static FuncType of(ValType... params) {
    return new FuncType(List.of(params), Lists.empty());
  }

  /** This type with other results. */
  public FuncType returning(ValType... results) {
    return new FuncType(params, List.of(results));
  }

  @Override
  public ExternKind kind() {
    return ExternKind.FUNC;
  }

  @Override
  public boolean matches(ExternType expected) {
    return expected instanceof FuncType other && isSubtypeOf(other);
  }

  /**
   * Whether a function of this type can be used as one of type {@code other}: it takes at least
   * what {@code other} takes and returns at most what it returns.
   */
  public boolean isSubtypeOf(FuncType other) {
    return Subtyping.lists(other.params, params) && Subtyping.lists(results, other.results);
  }

  /** The type without the word {@code func}: {@code [i32 i64] -> [f32]}. */
  public String signature() {
    return list(params) + " -> " + list(results);
  }

  @Override
  public String toString() {
    return "func " + signature();
  }

  static String list(List<ValType> types) {
    StringBuilder text = new StringBuilder().append("[");
    for (int i = 0; i < types.size(); i++) {
      if (i > 0) {
        text.append(' ');
      }
      text.append(types.get(i).toString());
    }
    return text.append(']').toString();
  }
}
