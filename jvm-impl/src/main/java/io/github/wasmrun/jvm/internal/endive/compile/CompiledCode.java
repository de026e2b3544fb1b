package io.github.wasmrun.jvm.internal.endive.compile;

import io.github.wasmrun.Interpreted;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.endive.guest.Comparisons;
import io.github.wasmrun.jvm.internal.endive.guest.Interruption;
import io.github.wasmrun.jvm.internal.endive.module.Vectors;
import io.github.wasmrun.jvm.internal.generate.BoxedCallsClass;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.objectweb.asm.MethodTooLargeException;
import run.endive.compiler.InterpreterFallback;
import run.endive.compiler.internal.ByteClassCollector;
import run.endive.compiler.internal.Compiler;
import run.endive.compiler.internal.CompilerResult;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;

/** The Java classes that Endive's compiler made of one module, in a class loader of their own. */
public final class CompiledCode {
  /** The start of the names of all classes that are made of modules. */
  static final String PACKAGE = "io.github.wasmrun.guest.";

  private static final String FUNCTIONS = "FuncGroup_";
  private static final String HELPERS = "Shaded";
  private static final String TOO_LONG = "the body is too long for a method of Java";

  private static final AtomicLong COUNT = new AtomicLong();
  private static final MethodType NEW_MACHINE =
      MethodType.methodType(Machine.class, Instance.class);

  private final String name;
  private final GuestClassLoader loader;
  private final int functionClasses;
  private final MethodHandle newMachine;
  private final Set<Integer> interpreted;
  private final List<Interpreted> reasons = new ArrayList<>();

