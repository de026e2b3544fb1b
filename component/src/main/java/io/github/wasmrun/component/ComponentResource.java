package io.github.wasmrun.component;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A resource type at run time: of an instance of a component, or of the host. Types are equal if
 * they are the same object.
 */
public abstract sealed class ComponentResource implements ComponentExtern
    permits GuestResource, HostResource {
  ComponentResource() {}

  /** The instance that defines it; null for the host. */
  abstract @Nullable Guest definer();

  /** Runs the destructor. */
  abstract void destroy(@Nullable Guest caller, long representation);

  /**
   * A resource type of the host whose resources are Java objects.
   *
   * @param destructor is called with each object whose last owner dropped it
   */
  public static HostResource ofHost(Consumer<Object> destructor) {
    return new HostResource(destructor);
  }
}
