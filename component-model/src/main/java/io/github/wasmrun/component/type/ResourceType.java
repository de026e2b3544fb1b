package io.github.wasmrun.component.type;

/** A resource type under one of its names. Immutable. */
public final class ResourceType extends AnyType {
  private final Resource resource;

  /** A name of {@code resource}. */
  public ResourceType(Resource resource) {
    super(1, 1);
    this.resource = resource;
  }

  /** Which resource type it is. */
  public Resource resource() {
    return resource;
  }

  @Override
  public ResourceType alias() {
    return new ResourceType(resource);
  }

  @Override
  public String noun() {
    return "resource";
  }
}
