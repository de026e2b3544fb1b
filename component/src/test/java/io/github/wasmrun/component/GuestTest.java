package io.github.wasmrun.component;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GuestTest {
  private final Guest parent = new Guest(null);
  private final Guest child = new Guest(parent);
  private final Guest sibling = new Guest(parent);

  private void refused(Guest guest, Guest caller) {
    assertThrows(ComponentTrapException.class, () -> guest.enterCall(caller));
  }

  @Test
  void anInstanceIsNotEnteredWhileItRuns() {
    Guest.Entry entry = child.enterCall(null);
    refused(child, null);
    refused(parent, null);
    Guest.Entry inner = sibling.enterCall(child);
    refused(sibling, child);
    inner.leave();
    entry.leave();
    child.enterCall(null).leave();
  }

  @Test
  void anInstanceDoesNotCallWhatIsAroundItOrInIt() {
    refused(parent, child);
    refused(child, parent);
    refused(child, child);
  }

  @Test
  void aCallThatDoesNotEndPoisonsTheInstance() {
    Guest.Entry entry = child.enterCall(null);
    entry.close();
    refused(child, null);
    refused(sibling, null);
  }
}
