package io.github.wasmrun.web.internal;

import java.util.List;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.RendererListener;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Makes TeaVM's optimisation levels ADVANCED and FULL safe; runs while TeaVM compiles.
 *
 * <p>Between the receiver of a call of JavaScript and the call itself TeaVM puts calls that convert
 * the arguments. Where it inlines one that has a branch, the receiver becomes a variable of another
 * basic block, and the static function {@code setTimeout(f)} becomes {@code null["setTimeout"](f)},
 * as in TeaVM 0.15 and 0.16. TeaVM inlines no synchronized methods: these are marked so when it
 * knows what the program reaches, and no more when it writes them.
 */
public final class InliningPlugin implements TeaVMPlugin {
  /** What converts between Java and JavaScript. */
  private static final List<String> CONVERTERS =
      List.of("org.teavm.jso.impl.JSWrapper", "org.teavm.jso.impl.JS");

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    if (javaScript != null) {
      host.add(new Mark());
      javaScript.add(new Unmark());
    }
  }

  /** Marks the static methods of {@code type}, if it is there, or takes the mark away. */
  private static void mark(ClassReader type, boolean marked) {
    if (type instanceof ClassHolder holder) {
      for (MethodHolder method : holder.getMethods()) {
        if (method.hasModifier(ElementModifier.STATIC)
            && !method.hasModifier(ElementModifier.NATIVE)) {
          if (marked) {
            method.getModifiers().add(ElementModifier.SYNCHRONIZED);
          } else {
            method.getModifiers().remove(ElementModifier.SYNCHRONIZED);
          }
        }
      }
    }
  }

  private static final class Mark extends AbstractDependencyListener {
    @Override
    public void completing(DependencyAgent agent) {
      for (String name : CONVERTERS) {
        mark(agent.getClassSource().get(name), true);
      }
    }
  }

  private static final class Unmark implements RendererListener {
    @Override
    public void begin(RenderingManager manager, BuildTarget target) {
      for (String name : CONVERTERS) {
        mark(manager.getClassSource().get(name), false);
      }
    }

    @Override
    public void complete() {}
  }
}
