package io.github.wasmrun.jvm.compiler.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.jvm.compiler.load.ClassStore;
import io.github.wasmrun.jvm.compiler.load.ModuleClasses;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.rewrite.Metering;
import io.github.wasmrun.rewrite.ModuleMeter;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Modules of random valid code with all of WebAssembly 3.0 but threads, which wasm-smith made: the
 * JVM accepts the classes of each, and calls give what Wasmtime gives, for the same fuel.
 */
class GeneratedModulesTest {
  private static final long FUEL = 100_000;

  private static Map<String, byte[]> modules() throws IOException {
    Map<String, byte[]> modules = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(resource("smith.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        modules.put(entry.getName(), zip.readAllBytes());
      }
    }
    assertEquals(152, modules.size());
    return modules;
  }

  private static InputStream resource(String name) {
    InputStream in = GeneratedModulesTest.class.getResourceAsStream(name);
    assertTrue(in != null, name);
    return in;
  }

  /** The answers by module and function. */
  private static Map<String, Map<String, String>> answers() throws IOException {
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    try (InputStream in = resource("smith.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        String[] words = line.split(" ", 3);
        if (!line.startsWith("#")) {
          answers.computeIfAbsent(words[0], module -> new TreeMap<>()).put(words[1], words[2]);
        }
      }
    }
    return answers;
  }

  @Test
  void theJvmAcceptsAllClasses() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> module : modules().entrySet()) {
      ModuleInfo info = Modules.read(module.getValue());
      verify(module.getKey(), info, wrong);
      Metering all = new Metering(true, true, true, true, true);
      byte[] limited = ModuleMeter.write(info, all).bytes();
      verify(module.getKey() + " with limits", Modules.read(limited), wrong);
    }
    assertEquals(List.of(), wrong);
  }

  /** Has the JVM verify all classes, which else happens when a function is called first. */
  private static void verify(String name, ModuleInfo info, List<String> wrong) throws Exception {
    ModuleView view = new ModuleView(info, CompiledMaker.validate(info));
    ModuleLoader loader =
        new ModuleLoader(view, CompiledModule.METHOD_LIMIT, ClassStore.NONE, CodeTimes.NONE);
    List<String> classes = new ArrayList<>();
    ModuleClasses.makeAll(
        loader.layout(),
        new ClassStore() {
          @Override
          public @Nullable Map<String, byte[]> find(String group) {
            return null;
          }

          @Override
          public void keep(String group, Map<String, byte[]> made) {
            classes.add(group);
            made.keySet().stream().filter(other -> !other.equals(group)).forEach(classes::add);
          }
        });
    assertTrue(!classes.isEmpty(), name);
    for (String each : classes) {
      try {
        Class.forName(each, true, loader);
      } catch (LinkageError e) {
        wrong.add(name + ": " + e.toString().lines().findFirst().orElse(""));
        return;
      }
    }
  }

  @Test
  void callsGiveWhatWasmtimeGives() throws Exception {
    EngineConfig config = EngineConfig.DEFAULTS.withEngine("compiled").withMaxMemoryPages(2000);
    Engine engine = Engine.create(config);
    Map<String, byte[]> modules = modules();
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    for (Map.Entry<String, Map<String, String>> module : answers().entrySet()) {
      Instance instance =
          engine
              .compile(modules.get(module.getKey()))
              .instantiate(Imports.none(), Limits.NONE.withFuel(FUEL));
      for (int i = 0; i < module.getValue().size(); i++) {
        String expected = module.getValue().get("f" + i);
        String answer = answer(instance, instance.function("f" + i), i + 1);
        calls++;
        if (!answer.equals(expected)) {
          wrong.add(module.getKey() + " f" + i + ": " + answer + ", not " + expected);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(341, calls);
  }

  private static String answer(Instance instance, WasmFunction function, int round) {
    FuncType type = function.type();
    Object[] arguments = new Object[type.params().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(type.params().get(i), i, round);
    }
    instance.fuel().set(FUEL);
    try {
      StringBuilder text = new StringBuilder("ok ");
      for (Object result : function.apply(arguments)) {
        text.append(text(result)).append(',');
      }
      if (type.results().isEmpty()) {
        text.append("null");
      }
      return text.append(' ').append(FUEL - instance.fuel().remaining()).toString();
    } catch (FuelExhaustedException e) {
      return "fuel";
    } catch (GuestException e) {
      return "exception";
    } catch (TrapException e) {
      return "trap";
    }
  }

  private static @Nullable Object argument(ValType type, int index, int round) {
    switch (type.kind()) {
      case I32:
        return 3 + 7 * index + round * 1000;
      case I64:
        return 5L + 11 * index + round * 100_000L;
      case F32:
        return 1.5f * index + round;
      case F64:
        return 2.5 * index + round;
      default:
        return null;
    }
  }

  private static String text(@Nullable Object result) {
    if (result instanceof Float number) {
      return number.isNaN() ? "nan" : Integer.toString(Float.floatToIntBits(number));
    }
    if (result instanceof Double number) {
      return number.isNaN() ? "nan" : Long.toString(Double.doubleToLongBits(number));
    }
    return String.valueOf(result);
  }
}
