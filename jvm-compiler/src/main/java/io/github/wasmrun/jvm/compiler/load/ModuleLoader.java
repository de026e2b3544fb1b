package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.BoxedCallsWriter;
import io.github.wasmrun.jvm.compiler.emit.Layout;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.jvm.compiler.runtime.Constants;
import io.github.wasmrun.jvm.compiler.runtime.Foreign;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Interruption;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.jvm.compiler.runtime.heap.Struct;
import io.github.wasmrun.jvm.compiler.runtime.heap.StructSource;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the classes of one module. Each is made when the JVM first asks for it: the class with a
 * function at the first call of one of its functions; or it is on the class path.
 */
public final class ModuleLoader extends ClassLoader implements StructSource, Constants {
  static {
    registerAsParallelCapable();
  }

  private static final String SIGNATURE = Names.inJava(Names.AT_RUN_TIME.signatures());
  private static final String STRUCT = Names.inJava(Layout.STRUCT);

  /** Each loader has a name of its own, by which the frames of its module are known. */
  private static final AtomicLong LOADERS = new AtomicLong();

  private final Layout layout;
  private final ClassStore store;
  private final CodeTimes times;
  private final @Nullable LinkedModule linked;
  private final Interruption interruption;
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
   * @param times takes how long making classes takes
   */
  public ModuleLoader(ModuleView module, int methodLimit, ClassStore store, CodeTimes times) {
    this(new Layout(module, methodLimit, Names.AT_RUN_TIME), store, null, times);
    Access.open(this);
  }

  /** The loader of a module whose classes are on the class path: this one loads none. */
  public ModuleLoader(ModuleView module, int methodLimit, LinkedModule linked) {
    this(new Layout(module, methodLimit, linked.names()), ClassStore.NONE, linked, CodeTimes.NONE);
  }

  private ModuleLoader(
      Layout layout, ClassStore store, @Nullable LinkedModule linked, CodeTimes times) {
    super("wasm-" + LOADERS.incrementAndGet(), ModuleLoader.class.getClassLoader());
    this.layout = layout;
    this.store = store;
    this.linked = linked;
    this.times = times;
    interruption = linked == null ? new Interruption() : linked.interruption();
    types = new RuntimeType[layout.module().info().types().size()];
  }

  /** Ends threads that run code of this module. */
  public Interruption interruption() {
    return interruption;
  }

  /** A new instance, which is nothing yet but its class. */
  public ModuleState newState() {
    try {
      return (ModuleState)
          loadClass(Names.inJava(layout.state())).getDeclaredConstructor().newInstance();
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
        boxedCalls =
            (BoxedCalls)
                loadClass(Names.inJava(layout.names().boxedCalls()))
                    .getDeclaredConstructor()
                    .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return known.contains(function) ? boxedCalls : null;
  }

  /** What calls a function of the host from code that is made at run time. */
  public static Target hostTarget(FuncType type, HostCode code) {
    return Signatures.hostTarget(type, code);
  }

  /**
   * What calls a method of a Java interface, which takes and gives just the numbers of {@code
   * type}. It is made also for a guest that has used up nearly all of its stack.
   *
   * @param code what makes of exceptions what guests get
   */
  public static Target directTarget(
      FuncType type, Method method, Object implementation, HostCode code) {
    return Deep.run(new DirectTargets.Making(type, method, implementation, code));
  }

  /**
   * What {@code maker} makes, also for a guest that has used up nearly all of its stack.
   *
   * @param maker no lambda, which the JDK would make a class for on the guest's stack
   */
  public static <T> T deep(Supplier<T> maker) {
    return Deep.run(maker);
  }

  /** A function of the host for code of this module. */
  public Func hostFunc(RuntimeType functionType, FuncType type, HostCode code) {
    return linked == null
        ? new Func(functionType, hostTarget(type, code))
        : new Func(functionType, linked.hostTarget(type, code), () -> hostTarget(type, code));
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
          loadClass(Names.inJava(layout.names().targets()) + function)
              .getDeclaredConstructor(ModuleState.class)
              .newInstance(state);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean isOnClassPath() {
    return linked != null;
  }

  @Override
  public Target newSharedTarget(Func function) {
    FuncType type = layout.module().info().functionType(function.index());
    return hostTarget(type, Foreign.of(function.ownTarget()));
  }

  /** Asks the parent only for classes that are not generated: its search takes time. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(Names.PREFIX)) {
      return super.loadClass(name, resolve);
    }
    if (linked != null) {
      return linked.load(name);
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
    if (!ModuleClasses.isOne(layout, name)) {
      throw new ClassNotFoundException(name);
    }
    long begin = System.nanoTime();
    Map<String, byte[]> classes;
    try {
      classes = Deep.run(() -> ModuleClasses.stored(layout, name, store));
    } catch (RuntimeException e) {
      // Not as it is: the guest's own exceptions of Java are its traps.
      throw new IllegalStateException("the class " + name + " cannot be made", e);
    }
    times.madeLater(System.nanoTime() - begin);
    classes.forEach(
        (other, bytes) -> {
          if (!other.equals(name)) {
            more.put(other, bytes);
          }
        });
    byte[] own = classes.get(name);
    return defineClass(name, own, 0, own.length);
  }
}
