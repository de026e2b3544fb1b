package io.github.wasmrun.component.support;

import io.github.wasmrun.component.ResourceHandle;

/** A resource of a guest as a Java object; generated classes extend it. One thread at a time. */
public abstract class GuestObject implements AutoCloseable {
  private final ResourceHandle handle;

  /** The object of a handle. */
  protected GuestObject(ResourceHandle handle) {
    this.handle = handle;
  }

  /** The handle of a resource as the first argument of a method. */
  protected static ResourceHandle self(GuestObject object) {
    return object.handle;
  }

  final ResourceHandle handle() {
    return handle;
  }

  /** Drops the resource; does nothing if it was dropped or passed on. */
  @Override
  public void close() {
    handle.close();
  }
}
