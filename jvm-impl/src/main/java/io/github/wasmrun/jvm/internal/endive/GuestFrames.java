package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.endive.interpret.ReentrantInterpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import run.endive.runtime.Machine;

/** Finds the guest's functions: in a Java stack trace, or in what the interpreter has recorded. */
final class GuestFrames {
  private static final int MAX_FRAMES = 100;
  private static final String FUNCTION = "func_";

  private GuestFrames() {}

  /**
   * The functions of a module, innermost first.
   *
   * @param codeName the start of the names of its classes
   */
  static List<GuestFrame> of(Throwable thrown, Machine machine, ModuleInfo info, String codeName) {
    List<GuestFrame> frames = new ArrayList<>();
    if (machine instanceof ReentrantInterpreter interpreter) {
      for (int index : interpreter.running(thrown)) {
        frames.add(frame(info, index));
      }
      return frames;
    }
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (frames.size() < MAX_FRAMES
          && element.getMethodName().startsWith(FUNCTION)
          && element.getClassName().startsWith(codeName)) {
        int index = Integer.parseInt(element.getMethodName().substring(FUNCTION.length()));
        frames.add(frame(info, index));
      }
    }
    return frames;
  }

  private static GuestFrame frame(ModuleInfo info, int index) {
    return new GuestFrame(index, info.functionName(index), OptionalLong.empty());
  }
}
