package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.WasmFunction;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where {@code callAsync} enters a guest, in the current thread. */
final class AsyncEntry {
  private static final StackWalker WALKER =
      StackWalker.getInstance(
          Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES));

  private static final String HERE = AsyncEntry.class.getPackageName() + ".";

  private AsyncEntry() {}

  static CompletableFuture<@Nullable Object> call(
      WasmFunction function, @Nullable Object[] arguments) {
    CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
    Object result;
    try {
      result = function.call(arguments);
    } catch (Throwable thrown) {
      future.completeExceptionally(thrown);
      return future;
    }
    future.complete(result);
    return future;
  }

  /**
   * Whether the guest that calls the host now was entered here. Calls pay nothing for the answer:
   * the stack has it, and who asks is about to wait.
   */
  static boolean isGuests() {
    return WALKER.walk(AsyncEntry::isGuests);
  }

  private static boolean isGuests(Stream<StackFrame> frames) {
    boolean entered = false;
    for (Iterator<StackFrame> all = frames.iterator(); all.hasNext(); ) {
      Class<?> type = all.next().getDeclaringClass();
      if (type == AsyncEntry.class && entered) {
        return true;
      }
      if (entered && !isOurs(type)) {
        return false;
      }
      entered |= enters(type);
    }
    return false;
  }

  /** Whether it has the last frame of the host below a guest. */
  private static boolean enters(Class<?> type) {
    return GuestEntry.class.isAssignableFrom(type)
        || Proxy.isProxyClass(type)
        || type.isHidden() && type.getName().contains("Wasm/"); // a typed interface's
  }

  /** Whether it may be between the entry and the guest's first frame. */
  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(HERE)
        || type.getName().startsWith("io.github.wasmrun.PlainHostFunction");
  }
}
