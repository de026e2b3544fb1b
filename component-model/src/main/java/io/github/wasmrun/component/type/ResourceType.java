package io.github.wasmrun.component.type;

import org.jspecify.annotations.Nullable;

/** A resource type under one of its names. Immutable. */
public final class ResourceType extends AnyType {
  private final Resource resource;

  /** A name of {@code resource}. */
  public ResourceType(Resource resource) {
    this(resource, null);
  }

  /** A name of {@code resource} that was made of another one. */
  public ResourceType(Resource resource, @Nullable AnyType origin) {
    super(1, 1, origin);
    this.resource = resource;
  }

  /** Which resource type it is. */
  public Resource resource() {
    return resource;
  }

  @Override
  public ResourceType alias() {
    return new ResourceType(resource, this);
  }

  @Override
  public String noun() {
    return "resource";
  }
}
