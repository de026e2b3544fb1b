package io.github.wasmrun.web;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.spi.ModuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Finds the guest's functions in the stack of a JavaScript error.
 *
 * <p>V8 writes {@code at name (wasm://wasm/6a2f3c:wasm-function[3]:0x4e)}, SpiderMonkey {@code
 * name@https://site/page line 1 > WebAssembly.Module:wasm-function[3]:0x4e}; both give the offset
 * from the start of the module. JavaScriptCore writes {@code <?>.wasm-function[3]@[wasm code]},
 * with the name instead of the number where the module has names, and no offset.
 */
final class StackParser {
  private static final String MARK = "wasm-function[";

  private StackParser() {}

  static boolean hasGuestFrame(String stack) {
    return stack.contains(MARK);
  }

  /**
   * The frames, innermost first.
   *
   * @param module the module that was entered last from the host; it names the frames that come
   *     from the same source as the frame that was entered
   */
  static List<GuestFrame> frames(String stack, @Nullable ModuleInfo module) {
    List<String> lines = guestLines(stack);
    String entered = enteredSource(stack);
    List<GuestFrame> frames = new ArrayList<>();
    for (String line : lines) {
      GuestFrame frame = frame(line, source(line).equals(entered) ? module : null);
      if (frame != null) {
        frames.add(frame);
      }
    }
    return frames;
  }

  /**
   * Where the instruction that trapped starts in the module that was entered last from the host; -1
   * if the engine does not tell, or if it is in another module.
   */
  static long trapOffset(String stack) {
    List<String> lines = guestLines(stack);
    if (lines.isEmpty() || !source(lines.get(0)).equals(enteredSource(stack))) {
      return -1;
    }
    return offset(lines.get(0));
  }

  private static List<String> guestLines(String stack) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < stack.length(); start = end(stack, start) + 1) {
      String line = stack.substring(start, end(stack, start));
      if (line.contains(MARK)) {
        lines.add(line);
      }
    }
    return lines;
  }

  /**
   * Where the last of the innermost guest frames without a frame of the host between comes from.
   */
  private static String enteredSource(String stack) {
    String source = "";
    for (int start = 0; start < stack.length(); start = end(stack, start) + 1) {
      String line = stack.substring(start, end(stack, start));
      if (line.contains(MARK)) {
        source = source(line);
      } else if (!source.isEmpty()) {
        return source;
      }
    }
    return source;
  }

  private static int end(String stack, int start) {
    int end = stack.indexOf('\n', start);
    return end < 0 ? stack.length() : end;
  }

  /** What stands between the function's name and the mark. */
  private static String source(String line) {
    int mark = line.indexOf(MARK);
    int start = Math.max(line.lastIndexOf('(', mark), line.lastIndexOf(' ', mark));
    return line.substring(Math.max(start, line.lastIndexOf('@', mark)) + 1, mark);
  }

  /** A frame from its line; null if there is only a name. */
  private static @Nullable GuestFrame frame(String line, @Nullable ModuleInfo module) {
    int start = line.indexOf(MARK) + MARK.length();
    int end = digits(line, start, 10);
    if (end == start) {
      return null;
    }
    int index = (int) number(line, start, end, 10);
    long offset = offset(line);
    return new GuestFrame(
        index,
        module == null || index >= module.functions().size()
            ? Optional.empty()
            : module.functionName(index),
        offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset));
  }

  /** The offset that stands behind the index of the function; -1 if there is none. */
  private static long offset(String line) {
    int start = line.indexOf(MARK) + MARK.length();
    int end = digits(line, start, 10);
    if (end == start || !line.startsWith("]:0x", end)) {
      return -1;
    }
    return number(line, end + 4, digits(line, end + 4, 16), 16);
  }

  /** Where the digits end that start at {@code start}. */
  private static int digits(String text, int start, int radix) {
    int end = start;
    while (end < text.length() && digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    return end;
  }

  private static long number(String text, int start, int end, int radix) {
    long number = 0;
    for (int i = start; i < end; i++) {
      number = number * radix + digit(text.charAt(i), radix);
    }
    return number;
  }

  private static int digit(char character, int radix) {
    int value = -1;
    if (character >= '0' && character <= '9') {
      value = character - '0';
    } else if (character >= 'a' && character <= 'f') {
      value = character - 'a' + 10;
    }
    return value < radix ? value : -1;
  }
}
