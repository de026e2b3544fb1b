package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.debug.SourceLine;
import io.github.wasmrun.jvm.compiler.emit.Lines;
import io.github.wasmrun.jvm.compiler.emit.Names;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds the guest's functions in a stack trace. */
final class GuestTrace {
  private static final int MAX_FRAMES = 100;

  private final ModuleLoader loader;
  private final InstanceParts parts;
  private final String own;

  /**
   * For calls of one instance.
   *
   * @param loader has its code
   */
  GuestTrace(ModuleLoader loader, InstanceParts parts) {
    this.loader = loader;
    this.parts = parts;
    own = Names.inJava(loader.layout().names().functions());
  }

  /**
   * The frames of guests, innermost first. In the stack trace itself the instance's functions get
   * their names in the module and the places of their instructions.
   */
  List<GuestFrame> rewrite(Throwable thrown) {
    List<GuestFrame> frames = new ArrayList<>();
    List<StackTraceElement> trace = new ArrayList<>();
    int partLine = 0;
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (isOne(element, Names.PARTS)) {
        partLine = partLine == 0 ? element.getLineNumber() : partLine;
      } else if (!isOne(element, Names.FUNCTIONS)) {
        trace.add(element);
      } else {
        int line = partLine == 0 ? element.getLineNumber() : partLine;
        partLine = 0;
        boolean own = isOwn(element);
        GuestFrame frame = frame(index(element), Lines.offset(line), own);
        if (frame != null && frames.size() < MAX_FRAMES) {
          frames.add(frame);
        }
        trace.add(frame == null || !own ? element : element(frame));
      }
    }
    thrown.setStackTrace(trace.toArray(new StackTraceElement[0]));
    return frames;
  }

  /** Whether it is in a generated class whose simple name starts like this. */
  private static boolean isOne(StackTraceElement element, String start) {
    String name = element.getClassName();
    return name.startsWith(Names.PREFIX) && name.startsWith(start, name.lastIndexOf('.') + 1);
  }

  private boolean isOwn(StackTraceElement element) {
    if (loader.isOnClassPath()) {
      return element.getClassName().startsWith(own);
    }
    return String.valueOf(loader.getName()).equals(element.getClassLoaderName());
  }

  private static int index(StackTraceElement element) {
    String name = element.getMethodName();
    int end = name.endsWith(Names.TAIL) ? name.length() - 1 : name.length();
    return Integer.parseInt(name.substring(name.lastIndexOf('$') + 1, end));
  }

  /**
   * A frame; null for a function that was added for limits. Of a function of another module only
   * its index is known here.
   */
  private @Nullable GuestFrame frame(int index, int offset, boolean own) {
    if (!own) {
      return new GuestFrame(index, Optional.empty(), OptionalLong.empty());
    }
    if (index >= parts.functionCount()) {
      return null;
    }
    ModuleView module = loader.layout().module();
    long known = offset < 0 ? -1 : parts.originalOffset(module.bodyStart(index) + (long) offset);
    return new GuestFrame(
        index,
        module.info().functionName(index),
        known < 0 ? OptionalLong.empty() : OptionalLong.of(known));
  }

  /** {@code wasm.name(file.c:12)}, or {@code wasm.name(byte 123)}. */
  private StackTraceElement element(GuestFrame frame) {
    String name = frame.functionName().orElse("func[" + frame.functionIndex() + "]");
    if (frame.byteOffset().isEmpty()) {
      return new StackTraceElement("wasm", name, null, -1);
    }
    long offset = frame.byteOffset().getAsLong();
    Optional<SourceLine> line = parts.sourceLine(offset);
    return line.isPresent()
        ? new StackTraceElement("wasm", name, line.get().file(), line.get().line())
        : new StackTraceElement("wasm", name, "byte " + offset, -1);
  }
}
