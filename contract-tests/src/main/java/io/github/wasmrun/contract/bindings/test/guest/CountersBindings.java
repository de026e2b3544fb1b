package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.support.GuestObject;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Unsigned;
import org.jspecify.annotations.Nullable;

/** Connects {@code test:guest/counters@1.0.0} with components. One thread at a time. */
public final class CountersBindings {
  /** The resources {@code counterResources}. */
  public final Resources<Counters.Counter> counterResources;

  private final @Nullable OfGuest guest;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   */
  public CountersBindings(@Nullable ComponentInstance guest) {
    counterResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestCounter);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Counters exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Counters.Counter newOfGuestCounter(ResourceHandle handle) {
    return guest().new OfGuestCounter(handle);
  }

  private final class OfGuest implements Counters {
    private final ComponentFunction counterConstructorFunction;
    private final ComponentFunction counterAddFunction;
    private final ComponentFunction counterMergeFunction;
    private final ComponentFunction sumFunction;

    OfGuest(ComponentInstance guest) {
      counterConstructorFunction = guest.function("[constructor]counter");
      counterAddFunction = guest.function("[method]counter.add");
      counterMergeFunction = guest.function("[static]counter.merge");
      sumFunction = guest.function("sum");
    }

    @Override
    public @Unsigned int sum(Counters.Counter a, Counters.Counter b) {
      return sumFunction.call(
          out -> {
            counterResources.borrow().write(out, a);
            counterResources.borrow().write(out, b);
          },
          in -> in.u32());
    }

    @Override
    public Counters.Counter.Factory counterFactory() {
      return new Counters.Counter.Factory() {
        @Override
        public Counters.Counter create(@Unsigned int start) {
          return counterConstructorFunction.call(
              out -> out.u32(start), in -> counterResources.own().read(in));
        }

        @Override
        public Counters.Counter merge(Counters.Counter a, Counters.Counter b) {
          return counterMergeFunction.call(
              out -> {
                counterResources.own().write(out, a);
                counterResources.own().write(out, b);
              },
              in -> counterResources.own().read(in));
        }
      };
    }

    private final class OfGuestCounter extends GuestObject implements Counters.Counter {
      OfGuestCounter(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public @Unsigned int add(@Unsigned int x) {
        return counterAddFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(x);
            },
            in -> in.u32());
      }
    }
  }
}
