package io.github.wasmrun.jvm.internal.generate;

import org.objectweb.asm.ClassWriter;

/** Computes stack map frames without loading the classes that meet in them. */
public final class FrameWriter extends ClassWriter {
  public FrameWriter() {
    super(COMPUTE_FRAMES);
  }

  @Override
  protected String getCommonSuperClass(String a, String b) {
    return "java/lang/Object";
  }
}
