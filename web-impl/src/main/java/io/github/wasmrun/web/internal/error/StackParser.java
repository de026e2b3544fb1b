package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Finds the guest's functions in the stack of a JavaScript error.
 *
 * <p>V8 writes {@code at name (wasm://wasm/6a2f3c:wasm-function[3]:0x4e)}, SpiderMonkey {@code
 * name@https://site/page line 1 > WebAssembly.Module:wasm-function[3]:0x4e}; both give the offset
 * from the start of the module. JavaScriptCore writes {@code <?>.wasm-function[3]@[wasm code]},
 * with the name instead of the number where the module has names, and no offset.
 */
public final class StackParser {
  private static final String MARK = "wasm-function[";

  private StackParser() {}

  public static boolean hasGuestFrame(String stack) {
    return stack.contains(MARK);
  }

  /**
   * The frames, innermost first.
   *
   * @param module the module that was entered last from the host; it names the frames that come
   *     from the same source as the frame that was entered
   */
  public static List<GuestFrame> frames(String stack, @Nullable ModuleInfo module) {
    JSObject lines = Stack.guestLines(stack);
    List<GuestFrame> frames = new ArrayList<>();
    for (int i = 0; i < Js.length(lines); i++) {
      JSObject line = Js.at(lines, i);
      boolean isEntered = module != null && isEntered(lines, line);
      int index = Stack.index(line);
      // Those after the module's own were added for limits.
      if (index >= 0 && (!isEntered || index < module.functions().size())) {
        frames.add(frame(line, isEntered ? module : null));
      }
    }
    return List.copyOf(frames);
  }

  /**
   * Where the instruction that trapped starts in the module that was entered last from the host; -1
   * if the engine does not tell, or if it is in another module.
   *
   * @param module the module that was entered last
   */
  public static int trapOffset(String stack, ModuleInfo module) {
    JSObject lines = Stack.guestLines(stack);
    return Js.length(lines) > 0 && isEntered(lines, Js.at(lines, 0))
        ? MovedCode.original(module, Stack.offset(Js.at(lines, 0)))
        : -1;
  }

  /** Whether a line comes from where the frame comes from that was entered last from the host. */
  private static boolean isEntered(JSObject lines, JSObject line) {
    return Stack.source(line).equals(Stack.source(Stack.entered(lines)));
  }

  private static GuestFrame frame(JSObject line, @Nullable ModuleInfo module) {
    int index = Stack.index(line);
    int reported = Stack.offset(line);
    int offset = module == null ? reported : MovedCode.original(module, reported);
    return new GuestFrame(
        index,
        module == null || index >= module.functions().size()
            ? Optional.empty()
            : module.functionName(index),
        offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset));
  }
}
