package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.jvm.internal.endive.interpret.ReentrantInterpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the guest's functions: in a Java stack trace, or in what the interpreter has recorded. */
final class GuestFrames {
  private static final int MAX_FRAMES = 100;
  private static final String FUNCTION = "func_";

  private GuestFrames() {}

  /** The functions of {@code instance}'s module, innermost first. */
  static List<GuestFrame> of(Throwable thrown, GuestInstance instance) {
    List<GuestFrame> frames = new ArrayList<>();
    if (instance.code() instanceof ReentrantInterpreter interpreter) {
      for (int index : interpreter.running(thrown)) {
        frames.add(frame(instance, index));
      }
      return frames;
    }
    String prefix = instance.guestModule().codeName();
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (frames.size() < MAX_FRAMES
          && element.getMethodName().startsWith(FUNCTION)
          && element.getClassName().startsWith(prefix)) {
        int index = Integer.parseInt(element.getMethodName().substring(FUNCTION.length()));
        frames.add(frame(instance, index));
      }
    }
    return frames;
  }

  private static GuestFrame frame(GuestInstance instance, int index) {
    return new GuestFrame(
        index, instance.guestModule().info().functionName(index), OptionalLong.empty());
  }
}
