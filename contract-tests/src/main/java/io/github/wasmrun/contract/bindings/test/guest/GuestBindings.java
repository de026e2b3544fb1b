package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.support.Unsigned;

/** Connects the world {@code guest} with one component. One thread at a time. */
public final class GuestBindings {
  private final EchoBindings echoBindings;
  private final SinksBindings sinksBindings;

  /** Connects nothing yet. */
  public GuestBindings() {
    echoBindings = new EchoBindings(null);
    sinksBindings = new SinksBindings();
  }

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Guest.Imports host) {
    return ComponentImports.none()
        .withInstance("test:guest/echo@1.0.0", echoBindings.imports(host.echo()))
        .withInstance("test:guest/sinks@1.0.0", sinksBindings.imports(host.sinks()));
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
    private final Echo echo;
    private final Counters counters;
    private final ComponentFunction logFunction;

    OfGuest(ComponentInstance guest) {
      EchoBindings madeEchoBindings = new EchoBindings(guest.instance("test:guest/echo@1.0.0"));
      CountersBindings madeCountersBindings =
          new CountersBindings(guest.instance("test:guest/counters@1.0.0"));
      this.echo = madeEchoBindings.exports();
      this.counters = madeCountersBindings.exports();
      logFunction = guest.function("log");
    }

    @Override
    public Echo echo() {
      return echo;
    }

    @Override
    public Counters counters() {
      return counters;
    }

    @Override
    public @Unsigned int log(String name, String text) {
      return logFunction.call(
          out -> {
            out.string(name);
            out.string(text);
          },
          in -> {
            if (!in.isOk()) {
              throw new Guest.LogException(in.string());
            }
            return in.u32();
          });
    }
  }
}
