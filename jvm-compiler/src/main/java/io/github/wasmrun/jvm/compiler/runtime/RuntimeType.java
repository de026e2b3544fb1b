package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.type.DefinedType;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * A type that modules define, one object for all modules of the process that define the same: to
 * compare two is to compare references.
 */
public final class RuntimeType {
  private static final Map<DefinedType, WeakReference<RuntimeType>> ALL = new WeakHashMap<>();

  private final DefinedType type;

  /** The ancestors from the root on, and this type. */
  private final RuntimeType[] line;

  private RuntimeType(DefinedType type, RuntimeType[] ancestors) {
    this.type = type;
    line = java.util.Arrays.copyOf(ancestors, ancestors.length + 1);
    line[ancestors.length] = this;
  }

  /** The object for {@code type}. */
  public static RuntimeType of(DefinedType type) {
    StackRoom.check();
    return known(type);
  }

  private static synchronized RuntimeType known(DefinedType type) {
    WeakReference<RuntimeType> reference = ALL.get(type);
    RuntimeType known = reference == null ? null : reference.get();
    if (known == null) {
      List<DefinedType> supertypes = type.supertypes();
      known =
          new RuntimeType(
              type, supertypes.isEmpty() ? new RuntimeType[0] : known(supertypes.get(0)).line);
      // An equal key would stay, and with it the entry would go while this object lives.
      ALL.remove(type);
      ALL.put(type, new WeakReference<>(known));
    }
    return known;
  }

  /** The type as the first module that had it defines it. */
  public DefinedType type() {
    return type;
  }

  /** Whether each value of this type is also one of {@code other}. */
  public boolean isSubtypeOf(RuntimeType other) {
    int depth = other.line.length - 1;
    return this == other || depth < line.length && line[depth] == other;
  }
}
