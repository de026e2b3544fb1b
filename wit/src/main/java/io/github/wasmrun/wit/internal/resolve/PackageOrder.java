package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitPackageName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts packages in order, each after those that it uses. */
final class PackageOrder {
  private final Map<WitPackageName, LocalPackage> packages;
  private final List<LocalPackage> order = new ArrayList<>();
  private final Set<WitPackageName> done = new HashSet<>();

  private PackageOrder(Map<WitPackageName, LocalPackage> packages) {
    this.packages = packages;
  }

  static List<LocalPackage> of(Map<WitPackageName, LocalPackage> packages) {
    PackageOrder order = new PackageOrder(packages);
    for (LocalPackage root : packages.values()) {
      order.visit(root);
    }
    return order.order;
  }

  /**
   * A package whose uses are being visited; {@code as} is the name of a use, or null at the root.
   */
  private record Step(
      LocalPackage of,
      @Nullable WitPackageName as,
      Iterator<Map.Entry<WitPackageName, LocalPackage.ForeignPackage>> uses) {}

  private void visit(LocalPackage root) {
    if (done.contains(root.name)) {
      return;
    }
    Set<WitPackageName> open = new HashSet<>();
    Deque<Step> steps = new ArrayDeque<>();
    steps.push(new Step(root, null, root.foreign.entrySet().iterator()));
    while (!steps.isEmpty()) {
      Step step = steps.peek();
      if (!step.uses.hasNext()) {
        done.add(step.of.name);
        order.add(step.of);
        open.remove(step.as);
        steps.pop();
        continue;
      }
      Map.Entry<WitPackageName, LocalPackage.ForeignPackage> use = step.uses.next();
      if (open.contains(use.getKey())) {
        throw new WitException(
            use.getValue().position,
            "the package " + Problems.quoted(use.getKey().toString()) + " depends on itself");
      }
      LocalPackage next = packages.get(use.getKey());
      if (next != null && !done.contains(next.name)) {
        open.add(use.getKey());
        steps.push(new Step(next, use.getKey(), next.foreign.entrySet().iterator()));
      }
    }
  }
}
