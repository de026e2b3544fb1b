package io.github.wasmrun.jvm.compiler.emit;

import io.github.wasmrun.jvm.compiler.ir.Target;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Label;

/** Writes {@code br_table}; its operand is on the stack. */
final class BranchTables {
  private BranchTables() {}

  static void write(Code code, Blocks blocks, Exits exits, Target[] targets) {
    int count = targets.length - 1;
    Target last = targets[count];
    if (count == 0) {
      code.op(Jvm.POP);
      code.jump(Jvm.GOTO, blocks.label(last));
      return;
    }
    Set<Target> inside = new LinkedHashSet<>();
    Set<Target> outside = new LinkedHashSet<>();
    for (Target target : targets) {
      (blocks.isInside(target) ? inside : outside).add(target);
    }
    int past = 0;
    for (Target target : outside) {
      past = Math.max(past, target.exitCode());
    }
    if (count < BranchCodes.FEWEST
        || inside.size() > count / 4
        || past + inside.size() > Character.MAX_VALUE) {
      Label[] labels = new Label[count];
      for (int i = 0; i < count; i++) {
        labels[i] = blocks.label(targets[i]);
      }
      code.out.visitTableSwitchInsn(0, count - 1, blocks.label(last), labels);
      return;
    }
    // A number for each target, from a text, and then a small switch.
    Map<Target, Integer> numbers = new HashMap<>();
    SortedMap<Integer, Label> cases = new TreeMap<>();
    for (Target target : inside) {
      numbers.put(target, ++past);
      cases.put(past, blocks.label(target));
    }
    char[] codes = new char[count + 1];
    for (int i = 0; i <= count; i++) {
      Target target = targets[i];
      codes[i] = (char) (int) numbers.getOrDefault(target, target.exitCode());
    }
    BranchCodes.write(code, codes);
    if (outside.isEmpty()) {
      code.choose(cases, blocks.label(last));
    } else {
      exits.keepCode();
      code.choose(cases, exits.leaving());
    }
  }
}
