package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.AbiHandles;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A call as one of its two sides sees it: handles that it borrowed or lent. */
final class Task implements AbiHandles {
  private final Guest guest;
  private final List<HandleTable.Handle> lenders = new ArrayList<>();
  private final List<ResourceHandle> hostLenders = new ArrayList<>();
  private final List<ResourceHandle> passed = new ArrayList<>();
  private int borrows;

  Task(Guest guest) {
    this.guest = guest;
  }

  @Override
  public Val lift(int index, ValueType type) {
    ComponentResource resource = resource(type);
    if (type.kind() == ValueType.Kind.OWN) {
      HandleTable.Handle handle = guest.handles.get(index, resource);
      if (handle.borrower != null) {
        throw new ComponentTrapException(ComponentTrap.NOT_OWNED, Integer.toString(index));
      }
      guest.handles.remove(index, resource);
      return new Val.Resource(new ResourceHandle(resource, handle.representation, true));
    }
    HandleTable.Handle handle = guest.handles.get(index, resource);
    handle.lends++;
    lenders.add(handle);
    ResourceHandle borrowed = new ResourceHandle(resource, handle.representation, false);
    passed.add(borrowed);
    return new Val.Resource(borrowed);
  }

  private ComponentResource resource(ValueType type) {
    ComponentResource resource =
        type.resourceOrNull() == null ? null : guest.resources.get(type.resource().resource());
    if (resource == null) {
      throw new ComponentTrapException(ComponentTrap.ASYNC_UNSUPPORTED, type.toString());
    }
    return resource;
  }

  @Override
  public int lower(Val value, ValueType type) {
    ComponentResource resource = resource(type);
    if (!(value instanceof Val.Resource handle) || handle.handle().type() != resource) {
      throw new IllegalArgumentException("expected a handle of the type's resource, got " + value);
    }
    ResourceHandle given = handle.handle();
    if (type.kind() == ValueType.Kind.OWN) {
      given.take();
      return guest.handles.add(new HandleTable.Handle(resource, given.representation(), null));
    }
    given.check();
    given.lend(1);
    hostLenders.add(given);
    if (resource.definer() == guest) {
      return (int) given.representation();
    }
    borrows++;
    return guest.handles.add(new HandleTable.Handle(resource, given.representation(), this));
  }

  /** A handle that this call borrowed was dropped. */
  void dropBorrow() {
    borrows--;
  }

  /** Ends the call of a guest: what it borrowed must have been dropped. */
  void checkBorrows() {
    if (borrows > 0) {
      throw new ComponentTrapException(ComponentTrap.BORROWS_REMAIN, borrows + " of them");
    }
  }

  /** Gives back what was lent to the call. */
  void end() {
    for (HandleTable.Handle lender : lenders) {
      lender.lends--;
    }
    for (ResourceHandle lender : hostLenders) {
      lender.lend(-1);
    }
    for (ResourceHandle borrowed : passed) {
      borrowed.end();
    }
  }
}
