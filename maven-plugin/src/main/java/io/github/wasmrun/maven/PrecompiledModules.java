package io.github.wasmrun.maven;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.jvm.compiler.Precompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes of all modules of an application; see {@link PrecompileMojo}. */
final class PrecompiledModules {
  private final Precompiler precompiler = new Precompiler();
  private final List<String> skipped = new ArrayList<>();

  /** Adds the modules of a folder, and those of the components in it. */
  void addFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".wasm")).sorted().toList();
    }
    for (Path file : files) {
      try {
        add(file);
      } catch (ModuleException | CompileException e) {
        throw new IOException(file + ": " + e.getMessage(), e);
      }
    }
  }

  private void add(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<byte[]> modules = new ArrayList<>();
    if (ComponentReader.isComponent(bytes)) {
      for (Definition.CoreModule module : ComponentReader.read(bytes).coreModules()) {
        modules.add(module.bytes());
      }
    } else {
      modules.add(bytes);
    }
    for (byte[] module : modules) {
      if (!precompiler.add(module)) {
        skipped.add(file + " defines structures, whose classes are made at run time");
      }
    }
  }

  /** What could not be precompiled, and why. */
  List<String> skipped() {
    return skipped;
  }

  /** Writes the classes. */
  int writeTo(Path target) throws IOException {
    return precompiler.writeTo(target);
  }
}
