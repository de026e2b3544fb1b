package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.BoxedCallsWriter;
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
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
  private static final String BOXED_CALLS = Layout.BOXED_CALLS.replace('/', '.');
  private static final String FUNCTIONS = Layout.FUNCTIONS.replace('/', '.');
  private static final String TARGET = Layout.TARGET.replace('/', '.');
  private static final String SIGNATURE = Layout.SIGNATURE.replace('/', '.');
  private static final String STRUCT = Layout.STRUCT.replace('/', '.');

  /** Each loader has a name of its own, by which the frames of its module are known. */
  private static final AtomicLong LOADERS = new AtomicLong();

  private final Layout layout;
  private final ClassStore store;
  private final Interruption interruption = new Interruption();
  private final @Nullable RuntimeType[] types;

  /** The functions that {@link #boxedCalls} calls; both are made at the first question. */
  private @Nullable Set<Integer> boxed;

  private @Nullable BoxedCalls boxedCalls;

  /** Classes that were made with others, as long as nothing has asked for them. */
  private final Map<String, byte[]> more = new ConcurrentHashMap<>();

  /**
   * The loader of a valid module.
   *
   * @param methodLimit how many bytes the code of a method may have
   * @param store where classes may be, so that they need not be made
   */
  public ModuleLoader(ModuleView module, int methodLimit, ClassStore store) {
    super("wasm-" + LOADERS.incrementAndGet(), ModuleLoader.class.getClassLoader());
    this.store = store;
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

  /** What calls exported functions with boxed arguments; null if it does not call this one. */
  public synchronized @Nullable BoxedCalls boxedCalls(int function) {
    Set<Integer> known = boxed;
    if (known == null) {
      known = BoxedCallsWriter.functions(layout);
      boxed = known;
    }
    if (boxedCalls == null && known.contains(function)) {
      try {
        boxedCalls = (BoxedCalls) loadClass(BOXED_CALLS).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return known.contains(function) ? boxedCalls : null;
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
  public Struct newStruct(int type) {
    return StructClasses.first(layout.structShape(type)).make(type(type));
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
    byte[] known = more.remove(name);
    if (known != null) {
      return defineClass(name, known, 0, known.length);
    }
    if (name.startsWith(SIGNATURE)) {
      return Signatures.signature(name);
    }
    if (name.startsWith(STRUCT)) {
      return StructClasses.of(name);
    }
    if (!name.startsWith(FUNCTIONS)
        && !name.startsWith(TARGET)
        && !name.equals(STATE)
        && !name.equals(BOXED_CALLS)) {
      throw new ClassNotFoundException(name);
    }
    Map<String, byte[]> classes;
    try {
      classes = Deep.run(() -> stored(layout, name, store));
    } catch (RuntimeException e) {
      // Not as it is: the guest's own exceptions of Java are its traps.
      throw new IllegalStateException("the class " + name + " cannot be made", e);
    }
    classes.forEach(
        (other, bytes) -> {
          if (!other.equals(name)) {
            more.put(other, bytes);
          }
        });
    byte[] own = classes.get(name);
    return defineClass(name, own, 0, own.length);
  }

  private static Map<String, byte[]> stored(Layout layout, String name, ClassStore store) {
    Map<String, byte[]> found = store.find(name);
    if (found != null && found.containsKey(name)) {
      return found;
    }
    Map<String, byte[]> made = make(layout, name);
    store.keep(name, made);
    return made;
  }

  /** A class, and those that are made with it. */
  private static Map<String, byte[]> make(Layout layout, String name) {
    Map<String, byte[]> classes = new HashMap<>();
    if (name.startsWith(FUNCTIONS)) {
      classes.put(name, ClassesWriter.functions(layout, number(name, FUNCTIONS), classes));
    } else if (name.startsWith(TARGET)) {
      classes.put(name, ClassesWriter.target(layout, number(name, TARGET)));
    } else if (name.equals(BOXED_CALLS)) {
      classes.put(name, BoxedCallsWriter.bytes(layout));
    } else {
      classes.put(name, ClassesWriter.state(layout));
    }
    return classes;
  }

  /** Makes all classes of the module and puts them into {@code all}. */
  public void makeAll(ClassStore all) {
    stored(layout, STATE, all);
    for (int i = 0; i < layout.groupCount(); i++) {
      stored(layout, FUNCTIONS + i, all);
    }
    for (int i = layout.module().importedFunctions(); i < layout.functionCount(); i++) {
      if (layout.module().info().isDeclared(i)) {
        stored(layout, TARGET + i, all);
      }
    }
  }

  private static int number(String name, String prefix) {
    return Integer.parseInt(name, prefix.length(), name.length(), 10);
  }
}
