package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.jvm.internal.storage.TableStorage;
import org.jspecify.annotations.Nullable;

/** Instructions for tables, whose functions are {@link Func}s. */
public final class Tables {
  private Tables() {}

  private static void check(int index, int length, TableStorage table) {
    if (index < 0 || length < 0 || index > table.size() - length) {
      throw Trap.table();
    }
  }

  /** {@code table.get}. */
  public static @Nullable Object get(int index, TableStorage table) {
    check(index, 1, table);
    return table.elements[index];
  }

  /** {@code table.set}. */
  public static void set(int index, @Nullable Object value, TableStorage table) {
    check(index, 1, table);
    table.elements[index] = value;
  }

  /** {@code table.grow}. */
  public static int grow(@Nullable Object value, int delta, TableStorage table) {
    return table.grow(delta, value, null);
  }

  /** {@code table.fill}. */
  public static void fill(int index, @Nullable Object value, int length, TableStorage table) {
    check(index, length, table);
    java.util.Arrays.fill(table.elements, index, index + length, value);
  }

  /** {@code table.copy}. */
  public static void copy(int target, int source, int length, TableStorage to, TableStorage from) {
    check(target, length, to);
    check(source, length, from);
    System.arraycopy(from.elements, source, to.elements, target, length);
  }

  /** {@code table.init}, also for active segments. */
  public static void init(
      int target, int source, int length, TableStorage to, @Nullable Object[] segment) {
    if (source < 0 || length < 0 || source > segment.length - length) {
      throw Trap.table();
    }
    check(target, length, to);
    System.arraycopy(segment, source, to.elements, target, length);
  }
}
