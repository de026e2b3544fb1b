package io.github.wasmrun.bindgen.files;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.wit.ComponentWit;
import io.github.wasmrun.component.wit.WitTextException;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads WIT from a file, a folder or a component. */
public final class WitFiles {
  /** Below the folder: {@code deps}, the folder of a package, its files. */
  private static final int DEPTH = 3;

  private WitFiles() {}

  /**
   * Resolves what is at a path: a {@code .wit} file, a folder of them with other packages in its
   * folder {@code deps}, or a component or a package in binary form.
   *
   * @throws WitException if it is no WIT or a name cannot be resolved
   * @throws ModuleException if it is a component that is not valid
   * @throws WitTextException if it is a component that WIT cannot express
   */
  public static WitGraph resolve(Path path, WitOptions options) throws IOException {
    if (Files.isDirectory(path)) {
      return Wit.resolve(WitSources.of(SourceFiles.read(path, DEPTH, ".wit", ".wit.md")), options);
    }
    byte[] bytes = Files.readAllBytes(path);
    boolean isText = bytes.length == 0 || bytes[0] != 0;
    return isText
        ? Wit.resolve(path.toString(), new String(bytes, StandardCharsets.UTF_8), options)
        : ofComponent(path, bytes, options);
  }

  /** As {@link #resolve}, but the path is that of a component. */
  public static WitGraph ofComponent(Path path, WitOptions options) throws IOException {
    return ofComponent(path, Files.readAllBytes(path), options);
  }

  private static WitGraph ofComponent(Path path, byte[] bytes, WitOptions options) {
    if (!ComponentReader.isComponent(bytes)) {
      throw new WitException(WitPosition.UNKNOWN, path + " is not a component");
    }
    return Wit.resolve(path.toString(), ComponentWit.text(bytes), options);
  }
}
