package io.github.wasmrun.web.internal.worker;

import java.util.List;
import java.util.Optional;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.codegen.SourceWriter;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.RendererListener;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets a page's script be the script of its workers too; runs while TeaVM compiles.
 *
 * <p>A program that starts workers gets a last statement that runs {@link WorkerMain} where the
 * script is loaded by a worker of ours, which its name tells; the program's own {@code main} does
 * not run there. A program that starts none stays as it is.
 */
public final class WorkerPlugin implements TeaVMPlugin {
  private static final MethodReference MAIN =
      new MethodReference(
          "io.github.wasmrun.web.internal.worker.WorkerMain", "run", ValueType.VOID);

  private static final MethodReference STARTER =
      new MethodReference(
          "io.github.wasmrun.web.internal.worker.WorkerScript",
          "url",
          ValueType.object("java.lang.String"));

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    if (javaScript != null) {
      host.add(new LinkMain());
      javaScript.add(new CallMain());
    }
  }

  private static final MethodReference LIMITS =
      new MethodReference(
          "io.github.wasmrun.web.internal.worker.WorkerLimits", "install", ValueType.VOID);

  /** With these, workers have limits. */
  private static final List<MethodReference> LIMITING =
      List.of(
          limiting("io.github.wasmrun.worker.WorkerOptions"),
          limiting("io.github.wasmrun.wasi.Wasi"));

  private static MethodReference limiting(String owner) {
    return new MethodReference(
        owner, "limits", ValueType.object("io.github.wasmrun.Limits"), ValueType.object(owner));
  }

  private static final MethodReference TASKS =
      new MethodReference(
          "io.github.wasmrun.web.internal.worker.TaskSide", "install", ValueType.VOID);

  /** With this, workers run tasks. */
  private static final MethodReference TASKING =
      new MethodReference(
          "io.github.wasmrun.engine.worker.Pool",
          "run",
          ValueType.object("java.lang.Class"),
          ValueType.arrayOf(ValueType.object("java.lang.Object")),
          ValueType.object("java.util.concurrent.CompletableFuture"));

  private static final class LinkMain extends AbstractDependencyListener {
    @Override
    public void methodReached(DependencyAgent agent, MethodDependency method) {
      if (method.getReference().equals(STARTER)) {
        agent.linkMethod(MAIN).use();
      }
      if (LIMITING.contains(method.getReference())) {
        agent.linkMethod(LIMITS).use();
      }
      if (method.getReference().equals(TASKING)) {
        agent.linkMethod(TASKS).use();
      }
    }
  }

  private static final class CallMain implements RendererListener {
    private Optional<RenderingManager> manager = Optional.empty();

    @Override
    public void begin(RenderingManager manager, BuildTarget target) {
      this.manager = Optional.of(manager);
    }

    @Override
    public void complete() {
      manager.ifPresent(CallMain::write);
    }

    private static boolean isLinked(RenderingManager manager, MethodReference method) {
      ClassReader owner = manager.getClassSource().get(method.getClassName());
      return owner != null && owner.getMethod(method.getDescriptor()) != null;
    }

    private static void write(RenderingManager manager) {
      if (!isLinked(manager, MAIN)) {
        return;
      }
      SourceWriter writer = manager.getWriter();
      // In a microtask: what comes behind this statement has run then.
      writer
          .append("if(typeof WorkerGlobalScope!=='undefined'&&(self.name||'').indexOf('")
          .append(WorkerNames.PREFIX)
          .append("')===0){queueMicrotask(function(){");
      if (isLinked(manager, LIMITS)) {
        writer.appendMethod(LIMITS).append("();");
      }
      if (isLinked(manager, TASKS)) {
        writer.appendMethod(TASKS).append("();");
      }
      writer.appendMethod(MAIN).append("();});}").newLine();
    }
  }
}
