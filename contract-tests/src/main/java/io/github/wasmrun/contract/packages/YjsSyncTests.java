package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.YjsTests.doc;
import static io.github.wasmrun.contract.packages.YjsTests.hex;
import static io.github.wasmrun.contract.packages.YjsTests.row;
import static io.github.wasmrun.contract.packages.YjsTests.rowBytes;
import static io.github.wasmrun.contract.packages.YjsTests.test;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.yjs.YAwareness;
import io.github.wasmrun.yjs.YDoc;
import io.github.wasmrun.yjs.YSync;
import io.github.wasmrun.yjs.YValue;
import io.github.wasmrun.yjs.Yjs;
import io.github.wasmrun.yjs.YjsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages of y-protocols. */
final class YjsSyncTests {
  private YjsSyncTests() {}

  static void add(Tests tests) {
    test(tests, "messages are those of y-protocols", YjsSyncTests::messages);
    test(tests, "two documents become equal by messages", YjsSyncTests::live);
    test(tests, "states of clients come, change, time out and go", YjsSyncTests::awareness);
    test(tests, "damaged messages are refused", YjsSyncTests::damaged);
  }

  private static void messages(Yjs yjs) {
    YDoc doc = doc(yjs, 12);
    doc.text("t").insert(0, "hi");
    Expect.equal(row("sync.step1"), hex(YSync.step1(doc)));
    Expect.equal(row("sync.step2"), hex(YSync.step2(doc, new byte[] {0})));
    Expect.equal(row("sync.update"), hex(YSync.update(doc.stateAsUpdate())));
    YDoc other = yjs.document();
    Optional<byte[]> answer = YSync.receive(doc, YSync.step1(other), null);
    Expect.equal(row("sync.step2"), hex(answer.orElseThrow()));
    Expect.isTrue(
        YSync.receive(other, rowBytes("sync.update"), "o").isEmpty(), "it needs no answer");
    Expect.equal("hi", other.text("t").text());
    YAwareness states = new YAwareness(yjs, doc, () -> 0);
    states.setLocalState(YValue.of(Map.of("name", YValue.of("Ann"))));
    Expect.equal(row("aware.set"), hex(YSync.awareness(states.encode())));
    states.setLocalState(null);
    Expect.equal(row("aware.gone"), hex(YSync.awareness(states.encode(Set.of(12L)))));
    doc.close();
    other.close();
  }

  /** One side of a connection. */
  private static final class Side {
    private final YDoc doc;
    private final YAwareness states;
    private final Deque<byte[]> sent = new ArrayDeque<>();

    Side(Yjs yjs) {
      doc = yjs.document();
      states = new YAwareness(yjs, doc);
      sent.add(YSync.step1(doc));
      sent.add(YSync.queryAwareness());
      doc.onUpdate(
          event -> {
            if (!event.origin().name().equals(Optional.of("remote"))) {
              sent.add(YSync.update(event.update()));
            }
          });
      states.observe(
          event -> {
            if (event.isLocal()) {
              sent.add(YSync.awareness(states.encode(event.clients())));
            }
          });
    }

    void receive(Side from) {
      byte[] message = from.sent.poll();
      if (message != null) {
        YSync.receive(doc, states, message, "remote").ifPresent(sent::add);
      }
    }
  }

  private static void live(Yjs yjs) {
    Side one = new Side(yjs);
    Side two = new Side(yjs);
    one.doc.text("t").append("one");
    two.doc.text("t").append("two");
    two.doc.map("m").set("k", 1);
    for (int i = 0; i < 20; i++) {
      if (i == 3) {
        one.doc.text("t").append("!");
        two.states.setLocalField("name", YValue.of("Two"));
      }
      one.receive(two);
      two.receive(one);
    }
    Expect.isTrue(one.sent.isEmpty() && two.sent.isEmpty(), "they have said all");
    Expect.equal(7, one.doc.text("t").length());
    Expect.equal(one.doc.text("t").text(), two.doc.text("t").text());
    Expect.equal(YValue.of(1), one.doc.map("m").get("k").orElseThrow());
    Expect.equal(one.states.states(), two.states.states());
    Expect.equal(
        YValue.of(Map.of("name", YValue.of("Two"))), one.states.states().get(two.doc.clientId()));
    one.doc.close();
    two.doc.close();
  }

