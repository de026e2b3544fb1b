package io.github.wasmrun.web.internal;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps out of pages what they do not use: while TeaVM compiles, nothing of ours is final.
 *
 * <p>TeaVM follows a call of an object only if the program makes objects of its class; but a call
 * of a final class or method counts as reached even where none is made.
 */
public final class OpenClassesPlugin implements TeaVMPlugin {
  private static final String OURS = "io.github.wasmrun.";

  @Override
  public void install(TeaVMHost host) {
    host.add(new Opening());
  }

  private static final class Opening implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
      if (!type.getName().startsWith(OURS)) {
        return;
      }
      type.getModifiers().remove(ElementModifier.FINAL);
      for (MethodHolder method : type.getMethods()) {
        method.getModifiers().remove(ElementModifier.FINAL);
      }
    }
  }
}
