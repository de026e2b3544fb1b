package io.github.wasmrun.jvm.compiler.runtime;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The constants of modules whose classes are on the class path, by the classes of their states. */
public final class LinkedConstants {
  /** A value lives as long as its class. */
  private static final class Holder {
    private @Nullable Constants constants;
  }

  private static final ClassValue<Holder> HOLDERS =
      new ClassValue<>() {
        @Override
        protected Holder computeValue(Class<?> owner) {
          return new Holder();
        }
      };

  private LinkedConstants() {}

  /** The constants of the module with this class; made if this is the first question. */
  public static Constants of(Class<?> owner, Supplier<Constants> maker) {
    Holder holder = HOLDERS.get(owner);
    synchronized (holder) {
      Constants known = holder.constants;
      if (known == null) {
        known = maker.get();
        holder.constants = known;
      }
      return known;
    }
  }

  static Constants of(Class<?> owner) {
    return of(
        owner,
        () -> {
          throw new IllegalStateException("no engine has loaded the module of " + owner);
        });
  }
}
