package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.jvm.internal.endive.guest.Interruption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Defines the classes of one compiled module; they go when the module and its instances go. */
final class GuestClassLoader extends ClassLoader implements Interruption.Owner {
  private final Interruption interruption = new Interruption();
  private final Map<String, byte[]> classes;

  GuestClassLoader(Map<String, byte[]> classes) {
    super("wasm", GuestClassLoader.class.getClassLoader());
    this.classes = new ConcurrentHashMap<>(classes);
  }

  void add(String name, byte[] bytes) {
    classes.put(name, bytes);
  }

  @Override
  public Interruption interruption() {
    return interruption;
  }

  /** Does not ask the parents for our own classes: they would keep their names for good. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(CompiledCode.PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.remove(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
