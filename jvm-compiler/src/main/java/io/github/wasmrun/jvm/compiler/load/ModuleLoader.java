package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.ClassesWriter;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.jvm.compiler.runtime.CodeSource;
import io.github.wasmrun.jvm.compiler.runtime.Constants;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Interruption;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the classes of one module. Each is made when the JVM first asks for it: the class with a
 * function at the first call of one of its functions.
 */
public final class ModuleLoader extends ClassLoader implements CodeSource, Constants {
  static {
    registerAsParallelCapable();
  }

  private static final String STATE = Layout.STATE.replace('/', '.');
  private static final String FUNCTIONS = Layout.FUNCTIONS.replace('/', '.');
  private static final String TARGET = Layout.TARGET.replace('/', '.');
  private static final String SIGNATURE = Layout.SIGNATURE.replace('/', '.');

  private final Layout layout;
  private final Interruption interruption = new Interruption();
  private final @Nullable RuntimeType[] types;

  /** Classes that were made with others, as long as nothing has asked for them. */
  private final Map<String, byte[]> more = new ConcurrentHashMap<>();

  /**
   * The loader of a valid module.
   *
   * @param methodLimit how many bytes the code of a method may have
   */
  public ModuleLoader(ModuleView module, int methodLimit) {
    super("wasmrun", ModuleLoader.class.getClassLoader());
    layout = new Layout(module, methodLimit);
    types = new RuntimeType[module.info().types().size()];
    Access.open(this);
  }

  /** Ends threads that run code of this module. */
  public Interruption interruption() {
    return interruption;
  }

  /** A new instance, which is nothing yet but its class. */
  public ModuleState newState() {
    try {
      return (ModuleState) loadClass(STATE).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What calls a function of the host. */
  public static Target hostTarget(FuncType type, HostCode code) {
    return Signatures.hostTarget(type, code);
  }

  public Layout layout() {
    return layout;
  }

  @Override
  public MethodHandle poll() {
    return interruption.poll();
  }

  @Override
  public RuntimeType type(int index) {
    RuntimeType known = types[index];
    if (known == null) {
      known = RuntimeType.of(layout.module().info().types().get(index));
      types[index] = known;
    }
    return known;
  }

  @Override
  public RuntimeType functionType(int function) {
    return type(layout.module().info().functions().get(function).typeIndex());
  }

  @Override
  public Target newTarget(ModuleState state, int function) {
    try {
      return (Target)
          loadClass(TARGET + function).getDeclaredConstructor(ModuleState.class).newInstance(state);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks the parent only for classes that are not generated: its search takes time. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(Layout.PREFIX)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(FUNCTIONS)) {
      int group = number(name, FUNCTIONS);
      return define(name, () -> ClassesWriter.functions(layout, group, more));
    }
    byte[] made = more.remove(name);
    if (made != null) {
      return define(name, () -> made);
    }
    if (name.startsWith(TARGET)) {
      int function = number(name, TARGET);
      return define(name, () -> ClassesWriter.target(layout, function));
    }
    if (name.startsWith(SIGNATURE)) {
      return Signatures.signature(name);
    }
    if (name.equals(STATE)) {
      return define(name, () -> ClassesWriter.state(layout));
    }
    throw new ClassNotFoundException(name);
  }

  private static int number(String name, String prefix) {
    return Integer.parseInt(name, prefix.length(), name.length(), 10);
  }

  private Class<?> define(String name, Supplier<byte[]> writer) {
    byte[] bytes;
    try {
      bytes = Deep.run(writer);
    } catch (RuntimeException e) {
      // Not as it is: the guest's own exceptions of Java are its traps.
      throw new IllegalStateException("the class " + name + " cannot be made", e);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
