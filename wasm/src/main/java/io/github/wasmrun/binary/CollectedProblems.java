package io.github.wasmrun.binary;

import java.util.ArrayList;
import java.util.List;

/** Collects mistakes, up to the first one in the format. */
final class CollectedProblems extends Problems {
  private static final int MOST = 1000;

  private final List<ModuleProblem> found = new ArrayList<>();

  List<ModuleProblem> found() {
    return found;
  }

  @Override
  public void invalid(String message, int offset) {
    found.add(new ModuleProblem(offset, message));
    if (found.size() >= MOST) {
      throw new ModuleException("too many mistakes", offset);
    }
  }

  @Override
  public ModuleException malformed(String message, int offset) {
    found.add(new ModuleProblem(offset, message));
    return super.malformed(message, offset);
  }
}
