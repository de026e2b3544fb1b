package io.github.wasmrun.jvm.compiler;

import io.github.wasmrun.jvm.compiler.engine.ClassPathMaker;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Makes the classes that modules become ahead of time, as files for an application's jar. The
 * engine {@code compiled} finds them there by the SHA-256 of a module that it is to compile, and
 * then makes and defines no classes for it.
 *
 * <p>It uses them only if they were made by the same build of wasmrun; else it makes its own and
 * says so once, to the logger {@code io.github.wasmrun}. It looks on the class path of the current
 * thread's context class loader and on its own, and trusts what it finds there like the
 * application's other classes. Not thread-safe.
 */
public final class Precompiler {
  private final ClassPathMaker maker = new ClassPathMaker();

  /** For no modules yet. */
  public Precompiler() {}

  /**
   * Adds a module; a module that was added before is not added again. Modules that are added to one
   * precompiler call each other faster.
   *
   * @param module the binary of a module; the core modules of a component are added one by one
   * @return whether it can be precompiled; one that defines structures cannot, and is compiled at
   *     run time
   * @throws io.github.wasmrun.CompileException if it is no valid module
   */
  public boolean add(byte[] module) {
    return maker.add(module);
  }

  /**
   * Makes the files: the same ones for the same modules and the same build.
   *
   * @return contents by the names in the jar, such as {@code wasm/s0123/m0/State.class}; empty
   *     without modules
   * @throws IllegalStateException if it cannot be found out which build of wasmrun this is
   */
  public Map<String, byte[]> files() {
    return maker.files();
  }

  /**
   * Writes the files into a directory of classes, or into a jar, beside what is there.
   *
   * @param target a directory, which is made if it does not exist; or a file whose name ends in
   *     {@code .jar}, likewise
   * @return how many files there are
   * @throws IOException if they cannot be written
   */
  public int writeTo(Path target) throws IOException {
    Map<String, byte[]> files = files();
    if (!target.toString().endsWith(".jar")) {
      write(files, target);
      return files.size();
    }
    try (FileSystem jar = FileSystems.newFileSystem(target, Map.of("create", "true"))) {
      write(files, jar.getPath("/"));
    }
    return files.size();
  }

  private static void write(Map<String, byte[]> files, Path root) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
