package io.github.wasmrun.bindgen.files;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.text.ComponentWat;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.WitPrinter;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.component.ComponentWit;
import io.github.wasmrun.wit.component.WitTextException;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Reads WIT from a file, a folder or a component. */
public final class WitFiles {
  /** Below the folder: {@code deps}, the folder of a package, its files. */
  private static final int DEPTH = 3;

  private WitFiles() {}

  /**
   * Resolves what is at a path: a {@code .wit} file, a folder of them with other packages in its
   * folder {@code deps} (texts, or in binary form), or a binary, of which {@link
   * ComponentWit#decode} finds the WIT.
   *
   * @throws WitException if it is no WIT or a name cannot be resolved
   * @throws ModuleException if it is a component that is not valid
   * @throws WitTextException if it is a component that WIT cannot express
   */
  public static WitGraph resolve(Path path, WitOptions options) throws IOException {
    if (Files.isDirectory(path)) {
      Map<String, String> texts = SourceFiles.read(path, DEPTH, ".wit", ".wit.md");
      addBinaries(path, texts);
      return Wit.resolve(WitSources.of(texts), options);
    }
    byte[] bytes = Files.readAllBytes(path);
    boolean isText = bytes.length == 0 || bytes[0] != 0;
    return isText
        ? Wit.resolve(path.toString(), new String(bytes, StandardCharsets.UTF_8), options)
        : ComponentWit.decode(bytes);
  }

  /**
   * The WIT of the binary at a path, as {@link ComponentWit#decode} finds it.
   *
   * @throws ModuleException as for {@link #resolve}
   * @throws WitTextException as for {@link #resolve}
   */
  public static WitGraph ofComponent(Path path) throws IOException {
    return ComponentWit.decode(Files.readAllBytes(path));
  }

  /** The text of a package in binary form, with the packages that it uses. */
  private static String ofBinary(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".wat")) {
      bytes = ComponentWat.parse(new String(bytes, StandardCharsets.UTF_8));
    }
    return WitPrinter.print(ComponentWit.decode(bytes));
  }

  /** Adds the packages in binary form that are in {@code deps}. */
  private static void addBinaries(Path folder, Map<String, String> texts) throws IOException {
    Path deps = folder.resolve("deps");
    if (!Files.isDirectory(deps)) {
      return;
    }
    try (Stream<Path> files = Files.list(deps)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".wasm") || name.endsWith(".wat")) {
          texts.put("deps/" + name + ".wit", ofBinary(file));
        }
      }
    }
  }
}
