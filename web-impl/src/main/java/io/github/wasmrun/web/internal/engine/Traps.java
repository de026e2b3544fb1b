package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.web.internal.call.Entries;
import io.github.wasmrun.web.internal.call.HostFrames;
import io.github.wasmrun.web.internal.call.Slot;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.error.GuestEnd;
import io.github.wasmrun.web.internal.error.StackParser;
import io.github.wasmrun.web.internal.error.TrapPlace;
import io.github.wasmrun.web.internal.error.TrapTexts;
import io.github.wasmrun.web.internal.extern.GuestExceptions;
import io.github.wasmrun.web.internal.js.Errors;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Turns the engine's errors into our exceptions. */
final class Traps {
  private Traps() {}

  /** Our exception for an error that Java code catches; null if it is none of a guest. */
  static @Nullable Throwable translate(JSObject error) {
    String message = Errors.message(error);
    if (Errors.isTrap(error)) {
      TrapCode code = TrapTexts.code(message);
      if (code != TrapCode.UNREACHABLE) {
        return trap(code, error, message);
      }
      RuntimeException end = GuestEnd.take();
      return end != null ? end : trap(GuestEnd.code(code), error, message);
    }
    if (Errors.isException(error)) {
      return GuestExceptions.of(error);
    }
    // Calls nested too deeply, with a guest among them; Java's own are none of our business. The
    // error's stack shows only the last frames, which need not be a guest's inside a host function.
    return TrapTexts.code(message) == TrapCode.STACK_EXHAUSTED
            && (HostFrames.depth() > 0 || StackParser.hasGuestFrame(Errors.stack(error)))
        ? trap(TrapCode.STACK_EXHAUSTED, error, message)
        : null;
  }

  private static TrapException trap(TrapCode code, JSObject error, String message) {
    int number = Slot.current();
    Entries entered = Entries.of(number);
    ModuleInfo module = entered == null ? null : entered.module();
    String stack = Errors.stack(error);
    return new TrapException(
        module == null ? code : refine(code, message, module, stack),
        entered == null ? null : entered.exportName(number),
        message,
        () -> StackParser.frames(stack, module),
        new EngineError(error),
        null);
  }

  private static TrapCode refine(TrapCode code, String message, ModuleInfo module, String stack) {
    return isUnsharedWait(code, module)
        ? TrapCode.NOT_SHARED
        : TrapPlace.refine(code, message, module.bytes(), StackParser.trapOffset(stack, module));
  }

  /** On a page's main thread V8 refuses any wait, before it looks at the memory. */
  private static boolean isUnsharedWait(TrapCode code, ModuleInfo module) {
    if (code != TrapCode.CANNOT_WAIT) {
      return false;
    }
    for (MemoryType memory : module.memories()) {
      if (memory.shared()) {
        return false;
      }
    }
    return true;
  }
}
