package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.error.PagePolicy;
import io.github.wasmrun.web.internal.error.StackParser;
import io.github.wasmrun.web.internal.js.Errors;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** What goes wrong when an instance is made, after our own link checks. */
final class InstantiateErrors {
  private static final int ELEMENTS = 9;
  private static final int DATA = 11;

  private InstantiateErrors() {}

  /** Our exception for what JavaScript threw; others stay as they are. */
  static RuntimeException of(ModuleInfo module, RuntimeException thrown) {
    if (thrown instanceof TrapException trap) {
      return segment(module, trap);
    }
    LimitException forbidden = PagePolicy.refusal(thrown);
    if (forbidden != null) {
      return forbidden;
    }
    JSObject error = JSExceptions.getJSException(thrown);
    if (error == null || JSExceptions.getJavaException(error) != thrown) {
      return thrown;
    }
    String text = Errors.message(error);
    // WebKit has a LinkError for a memory or a table of the module that is too large for it.
    if (thrown.getClass() == RuntimeException.class && Errors.isRangeError(error)
        || text.contains("couldn't create")) {
      return new LimitException(
          "memory", "the browser refuses the instance: " + text, new EngineError(error));
    }
    return Errors.isLinkError(error) || Errors.isTypeError(error)
        ? link(module.imports(), text, error)
        : thrown;
  }

  /**
   * Firefox does not tell whether a data or an element segment does not fit; where there are only
   * element segments, it is one of them.
   */
  private static TrapException segment(ModuleInfo module, TrapException trap) {
    if (trap.code() != TrapCode.MEMORY_OUT_OF_BOUNDS
        || StackParser.hasGuestFrame(stack(trap))
        || module.hasSection(DATA)
        || !module.hasSection(ELEMENTS)) {
      return trap;
    }
    return new TrapException(
        TrapCode.TABLE_OUT_OF_BOUNDS,
        null,
        trap.detail().orElse(null),
        trap::frames,
        trap.getCause(),
        null);
  }

  private static String stack(TrapException trap) {
    JSObject error = JSExceptions.getJSException(trap);
    return error == null ? "" : Errors.stack(error);
  }

  private static RuntimeException link(List<ImportType> imports, String text, JSObject error) {
    if (imports.isEmpty()) {
      return new EngineError(error);
    }
    ImportType refused = imports.get(Math.min(Errors.importNumber(text), imports.size() - 1));
    return new LinkException(
        new LinkException.Problem(
            refused.module(), refused.name(), refused.type(), Optional.of(refused.type())),
        "the browser refuses it: " + text,
        new EngineError(error));
  }
}
