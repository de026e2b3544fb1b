package io.github.wasmrun.component;

import io.github.wasmrun.component.abi.AbiHandles;
import io.github.wasmrun.component.type.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one function as one of their two sides sees them, one after the other: handles that
 * a call borrowed or lent.
 */
final class Task implements AbiHandles {
  private final Guest guest;
  private @Nullable List<HandleTable.Handle> lenders;
  private @Nullable List<ResourceHandle> hostLenders;
  private @Nullable List<ResourceHandle> passed;
  private int borrows;

  Task(Guest guest) {
    this.guest = guest;
  }

  /** Begins another call. */
  void begin() {
    lenders = null;
    hostLenders = null;
    passed = null;
    borrows = 0;
  }

  private static <T> List<T> with(@Nullable List<T> list, T item) {
    List<T> all = list == null ? new ArrayList<>() : list;
    all.add(item);
    return all;
  }

  @Override
  public ResourceHandle lift(int index, ValueType type) {
    ComponentResource resource = resource(type);
    if (type.kind() == ValueType.Kind.OWN) {
      HandleTable.Handle handle = guest.handles.get(index, resource);
      if (handle.borrower != null) {
        throw new ComponentTrapException(ComponentTrap.NOT_OWNED, Integer.toString(index));
      }
      guest.handles.remove(index, resource);
      return new ResourceHandle(resource, handle.representation, true);
    }
    HandleTable.Handle handle = guest.handles.get(index, resource);
    handle.lends++;
    lenders = with(lenders, handle);
    ResourceHandle borrowed = new ResourceHandle(resource, handle.representation, false);
    passed = with(passed, borrowed);
    return borrowed;
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
  public int lower(ResourceHandle given, ValueType type) {
    ComponentResource resource = resource(type);
    if (given.type() != resource) {
      throw new IllegalArgumentException("expected a handle of the type's resource, got " + given);
    }
    if (type.kind() == ValueType.Kind.OWN) {
      given.take();
      return guest.handles.add(new HandleTable.Handle(resource, given.representation(), null));
    }
    given.check();
    given.lend(1);
    hostLenders = with(hostLenders, given);
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
    if (lenders != null) {
      for (HandleTable.Handle lender : lenders) {
        lender.lends--;
      }
    }
    if (hostLenders != null) {
      for (ResourceHandle lender : hostLenders) {
        lender.lend(-1);
      }
    }
    if (passed != null) {
      for (ResourceHandle borrowed : passed) {
        borrowed.end();
      }
    }
    begin();
  }
}