  private static void awareness(Yjs yjs) {
    long[] now = {1000};
    YDoc doc = doc(yjs, 1);
    YDoc other = doc(yjs, 2);
    YAwareness one = new YAwareness(yjs, doc, () -> now[0]);
    YAwareness two = new YAwareness(yjs, other, () -> now[0]);
    List<String> told = new ArrayList<>();
    two.observe(
        event ->
            told.add(
                event.added()
                    + " "
                    + event.updated()
                    + " "
                    + event.removed()
                    + " "
                    + event.isLocal()));
    one.setLocalState(YValue.from(Map.of("name", "One", "cursor", List.of(1, 2.5))));
    two.apply(one.encode());
    two.apply(one.encode());
    Expect.equal(one.localState(), Optional.ofNullable(two.states().get(1L)));
    one.setLocalField("name", YValue.of("Uno"));
    two.apply(one.encode());
    now[0] += 29_000;
    two.tick();
    Expect.isTrue(two.states().containsKey(1L), "it was heard of");
    now[0] += 1_000;
    two.tick();
    Expect.isTrue(!two.states().containsKey(1L), "it is taken to be gone");
    one.tick();
    two.apply(one.encode());
    Expect.isTrue(two.states().containsKey(1L), "it says that it is there");
    two.apply(one.encode());
    // Nobody else may say that this side is gone.
    two.remove(Set.of(1L));
    one.apply(two.encode(Set.of(1L)));
    Expect.isTrue(one.localState().isPresent(), "it is here");
    one.close();
    Expect.equal(
        List.of(
            "[1] [] [] false",
            "[] [1] [] false",
            "[] [2] [] true",
            "[] [] [1] true",
            "[1] [] [] false",
            "[] [] [1] true"),
        told);
    Expect.thrown(IllegalStateException.class, () -> one.setLocalState(YValue.NULL));
    doc.close();
    other.close();
  }

  private static void damaged(Yjs yjs) {
    YDoc doc = doc(yjs, 12);
    doc.text("t").insert(0, "hi");
    YAwareness states = new YAwareness(yjs, doc);
    states.setLocalField("name", YValue.of("Ann"));
    List<byte[]> messages =
        List.of(
            YSync.step1(doc),
            YSync.update(doc.stateAsUpdate()),
            YSync.awareness(states.encode()),
            YSync.queryAwareness());
    YjsTests.YRandom random = new YjsTests.YRandom(5);
    YDoc victim = yjs.document();
    YAwareness own = new YAwareness(yjs, victim);
    int refused = 0;
    for (byte[] message : messages) {
      for (int i = 0; i < 250; i++) {
        byte[] changed = message.clone();
        changed[random.below(changed.length)] ^= (byte) (1 << random.below(8));
        try {
          YSync.receive(victim, own, changed, null);
        } catch (YjsException e) {
          refused++;
        }
      }
      for (int length = 0; length < message.length; length++) {
        byte[] cut = new byte[length];
        System.arraycopy(message, 0, cut, 0, length);
        Expect.thrown(YjsException.class, () -> YSync.receive(victim, own, cut, null));
      }
    }
    Expect.isTrue(refused > 100, "many are refused: " + refused);
    byte[] denied = {2, 0, 2, 'n', 'o'};
    Expect.contains(
        "no",
        Expect.thrown(YjsException.class, () -> YSync.receive(victim, denied, null)).getMessage());
    YSync.receive(victim, own, YSync.update(doc.stateAsUpdate()), null);
    Expect.contains("hi", victim.text("t").text());
    victim.close();
    doc.close();
  }
}
