package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.emit.Shape;
import io.github.wasmrun.jvm.compiler.runtime.Constants;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Interruption;
import io.github.wasmrun.jvm.compiler.runtime.LinkedConstants;
import io.github.wasmrun.jvm.compiler.runtime.RuntimeType;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * The classes of a module on the class path. All engines of the JVM share them, and with them the
 * call site by which threads are ended.
 */
public final class LinkedModule {
  /** What the class of the state has in constants. */
  private record Shared(Interruption interruption, List<DefinedType> types) implements Constants {
    @Override
    public MethodHandle poll() {
      return interruption.poll();
    }

    @Override
    public RuntimeType type(int index) {
      return RuntimeType.of(types.get(index));
    }
  }

  private final ClassLoader loader;
  private final Names names;
  private final Interruption interruption;

  /**
   * Finds the classes of a module.
   *
   * @param loader has them
   * @throws ClassNotFoundException if it has not
   * @throws LinkageError if they do not fit to this build
   */
  public LinkedModule(ClassLoader loader, Names names, ModuleInfo info)
      throws ClassNotFoundException {
    this.loader = loader;
    this.names = names;
    // This one makes its Java module readable for us; it is not initialised before it is asked for.
    Class<?> door = Class.forName(Names.inJava(names.door()), false, loader);
    Access.open(door.getModule());
    Class.forName(door.getName(), true, loader);
    Class<?> state = Class.forName(Names.inJava(names.state()), false, loader);
    List<DefinedType> types = info.types();
    Shared shared = (Shared) LinkedConstants.of(state, () -> new Shared(new Interruption(), types));
    interruption = shared.interruption();
  }

  Names names() {
    return names;
  }

  Interruption interruption() {
    return interruption;
  }

  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, loader);
  }

  /** What calls {@code code}, a function of the host, from code of this module. */
  Target hostTarget(FuncType type, HostCode code) {
    try {
      return (Target)
          load(Names.inJava(names.host(new Shape(type))))
              .getDeclaredConstructor(HostCode.class)
              .newInstance(code);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
