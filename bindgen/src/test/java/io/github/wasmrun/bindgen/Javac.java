package io.github.wasmrun.bindgen;

import io.github.wasmrun.Engine;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.type.ValueType;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles generated files with all warnings. */
final class Javac {
  private Javac() {}

  /** What javac says; empty if there is neither an error nor a warning. */
  static List<String> compile(Map<String, String> files) {
    List<JavaFileObject> sources = new ArrayList<>();
    files.forEach((path, text) -> sources.add(new Text(path, text)));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try {
      Path out = Files.createTempDirectory("bindgen");
      List<String> options =
          List.of(
              "-Xlint:all",
              "-Xdoclint:all,-missing",
              "-proc:none",
              "--release",
              "17",
              "-classpath",
              classPath(),
              "-d",
              out.toString());
      javac.getTask(null, null, said, options, null, sources).call();
      delete(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getDiagnostics().stream().map(Object::toString).toList();
  }

  /** Where the classes are that generated Java uses, however tests are run. */
  static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> one :
        List.of(
            WasmComponent.class,
            ValueType.class,
            Engine.class,
            ModuleInfo.class,
            org.jspecify.annotations.Nullable.class)) {
      places.add(Path.of(URI.create(source(one))).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static String source(Class<?> one) {
    return one.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
