package io.github.wasmrun.bench.guest.bench.calls;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code guest} with one component. One thread at a time. */
public final class GuestBindings {
  /** Connects nothing yet. */
  public GuestBindings() {}

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Guest.Imports host) {
    return ComponentImports.none();
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public Guest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements Guest.Exports {
    private final Calls calls;

    OfGuest(ComponentInstance guest) {
      CallsBindings madeCallsBindings =
          new CallsBindings(guest.instance("bench:calls/calls@1.0.0"));
      this.calls = madeCallsBindings.exports();
    }

    @Override
    public Calls calls() {
      return calls;
    }
  }
}
