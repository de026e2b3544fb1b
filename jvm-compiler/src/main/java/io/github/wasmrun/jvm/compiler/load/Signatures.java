package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.emit.Shape;
import io.github.wasmrun.jvm.compiler.emit.ShapeWriter;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * The classes that all modules share, one pair for each shape of functions. They go when the last
 * module goes that has them.
 */
final class Signatures {
  private static final Map<String, WeakReference<Loader>> LOADERS = new HashMap<>();
  private static int sinceCleaning;

  private Signatures() {}

  private static synchronized Loader loader(String key) {
    WeakReference<Loader> reference = LOADERS.get(key);
    Loader known = reference == null ? null : reference.get();
    if (known == null) {
      known = new Loader(Shape.of(key));
      LOADERS.put(key, new WeakReference<>(known));
      if (++sinceCleaning > LOADERS.size()) {
        LOADERS.values().removeIf(loader -> loader.get() == null);
        sinceCleaning = 0;
      }
    }
    return known;
  }

  /** The class that targets of a shape extend, by its name. */
  static Class<?> signature(String name) {
    return loader(name.substring(Names.AT_RUN_TIME.signatures().length())).signature;
  }

  /** What may define hidden classes beside the class that targets of a shape extend. */
  static MethodHandles.Lookup lookup(Shape shape) throws ReflectiveOperationException {
    Method lookup = loader(shape.key()).signature.getDeclaredMethod(ShapeWriter.LOOKUP);
    lookup.setAccessible(true);
    return (MethodHandles.Lookup) lookup.invoke(null);
  }

  /** What calls {@code code}, a function of the host. */
  static Target hostTarget(FuncType type, HostCode code) {
    try {
      return (Target)
          loader(new Shape(type).key())
              .host()
              .getDeclaredConstructor(HostCode.class)
              .newInstance(code);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Has the two classes of one shape. */
  private static final class Loader extends ClassLoader {
    static {
      registerAsParallelCapable();
    }

    private final Shape shape;
    final Class<?> signature;
    private Class<?> host;

    Loader(Shape shape) {
      super("wasmrun-shared", Signatures.class.getClassLoader());
      this.shape = shape;
      Access.open(this);
      signature = define(ShapeWriter.signature(Names.AT_RUN_TIME, shape));
    }

    private Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }

    synchronized Class<?> host() {
      Class<?> known = host;
      if (known == null) {
        known = define(ShapeWriter.hostTarget(Names.AT_RUN_TIME, shape));
        host = known;
      }
      return known;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      // Only the class that the host's extends; it does not ask for others of generated ones.
      return name.startsWith(Names.PREFIX) ? signature : super.loadClass(name, resolve);
    }
  }
}
