package io.github.wasmrun.bench.guest.bench.calls;

import io.github.wasmrun.component.support.Unsigned;
import java.util.Objects;

/** What bin/bench calls. */
public interface Calls {
  /** Both texts, one after the other, if the item has an id. */
  String join(String a, String b, Item item);

  /** The same bytes. */
  byte[] echo(byte[] bytes);

  /**
   * The record {@code item}.
   *
   * @param id the component {@code id}
   * @param name the component {@code name}
   * @param price the component {@code price}
   */
  record Item(@Unsigned int id, String name, double price) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Item {
      Objects.requireNonNull(name, "name");
    }

    /** The same with another {@code id}. */
    public Item withId(@Unsigned int id) {
      return new Item(id, name, price);
    }

    /** The same with another {@code name}. */
    public Item withName(String name) {
      return new Item(id, name, price);
    }

    /** The same with another {@code price}. */
    public Item withPrice(double price) {
      return new Item(id, name, price);
    }
  }
}
