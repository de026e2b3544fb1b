package io.github.wasmrun.jvm.compiler.leak;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import java.io.File;
import java.io.InputStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

/** What {@link LeaksTest} runs in a JVM of its own; prints what stays and should not. */
public final class LeaksMain {
  private static final int MODULES = 2000;

  /** How many modules it takes until the JVM has all classes for itself that it makes. */
  private static final int WARM_UP = 1200;

  /** The modules of all uses. */
  private static final List<Object> KEPT = new ArrayList<>();

  private LeaksMain() {}

  /** Takes the name of an engine. */
  public static void main(String[] args) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(part).toUri().toURL());
    }
    ClassLoader loader = new Counting(urls.toArray(URL[]::new));
    loader
        .loadClass(LeaksMain.class.getName())
        .getMethod("run", String[].class)
        .invoke(null, (Object) args);
    System.exit(0);
  }

  /** The same, within the loader that counts. */
  public static void run(String[] args) throws Exception {
    Engine engine = Engine.create(EngineConfig.DEFAULTS.withEngine(args[0]));
    List<String> leaks = new ArrayList<>();
    for (String use : LeakUses.NAMES) {
      WeakReference<ClassLoader> loader = use(use, engine);
      if (!goes(loader)) {
        leaks.add("the class loader stays after: " + use);
      }
    }
    if (args.length > 1) {
      for (String use : LeakUses.NAMES) {
        withTheLibrary(args[0], List.of(use), leaks);
      }
    } else {
      withTheLibrary(args[0], LeakUses.NAMES, leaks);
      modules(engine, leaks);
    }
    for (String leak : leaks) {
      System.out.println(leak);
    }
  }

  /** The application brings the library with it. */
  private static void withTheLibrary(String engine, List<String> uses, List<String> leaks)
      throws Exception {
    if (!goes(useWithTheLibrary(engine, uses))) {
      leaks.add("the class loader of the library stays after: " + uses);
    }
  }

  private static WeakReference<ClassLoader> useWithTheLibrary(String engine, List<String> uses)
      throws Exception {
    URL[] urls = ((URLClassLoader) LeaksMain.class.getClassLoader()).getURLs();
    ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    @SuppressWarnings("unchecked")
    BiFunction<String, Object, Object> function =
        (BiFunction<String, Object, Object>)
            loader.loadClass(LeakUses.class.getName()).getConstructor().newInstance();
    Object made =
        loader
            .loadClass(LeakUses.class.getName())
            .getMethod("engine", String.class)
            .invoke(null, engine);
    for (String use : uses) {
      function.apply(use, made);
    }
    return new WeakReference<>(loader);
  }

  private static WeakReference<ClassLoader> use(String name, Engine engine) throws Exception {
    ClassLoader loader = new Child();
    Object uses = loader.loadClass(LeakUses.class.getName()).getConstructor().newInstance();
    if (uses instanceof LeakUses) {
      throw new IllegalStateException("not its own loader");
    }
    @SuppressWarnings("unchecked")
    BiFunction<String, Engine, Object> function = (BiFunction<String, Engine, Object>) uses;
    KEPT.add(function.apply(name, engine));
    return new WeakReference<>(loader);
  }

  private static boolean goes(WeakReference<?> reference) throws InterruptedException {
    for (int i = 0; i < 200 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    return reference.get() == null;
  }

  /** Many modules, of which nothing stays. */
  private static void modules(Engine engine, List<String> leaks) throws Exception {
    module(engine, WARM_UP);
    long[] before = state();
    module(engine, MODULES);
    long[] after = state();
    String[] names = {"bytes of heap", "bytes of classes", "classes", "locks of class loaders"};
    // The JVM's own caches move a little; a leak takes more, times two thousand.
    long[] allowed = {MODULES * 200L, MODULES * 200L, MODULES / 20, MODULES / 20};
    for (int i = 0; i < names.length; i++) {
      if (after[i] - before[i] > allowed[i]) {
        leaks.add((after[i] - before[i]) + " " + names[i] + " stay after " + MODULES + " modules");
      }
    }
  }

  private static void module(Engine engine, int count) {
    byte[] bytes = Fixtures.bytes("calls");
    for (int i = 0; i < count; i++) {
      WasmModule module = engine.compile(bytes);
      try (Instance instance = module.instantiate(Imports.none())) {
        instance.call("add", 1, i);
        instance.as(LeakUses.Calculator.class).add(i, i);
        instance.function("add").as(LeakUses.Operator.class).apply(i, i);
      }
    }
  }

  private static long[] state() throws Exception {
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(50);
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long metaspace = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals("Metaspace")) {
        metaspace = pool.getUsage().getUsed();
      }
    }
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    return new long[] {heap, metaspace, classes.getLoadedClassCount(), locks()};
  }

  /** How many names our loader has a lock for; like those of the JDK it keeps them for ever. */
  private static int locks() {
    return ((IntSupplier) LeaksMain.class.getClassLoader()).getAsInt();
  }

  /** Loads all anew, to count the names that it is asked for. */
  private static final class Counting extends URLClassLoader implements IntSupplier {
    static {
      registerAsParallelCapable();
    }

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    Counting(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Object getClassLoadingLock(String name) {
      // Called by the constructor of the class above before there is a set.
      if (names != null) {
        names.add(name);
      }
      return super.getClassLoadingLock(name);
    }

    @Override
    public int getAsInt() {
      return names.size();
    }
  }

  /** Loads the application itself, and asks its parent for the rest. */
  private static final class Child extends ClassLoader {
    Child() {
      super(LeaksMain.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(LeakUses.class.getName())) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null ? known : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
