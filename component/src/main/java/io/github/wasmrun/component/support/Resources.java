package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.ResourceHandle;
import java.util.function.Function;

/**
 * How the resources of one type pass to and from a component: those of the host, which are any
 * objects, or those of a guest, which are handles. One thread at a time.
 *
 * @param <T> the Java interface of the resource
 */
public abstract class Resources<T extends AutoCloseable> {
  private final Codec<T> own =
      Codec.of((out, object) -> out.own(lowerOwn(object)), in -> liftOwn(in.own()));
  private final Codec<T> borrow =
      Codec.of((out, object) -> out.borrow(lowerBorrow(object)), in -> liftBorrow(in.borrow()));

  private Resources() {}

  /** The codec of {@code own}. */
  public final Codec<T> own() {
    return own;
  }

  /** The codec of {@code borrow}. */
  public final Codec<T> borrow() {
    return borrow;
  }

  abstract ResourceHandle lowerOwn(T object);

  abstract T liftOwn(ResourceHandle handle);

  abstract ResourceHandle lowerBorrow(T object);

  abstract T liftBorrow(ResourceHandle handle);

  /**
   * The resource type that a component imports.
   *
   * @throws IllegalStateException if the resources are those of a guest
   */
  public abstract ComponentResource type();

  /** Resources of the host: the last owner's drop closes the object. */
  public static <T extends AutoCloseable> Resources<T> ofHost() {
    return new OfHost<>();
  }

  /**
   * Resources of a guest.
   *
   * @param make makes the object of a handle
   */
  public static <T extends AutoCloseable> Resources<T> ofGuest(Function<ResourceHandle, T> make) {
    return new OfGuest<>(make);
  }

  private static final class OfHost<T extends AutoCloseable> extends Resources<T> {
    private final HostResource type = ComponentResource.ofHost(OfHost::drop);

    private static void drop(Object object) {
      try {
        ((AutoCloseable) object).close();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public ComponentResource type() {
      return type;
    }

    @SuppressWarnings("unchecked") // only objects of T are put in
    private T object(Object object) {
      return (T) object;
    }

    @Override
    ResourceHandle lowerOwn(T object) {
      return type.create(object);
    }

    @Override
    T liftOwn(ResourceHandle handle) {
      return object(type.take(handle));
    }

    @Override
    ResourceHandle lowerBorrow(T object) {
      return type.borrow(object);
    }

    @Override
    T liftBorrow(ResourceHandle handle) {
      return object(type.get(handle));
    }
  }

  private static final class OfGuest<T extends AutoCloseable> extends Resources<T> {
    private final Function<ResourceHandle, T> make;

    OfGuest(Function<ResourceHandle, T> make) {
      this.make = make;
    }

    @Override
    public ComponentResource type() {
      throw new IllegalStateException("the resource type is one of the guest");
    }

    @Override
    ResourceHandle lowerOwn(T object) {
      if (object instanceof GuestObject guest) {
        return guest.handle();
      }
      throw new IllegalArgumentException("expected a resource of the guest, got " + object);
    }

    @Override
    T liftOwn(ResourceHandle handle) {
      return make.apply(handle);
    }

    @Override
    ResourceHandle lowerBorrow(T object) {
      return lowerOwn(object);
    }

    @Override
    T liftBorrow(ResourceHandle handle) {
      return make.apply(handle);
    }
  }
}
