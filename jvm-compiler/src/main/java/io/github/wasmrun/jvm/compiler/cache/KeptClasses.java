package io.github.wasmrun.jvm.compiler.cache;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.jvm.compiler.load.ClassStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** All classes of a precompiled module. */
public final class KeptClasses implements ClassStore {
  private final Map<String, Map<String, byte[]>> kept = new ConcurrentSkipListMap<>();

  /** No classes yet. */
  public KeptClasses() {}

  /**
   * The classes in what {@link #toBytes} gave.
   *
   * @throws CompileException if it is something else
   */
  public static KeptClasses of(byte[] code) {
    KeptClasses classes = new KeptClasses();
    try {
      for (Map.Entry<String, byte[]> group : ClassFiles.read(code).entrySet()) {
        classes.kept.put(group.getKey(), ClassFiles.read(group.getValue()));
      }
    } catch (IOException e) {
      throw new CompileException("the code of the precompiled module is damaged", -1, e);
    }
    return classes;
  }

  /** The classes as one array. */
  public byte[] toBytes() {
    Map<String, byte[]> groups = new LinkedHashMap<>();
    kept.forEach((name, classes) -> groups.put(name, ClassFiles.write(classes)));
    return ClassFiles.write(groups);
  }

  /** Gives each group of classes once: the JVM keeps what it was given. */
  @Override
  public @Nullable Map<String, byte[]> find(String name) {
    return kept.remove(name);
  }

  @Override
  public void keep(String name, Map<String, byte[]> classes) {
    kept.put(name, new TreeMap<>(classes));
  }
}
