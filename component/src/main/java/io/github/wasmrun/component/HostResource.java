package io.github.wasmrun.component;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A resource type of the host: each resource is a Java object. One thread at a time. */
public final class HostResource extends ComponentResource {
  private final Consumer<Object> destructor;
  private final List<@Nullable Object> objects = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();

  HostResource(Consumer<Object> destructor) {
    this.destructor = destructor;
  }

  @Override
  @Nullable Guest definer() {
    return null;
  }

  /** An owning handle of a new resource, which is {@code object}. */
  public ResourceHandle create(Object object) {
    return new ResourceHandle(this, add(object), true);
  }

  /**
   * A borrowed handle of {@code object}, to be passed to one call. A resource that a component owns
   * should be lent by its own handle: here it is a new one.
   */
  public ResourceHandle borrow(Object object) {
    int index = add(object);
    return new ResourceHandle(this, index, false, () -> remove(index));
  }

  /**
   * Takes the object out of an owning handle, which was passed to the host: it is no resource any
   * more, and no destructor runs.
   *
   * @throws IllegalArgumentException if the handle is of another type
   * @throws IllegalStateException if it was dropped or passed on, or does not own
   */
  public Object take(ResourceHandle handle) {
    Object object = get(handle);
    handle.take();
    remove((int) handle.representation());
    return object;
  }

  private void remove(int index) {
    objects.set(index, null);
    free.add(index);
  }

  private int add(Object object) {
    int index;
    if (free.isEmpty()) {
      index = objects.size();
      objects.add(object);
    } else {
      index = free.remove(free.size() - 1);
      objects.set(index, object);
    }
    return index;
  }

  /**
   * The object of a handle.
   *
   * @throws IllegalArgumentException if the handle is of another type
   * @throws IllegalStateException if the handle was dropped or passed on
   */
  public Object get(ResourceHandle handle) {
    if (handle.type() != this) {
      throw new IllegalArgumentException("the handle is of another resource type");
    }
    handle.check();
    Object object = object(handle.representation());
    if (object == null) {
      throw new IllegalStateException("the resource was dropped");
    }
    return object;
  }

  private @Nullable Object object(long representation) {
    return representation >= 0 && representation < objects.size()
        ? objects.get((int) representation)
        : null;
  }

  @Override
  void destroy(@Nullable Guest caller, long representation) {
    Object object = object(representation);
    if (object != null) {
      remove((int) representation);
      destructor.accept(object);
    }
  }
}
