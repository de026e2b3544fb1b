package io.github.wasmrun.demo.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Examples;
import io.github.wasmrun.demo.example.Runner;
import io.github.wasmrun.demo.example.Transcript;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Runs the examples on the JVM, with modules from the class path. */
public final class JvmExamples {
  private JvmExamples() {}

  /** Runs an example on an engine. */
  public static Transcript run(Engine engine, Example example) {
    return Runner.run(engine, example, JvmExamples::bytes);
  }

  /** Runs all examples on an engine. */
  public static List<Transcript> runAll(Engine engine) {
    return Examples.list().stream().map(example -> run(engine, example)).toList();
  }

  /** The bytes of a module of the examples. */
  private static byte[] bytes(String file) {
    String path = "META-INF/resources/" + Example.FOLDER + file;
    try (InputStream in = JvmExamples.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
