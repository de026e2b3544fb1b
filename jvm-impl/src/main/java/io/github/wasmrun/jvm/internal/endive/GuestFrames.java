package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.GuestFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Finds the guest's functions in a Java stack trace; the interpreter leaves none there. */
final class GuestFrames {
  private static final int MAX_FRAMES = 100;
  private static final String FUNCTION = "func_";

  private GuestFrames() {}

  /** The functions of {@code instance}'s module, innermost first. */
  static List<GuestFrame> of(Throwable thrown, GuestInstance instance) {
    List<GuestFrame> frames = new ArrayList<>();
    String prefix = instance.guestModule().codeName();
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (frames.size() < MAX_FRAMES
          && element.getMethodName().startsWith(FUNCTION)
          && element.getClassName().startsWith(prefix)) {
        int index = Integer.parseInt(element.getMethodName().substring(FUNCTION.length()));
        frames.add(
            new GuestFrame(
                index, instance.guestModule().info().functionName(index), OptionalLong.empty()));
      }
    }
    return frames;
  }
}
