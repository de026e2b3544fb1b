package io.github.wasmrun.integration;

import io.github.wasmrun.Imports;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** The imports of a task's instances. */
final class GuestImports {
  private static final System.Logger LOGGER = System.getLogger("io.github.wasmrun");
  private static final int MAX_TEXT = 1 << 16;
  private static final System.Logger.Level[] LEVELS = {
    System.Logger.Level.TRACE,
    System.Logger.Level.DEBUG,
    System.Logger.Level.INFO,
    System.Logger.Level.WARNING,
    System.Logger.Level.ERROR
  };

  private final String name;
  private final @Nullable HostFunctions own;
  private @Nullable String error;

  private GuestImports(String name, @Nullable HostFunctions own) {
    this.name = name;
    this.own = own;
  }

  static GuestImports of(GuestFunction function) {
    return new GuestImports(function.export(), hostFunctions(function.hostFunctions()));
  }

  /** An object of the class, by the class loader of the job. */
  static @Nullable HostFunctions hostFunctions(@Nullable String type) {
    if (type == null) {
      return null;
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    ClassLoader loader = context != null ? context : GuestImports.class.getClassLoader();
    try {
      return Class.forName(type, true, loader)
          .asSubclass(HostFunctions.class)
          .getConstructor()
          .newInstance();
    } catch (InvocationTargetException e) {
      throw new GuestTaskException(
          "the host functions " + type + " cannot be made: " + e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new GuestTaskException("the host functions " + type + " cannot be made: " + e);
    }
  }

  /** Those of a new instance. */
  Imports make() {
    Imports imports =
        Imports.none()
            .withFunction(
                "wasmrun:plugin",
                "error",
                args -> error = args.readUtf8(args.i32(0), limited(args.i32(1))))
            .withFunction(
                "wasmrun:plugin",
                "log",
                args ->
                    LOGGER.log(
                        LEVELS[Math.max(0, Math.min(4, args.i32(0)))],
                        "{0}: {1}",
                        name,
                        args.readUtf8(args.i32(1), limited(args.i32(2)))));
    return own == null ? imports : imports.withAll(own.imports());
  }

  private static int limited(int length) {
    return length < 0 ? length : Math.min(length, MAX_TEXT);
  }

  /** The error that the guest has reported since the last time, or null. */
  @Nullable String takeError() {
    String taken = error;
    error = null;
    return taken;
  }
}
