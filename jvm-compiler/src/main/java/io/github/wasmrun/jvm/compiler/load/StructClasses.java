package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.emit.StructShape;
import io.github.wasmrun.jvm.compiler.emit.StructWriter;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.StackRoom;
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes of structures, which all modules share: structures of one module are structures of
 * any other. Each class goes when the last module and the last structure go that have it.
 */
final class StructClasses {
  private static final Map<String, WeakReference<Loader>> LOADERS = new HashMap<>();
  private static int sinceCleaning;

  private StructClasses() {}

  /** The class of the structures of a shape, by its name. */
  static Class<?> of(String name) {
    return loader(name.substring(Layout.STRUCT.length())).made;
  }

  /** A structure of a shape, which makes others. */
  static Struct first(StructShape shape) {
    return loader(shape.key()).first();
  }

  private static Loader loader(String key) {
    StackRoom.check();
    return known(key);
  }

  private static synchronized Loader known(String key) {
    WeakReference<Loader> reference = LOADERS.get(key);
    Loader known = reference == null ? null : reference.get();
    if (known == null) {
      StructShape shape = StructShape.of(key);
      String parent = shape.parent();
      known = new Loader(shape, parent == null ? null : known(parent));
      LOADERS.put(key, new WeakReference<>(known));
      if (++sinceCleaning > LOADERS.size()) {
        LOADERS.values().removeIf(loader -> loader.get() == null);
        sinceCleaning = 0;
      }
    }
    return known;
  }

  /** Has the class of one shape. */
  private static final class Loader extends ClassLoader {
    static {
      registerAsParallelCapable();
    }

    private final @Nullable Loader parent;
    final Class<?> made;
    private @Nullable Struct first;

    Loader(StructShape shape, @Nullable Loader parent) {
      super("wasmrun-structs", StructClasses.class.getClassLoader());
      this.parent = parent;
      Access.open(this);
      byte[] bytes = Deep.run(() -> StructWriter.write(shape));
      made = defineClass(null, bytes, 0, bytes.length);
    }

    synchronized Struct first() {
      Struct known = first;
      if (known == null) {
        try {
          // Its type is for nobody: it only makes others.
          known =
              (Struct)
                  made.getDeclaredConstructor(RuntimeType.class).newInstance(new Object[] {null});
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
        first = known;
      }
      return known;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(Names.PREFIX)) {
        return super.loadClass(name, resolve);
      }
      // Only the class that this one extends: it does not ask for others of generated ones.
      Loader owner = parent;
      if (owner == null) {
        throw new ClassNotFoundException(name);
      }
      return owner.made;
    }
  }
}
