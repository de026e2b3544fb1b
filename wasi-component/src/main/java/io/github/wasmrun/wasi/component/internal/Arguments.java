package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.AbstractList;
import java.util.List;

/** What a guest passed; it has declared its import itself, maybe with too few parameters. */
final class Arguments extends AbstractList<Val> {
  private final List<Val> given;

  Arguments(List<Val> given) {
    this.given = given;
  }

  @Override
  public Val get(int index) {
    if (index >= given.size()) {
      throw Args.refused("the import has no parameter " + index);
    }
    return given.get(index);
  }

  @Override
  public int size() {
    return given.size();
  }
}
