package io.github.wasmrun.web.internal.number;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** Has TeaVM's string builders take the digits of doubles from {@link DoubleDigits}. */
public final class NumberPlugin implements TeaVMPlugin {
  private static final String BUILDER = "java.lang.AbstractStringBuilder";
  private static final String ANALYZER = "org.teavm.classlib.impl.text.DoubleAnalyzer";
  private static final String OURS = "io.github.wasmrun.web.internal.number.DoubleDigits";

  @Override
  public void install(TeaVMHost host) {
    if (host.getExtension(TeaVMJavaScriptHost.class) != null) {
      host.add(new Redirection());
    }
  }

  private static final class Redirection implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
      if (!type.getName().equals(BUILDER)) {
        return;
      }
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            redirect(block);
          }
        }
      }
    }

    private static void redirect(BasicBlock block) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call) {
          MethodReference called = call.getMethod();
          if (called.getClassName().equals(ANALYZER) && called.getName().equals("analyze")) {
            call.setMethod(new MethodReference(OURS, called.getDescriptor()));
          }
        }
      }
    }
  }
}