  /**
   * Compiles {@code module}.
   *
   * @throws RuntimeException if Endive's compiler fails
   * @throws LinkageError if what it made is no valid class
   */
  public CompiledCode(WasmModule module) {
    // A name of its own for each module: stack traces then tell the modules apart.
    name = PACKAGE + "Module" + COUNT.incrementAndGet();
    CompilerResult result = compile(module);
    interpreted = result.interpretedFunctions();
    Map<String, byte[]> classes = new HashMap<>();
    result
        .classBytes()
        .forEach((path, bytes) -> classes.put(path.replace('/', '.'), adapt(path, bytes)));
    functionClasses =
        (int) classes.keySet().stream().filter(n -> n.startsWith(name + FUNCTIONS)).count();
    loader = new GuestClassLoader(classes);
    Module ours = CompiledCode.class.getModule();
    ours.addExports(Comparisons.class.getPackageName(), loader.getUnnamedModule());
    ours.addExports(BoxedCalls.class.getPackageName(), loader.getUnnamedModule());
    ours.addReads(loader.getUnnamedModule());
    try {
      for (String className : Set.copyOf(classes.keySet())) {
        Class.forName(className, true, loader); // verifies it
      }
      newMachine =
          MethodHandles.publicLookup()
              .findConstructor(
                  loader.loadClass(name), MethodType.methodType(void.class, Instance.class))
              .asType(NEW_MACHINE);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompilerResult compile(WasmModule module) {
    try (BlockTypes types = new BlockTypes(module)) {
      int imported = module.importSection().count(ExternalType.FUNCTION);
      Set<Integer> interpreted = new HashSet<>();
      interpret("vectors are in the body", Vectors.functions(module), interpreted);
      Set<Integer> ambiguous = new HashSet<>();
      types.ambiguousBodies().forEach(body -> ambiguous.add(imported + body));
      interpret("Endive's compiler takes the type of a block for another", ambiguous, interpreted);
      // Each attempt of the compiler would compile all other functions again.
      interpret(TOO_LONG, CompileBudget.tooLong(module), interpreted);
      interpret(
          "Endive's compiler takes too long with its locals and blocks",
          CompileBudget.tooComplex(module),
          interpreted);
      while (true) {
        try {
          return compile(module, interpreted);
        } catch (WasmEngineException e) {
          int function = tooLong(e);
          if (!interpret(TOO_LONG, Set.of(function), interpreted)) {
            throw e;
          }
        }
      }
    }
  }

  /**
   * Compiles all functions but {@code interpreted}.
   *
   * @throws WasmEngineException also if the body of another function is too long
   */
  private CompilerResult compile(WasmModule module, Set<Integer> interpreted) {
    return Compiler.builder(module)
        .withClassName(name)
        .withInterpreterFallback(InterpreterFallback.FAIL)
        .withInterpretedFunctions(interpreted)
        .withClassCollectorFactory(ByteClassCollector::new)
        .build()
        .compile();
  }

  /** The function whose body was too long; throws {@code failure} if it is something else. */
  private static int tooLong(WasmEngineException failure) {
    if (failure.getCause() instanceof MethodTooLargeException tooLarge
        && tooLarge.getMethodName().startsWith("func_")) {
      return Integer.parseInt(tooLarge.getMethodName().substring("func_".length()));
    }
    throw failure;
  }

  /** Adds functions to those that are interpreted; answers whether there are new ones. */
  private boolean interpret(String reason, Set<Integer> functions, Set<Integer> known) {
    List<Integer> more = functions.stream().filter(f -> !known.contains(f)).sorted().toList();
    if (more.isEmpty()) {
      return false;
    }
    known.addAll(more);
    List<Integer> all = new ArrayList<>(more);
    reasons.stream().filter(r -> r.reason().equals(reason)).forEach(r -> all.addAll(r.functions()));
    reasons.removeIf(r -> r.reason().equals(reason));
    reasons.add(new Interpreted(reason, all.stream().sorted().toList()));
    return true;
  }

  /** The functions that are not compiled, and why. */
  public List<Interpreted> interpreted() {
    return List.copyOf(reasons);
  }

  private byte[] adapt(String path, byte[] original) {
    if (path.endsWith(HELPERS)) {
      return HelperClass.adapt(original);
    }
    if (path.replace('/', '.').equals(name)) {
      return MachineClass.adapt(original);
    }
    return path.contains(FUNCTIONS)
        ? FunctionClass.adapt(ImportCalls.adapt(ExceptionRefs.adapt(original)))
        : original;
  }

  /** The start of the names of the classes that have the functions, as {@code func_<index>}. */
  public String functionClassName() {
    return name + FUNCTIONS;
  }

  /** What ends the code in a thread. */
  public Interruption interruption() {
    return loader.interruption();
  }

  public Machine newMachine(Instance instance) {
    try {
      return (Machine) newMachine.invokeExact(instance);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The static method of function {@code index}, whose type has the memory and the instance behind
   * the parameters; empty if it is not there in the form we know, or interpreted.
   */
  public Optional<MethodHandle> function(int index, MethodType type) {
    return owner(index, type)
        .map(
            owner -> {
              try {
                return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .findStatic(owner, "func_" + index, type);
              } catch (ReflectiveOperationException e) {
                return null;
              }
            });
  }

  /** The class that has the method of function {@code index}, see {@link #function}. */
  public Optional<Class<?>> owner(int index, MethodType type) {
    if (interpreted.contains(index)) {
      return Optional.empty();
    }
    for (int i = 0; i < functionClasses; i++) {
      try {
        Class<?> owner = loader.loadClass(name + FUNCTIONS + i);
        if (owner.getMethod("func_" + index, type.parameterArray()).getReturnType()
            == type.returnType()) {
          return Optional.of(owner);
        }
      } catch (NoSuchMethodException e) {
        continue; // it is in another class
      } catch (ClassNotFoundException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The object that calls {@code targets} with boxed arguments. */
  public BoxedCalls boxedCalls(List<BoxedCallsClass.Target> targets) {
    String className = name + "BoxedCalls";
    loader.add(
        className, BoxedCallsClass.bytes(className.replace('.', '/'), targets, new GuestContext()));
    try {
      return loader
          .loadClass(className)
          .asSubclass(BoxedCalls.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
