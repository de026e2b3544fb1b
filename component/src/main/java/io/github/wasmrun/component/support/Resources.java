package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ComponentResource;
import io.github.wasmrun.component.HostResource;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import java.util.function.Function;

/**
 * How the resources of one type pass to and from a component: those of the host, which are any
 * objects, or those of a guest, which are handles. One thread at a time.
 *
 * @param <T> the Java interface of the resource
 */
public abstract class Resources<T extends AutoCloseable> {
  private final Codec<T> own = Codec.of(this::lowerOwn, this::liftOwn);
  private final Codec<T> borrow = Codec.of(this::lowerBorrow, this::liftBorrow);

  private Resources() {}

  /** The codec of {@code own}. */
  public final Codec<T> own() {
    return own;
  }

  /** The codec of {@code borrow}. */
  public final Codec<T> borrow() {
    return borrow;
  }

  abstract Val lowerOwn(T object);

  abstract T liftOwn(Val value);

  abstract Val lowerBorrow(T object);

  abstract T liftBorrow(Val value);

  /**
   * The resource type that a component imports.
   *
   * @throws IllegalStateException if the resources are those of a guest
   */
  public abstract ComponentResource type();

  private static ResourceHandle handle(Val value) {
    if (value instanceof Val.Resource resource) {
      return resource.handle();
    }
    throw Codecs.mismatch("a resource", value);
  }

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
    Val lowerOwn(T object) {
      return new Val.Resource(type.create(object));
    }

    @Override
    T liftOwn(Val value) {
      return object(type.take(handle(value)));
    }

    @Override
    Val lowerBorrow(T object) {
      return new Val.Resource(type.borrow(object));
    }

    @Override
    T liftBorrow(Val value) {
      return object(type.get(handle(value)));
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
    Val lowerOwn(T object) {
      if (object instanceof GuestObject guest) {
        return new Val.Resource(guest.handle());
      }
      throw new IllegalArgumentException("expected a resource of the guest, got " + object);
    }

    @Override
    T liftOwn(Val value) {
      return make.apply(handle(value));
    }

    @Override
    Val lowerBorrow(T object) {
      return lowerOwn(object);
    }

    @Override
    T liftBorrow(Val value) {
      return make.apply(handle(value));
    }
  }
}
