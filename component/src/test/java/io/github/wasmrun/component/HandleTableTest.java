package io.github.wasmrun.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wasmrun.component.HandleTable.Handle;
import org.junit.jupiter.api.Test;

class HandleTableTest {
  private final ComponentResource type = ComponentResource.ofHost(object -> {});
  private final HandleTable table = new HandleTable();

  private int add() {
    return table.add(new Handle(type, 5, null));
  }

  @Test
  void indexesStartAtOneAndTheLastFreeOneIsNext() {
    assertEquals(1, add());
    assertEquals(2, add());
    assertEquals(3, add());
    table.remove(1, type);
    table.remove(2, type);
    assertEquals(2, add());
    assertEquals(1, add());
    assertEquals(4, add());
  }

  @Test
  void handlesOfOthersAndHandlesThatAreGoneTrap() {
    add();
    ComponentResource other = ComponentResource.ofHost(object -> {});
    assertEquals(ComponentTrap.WRONG_HANDLE_TYPE, reason(1, other));
    assertEquals(ComponentTrap.UNKNOWN_HANDLE, reason(0, type));
    assertEquals(ComponentTrap.UNKNOWN_HANDLE, reason(2, type));
    assertEquals(ComponentTrap.UNKNOWN_HANDLE, reason(-1, type));
    table.remove(1, type);
    assertEquals(ComponentTrap.UNKNOWN_HANDLE, reason(1, type));
  }

  @Test
  void aHandleThatIsLentStays() {
    add();
    table.get(1, type).lends++;
    assertEquals(ComponentTrap.HANDLE_IS_LENT, reason(1, type));
    table.get(1, type).lends--;
    assertEquals(5, table.remove(1, type).representation);
  }

  private ComponentTrap reason(int index, ComponentResource resource) {
    return assertThrows(ComponentTrapException.class, () -> table.remove(index, resource)).reason();
  }
}
