package io.github.wasmrun.jvm.internal.endive.compile;

import org.objectweb.asm.ClassWriter;

/** Computes stack map frames without loading the classes that meet in them. */
final class FrameWriter extends ClassWriter {
  FrameWriter() {
    super(COMPUTE_FRAMES);
  }

  @Override
  protected String getCommonSuperClass(String a, String b) {
    return "java/lang/Object";
  }
}
