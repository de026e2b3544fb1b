package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.GuestException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.jvm.compiler.ir.Kind;
import io.github.wasmrun.jvm.compiler.runtime.Packs;
import io.github.wasmrun.jvm.compiler.runtime.Thrown;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions of guests as hosts have them and as guests have them. */
final class GuestExceptions {
  private static final String LETTERS = "IJFDVL";

  private GuestExceptions() {}

  /** The host's exception for one that no guest has caught. */
  static GuestException toHost(Thrown thrown) {
    if (thrown.host() instanceof GuestException known) {
      return known;
    }
    CompiledInstance thrower = (CompiledInstance) thrown.thrower().owner();
    Tag tag = thrower.parts().tag(thrown.tag());
    return new GuestException(tag, () -> payload(tag, thrown), thrown);
  }

  private static @Nullable Object[] payload(Tag tag, Thrown thrown) {
    List<ValType> types = tag.type().type().params();
    StringBuilder kinds = new StringBuilder();
    for (ValType type : types) {
      kinds.append(LETTERS.charAt(Kind.of(type).ordinal()));
    }
    Object[] values = Packs.box(kinds.toString(), thrown.numbers, thrown.references, 0);
    for (int i = 0; i < values.length; i++) {
      if (types.get(i).isRef()) {
        values[i] = References.toHost(values[i]);
      }
    }
    return values;
  }

  /** What the guest meets when a host function throws {@code thrown}. */
  static RuntimeException toGuest(Throwable thrown) {
    if (thrown instanceof GuestException && thrown.getCause() instanceof Thrown exception) {
      exception.setHost(thrown); // the guest may catch what another guest threw
      return exception;
    }
    return new HostFailure(thrown);
  }
}
