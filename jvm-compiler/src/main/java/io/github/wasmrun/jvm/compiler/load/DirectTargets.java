package io.github.wasmrun.jvm.compiler.load;

import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.emit.Shape;
import io.github.wasmrun.jvm.compiler.emit.ShapeWriter;
import io.github.wasmrun.jvm.compiler.runtime.HostCode;
import io.github.wasmrun.jvm.compiler.runtime.Target;
import io.github.wasmrun.jvm.internal.host.MethodAccess;
import io.github.wasmrun.type.FuncType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Classes that call one method of a Java interface each. They go when the interface goes. */
final class DirectTargets {
  private static final MethodType MAKER =
      MethodType.methodType(Target.class, Object.class, HostCode.class);

  /** What makes objects of the classes, by interface and method. */
  private static final ClassValue<Map<Method, MethodHandle>> MAKERS =
      new ClassValue<>() {
        @Override
        protected Map<Method, MethodHandle> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private DirectTargets() {}

  private static MethodHandle maker(FuncType type, Method method) {
    Map<Method, MethodHandle> known = MAKERS.get(method.getDeclaringClass());
    MethodHandle maker = known.get(method);
    if (maker == null) {
      maker = newMaker(new Shape(type), MethodAccess.profiled(method));
      MethodHandle other = known.putIfAbsent(method, maker);
      maker = other == null ? maker : other;
    }
    return maker;
  }

  private static MethodHandle newMaker(Shape shape, MethodHandle method) {
    byte[] bytes = ShapeWriter.directTarget(Names.AT_RUN_TIME, shape);
    try {
      MethodHandles.Lookup made =
          Signatures.lookup(shape).defineHiddenClassWithClassData(bytes, method, true);
      return made.findConstructor(made.lookupClass(), MAKER.changeReturnType(void.class))
          .asType(MAKER);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a target. No lambda, see {@link Deep}. */
  static final class Making implements Supplier<Target> {
    private final FuncType type;
    private final Method method;
    private final Object implementation;
    private final HostCode code;

    Making(FuncType type, Method method, Object implementation, HostCode code) {
      this.type = type;
      this.method = method;
      this.implementation = implementation;
      this.code = code;
    }

    @Override
    public Target get() {
      try {
        return (Target) maker(type, method).invokeExact(implementation, code);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
