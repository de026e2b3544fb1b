package io.github.wasmrun.contract.packages;

import static io.github.wasmrun.contract.packages.YjsTests.delta;
import static io.github.wasmrun.contract.packages.YjsTests.hex;
import static io.github.wasmrun.contract.packages.YjsTests.test;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.contract.packages.YjsTests.YRandom;
import io.github.wasmrun.yjs.UpdateFormat;
import io.github.wasmrun.yjs.YArray;
import io.github.wasmrun.yjs.YDelta;
import io.github.wasmrun.yjs.YDoc;
import io.github.wasmrun.yjs.YDocOptions;
import io.github.wasmrun.yjs.YMap;
import io.github.wasmrun.yjs.YPosition;
import io.github.wasmrun.yjs.YSnapshot;
import io.github.wasmrun.yjs.YStackEvent;
import io.github.wasmrun.yjs.YSubscription;
import io.github.wasmrun.yjs.YText;
import io.github.wasmrun.yjs.YUndoManager;
import io.github.wasmrun.yjs.YUndoOptions;
import io.github.wasmrun.yjs.YValue;
import io.github.wasmrun.yjs.Yjs;
import io.github.wasmrun.yjs.YjsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents of Yjs: transactions, listeners, what is refused, and what damaged data do. */
final class YjsDocumentTests {
  private YjsDocumentTests() {}

  static void add(Tests tests) {
    test(tests, "what wasm_run's tests assert", YjsDocumentTests::rows);
    test(tests, "three are edited at once and become equal", YjsDocumentTests::convergence);
    test(tests, "a transaction is one update with its origin", YjsDocumentTests::transactions);
    test(tests, "what a transaction throws ends it", YjsDocumentTests::throwing);
    test(tests, "listeners may change the document", YjsDocumentTests::listeners);
    test(tests, "what listeners throw comes out when all are told", YjsDocumentTests::failing);
    test(tests, "a type that was deleted is refused", YjsDocumentTests::deleted);
    test(tests, "indexes outside are refused", YjsDocumentTests::ranges);
    test(tests, "options of documents", YjsDocumentTests::options);
    test(tests, "sub-documents are told of, loaded and closed", YjsDocumentTests::subdocuments);
    test(tests, "undo knows origins, times and scopes", YjsDocumentTests::undo);
    test(tests, "damaged updates leave the document as it was", YjsDocumentTests::damaged);
    test(tests, "other damaged bytes are refused", YjsDocumentTests::otherBytes);
    test(tests, "updates that would want much memory are refused", YjsDocumentTests::bombs);
    test(tests, "a closed document refuses all", YjsDocumentTests::closed);
    test(tests, "many documents that are closed free their memory", YjsDocumentTests::many);
  }

  private static void rows(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("name");
    Expect.equal(0, text.length());
    doc.transact("origin", () -> text.append("hello"));
    Expect.equal(5, text.length());
    Expect.equal("hello", text.text());
    text.append("hello");
    Expect.equal("hellohello", text.text());

    YArray array = doc.array("arr");
    List<YValue> deltas = new ArrayList<>();
    YSubscription subscription =
        array.observe(
            event -> {
              Expect.equal(List.of(), event.path());
              Expect.equal(array, event.target());
              deltas.add(delta(event.delta()));
            });
    array.append(YValue.of("item1"), YValue.of(true));
    YValue inserted = YValue.from(List.of(Map.of("insert", List.of("item1", true))));
    Expect.equal(List.of(inserted), deltas);
    Expect.equal(2, array.length());
    Expect.equal(YValue.from(List.of("item1", true)), YValue.of(array.toList()));
    subscription.close();
    subscription.close();
    array.insert(1, YValue.of(7));
    Expect.equal(3, array.length());
    Expect.equal(YValue.of(7), array.get(1));
    Expect.equal(List.of(inserted), deltas);
    doc.close();
  }

  private static void edit(YDoc doc, YRandom random, int step) {
    YText text = doc.text("t");
    YArray array = doc.array("a");
    YMap map = doc.map("m");
    switch (random.below(9)) {
      case 0:
      case 1:
        text.insert(random.below(text.length() + 1), "abc\u00E9\u4E2D".substring(random.below(5)));
        break;
      case 2:
        if (text.length() > 2) {
          text.delete(random.below(text.length() - 1), 1);
        }
        break;
      case 3:
        if (text.length() > 3) {
          YValue value = random.below(2) == 0 ? YValue.NULL : YValue.of(step);
          text.format(random.below(text.length() - 2), 2, Map.of("f" + random.below(2), value));
        }
        break;
      case 4:
        array.insert(random.below(array.length() + 1), YValue.of(step), YValue.of("s"));
        break;
      case 5:
        if (array.length() > 1) {
          array.delete(random.below(array.length()), 1);
        }
        break;
      case 6:
        map.set("k" + random.below(3), step);
        break;
      case 7:
        YMap inner = map.setMap("n" + random.below(2));
        inner.set("step", step);
        break;
      default:
        doc.xmlFragment("x").appendElement("e").setAttribute("a", "v" + step);
    }
  }

  private static void convergence(Yjs yjs) {
    for (int seed = 1; seed <= 4; seed++) {
      UpdateFormat format = UpdateFormat.values()[seed % 2];
      YRandom random = new YRandom(seed);
      List<YDoc> docs = new ArrayList<>();
      List<List<byte[]>> boxes = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        YDoc doc = yjs.document(YDocOptions.DEFAULTS.withClientId(i + 1));
        docs.add(doc);
        boxes.add(new ArrayList<>());
        int own = i;
        doc.onUpdate(
            format,
            event -> {
              if (event.origin().isLocal()) {
                for (int to = 0; to < 3; to++) {
                  if (to != own) {
                    boxes.get(to).add(event.update());
                  }
                }
              }
            });
      }
      for (int step = 0; step < 120; step++) {
        edit(docs.get(random.below(3)), random, step);
        int to = random.below(3);
        if (random.below(3) == 0 && !boxes.get(to).isEmpty()) {
          byte[] update = boxes.get(to).remove(random.below(boxes.get(to).size()));
          docs.get(to).applyUpdate(format, update, "remote");
        }
      }
      for (int to = 0; to < 3; to++) {
        while (!boxes.get(to).isEmpty()) {
          byte[] update = boxes.get(to).remove(random.below(boxes.get(to).size()));
          docs.get(to).applyUpdate(format, update, "remote");
        }
        Expect.isTrue(!docs.get(to).hasPending(), "all have come");
      }
      YDoc first = docs.get(0);
      Expect.isTrue(first.text("t").length() > 0, "something was written");
      for (YDoc doc : docs) {
        Expect.equal(delta(first.text("t").delta()), delta(doc.text("t").delta()));
        Expect.equal(first.array("a").toList(), doc.array("a").toList());
        Expect.equal(first.map("m").toMap(), doc.map("m").toMap());
        Expect.equal(first.xmlFragment("x").text(), doc.xmlFragment("x").text());
        Expect.equal(
            yjs.decodeStateVector(first.stateVector()), yjs.decodeStateVector(doc.stateVector()));
      }
      for (YDoc doc : docs) {
        doc.close();
      }
    }
  }

  private static void transactions(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    YMap map = doc.map("m");
    List<String> origins = new ArrayList<>();
    doc.onUpdate(
        event ->
            origins.add(
                event.origin().name().orElse("none")
                    + (event.origin().isLocal() ? " here" : " there")));
    doc.transact(
        "outer",
        () -> {
          text.append("a");
          doc.transact("inner", () -> map.set("k", 1));
          Expect.equal("a", text.text());
          Expect.equal(List.of(), origins);
        });
    Expect.equal(List.of("outer here"), origins);
    Expect.equal(
        5,
        (int)
            doc.compute(
                null,
                () -> {
                  text.append("b");
                  return 5;
                }));
    doc.transact(() -> Expect.equal("ab", text.text()));
    YDoc other = yjs.document();
    other.applyUpdate(doc.stateAsUpdate(), "from afar");
    other.text("t").append("c");
    doc.applyUpdate(other.stateAsUpdate(doc.stateVector()), "from afar");
    Expect.equal(List.of("outer here", "none here", "from afar there"), origins);
    Expect.equal("abc", text.text());
    // What is here already is no news.
    doc.applyUpdate(other.stateAsUpdate());
    Expect.equal(3, origins.size());
    doc.close();
    other.close();
  }

  private static void throwing(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    List<Integer> told = new ArrayList<>();
    text.observe(event -> told.add(event.delta().size()));
    IllegalStateException mine = new IllegalStateException("mine");
    IllegalStateException thrown =
        Expect.thrown(
            IllegalStateException.class,
            () ->
                doc.transact(
                    () -> {
                      text.append("kept");
                      throw mine;
                    }));
    Expect.same(mine, thrown);
    Expect.equal("kept", text.text());
    Expect.equal(List.of(1), told);
    text.append("!");
    Expect.equal(2, told.size());
    doc.close();
  }

  private static void listeners(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    YArray log = doc.array("log");
    List<String> order = new ArrayList<>();
    text.observe(
        event -> {
          order.add("first " + text.length());
          if (text.length() < 3) {
            text.append("x");
          }
          log.append(YValue.of(text.length()));
        });
    text.observe(event -> order.add("second"));
    log.observe(event -> order.add("log"));
    text.append("x");
    Expect.equal("xxx", text.text());
    Expect.equal(
        List.of("first 1", "second", "first 2", "second", "log", "first 3", "second", "log", "log"),
        order);
    doc.close();
  }

  private static void failing(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    List<String> told = new ArrayList<>();
    text.observe(
        event -> {
          throw new IllegalStateException("listener");
        });
    text.observe(event -> told.add("second"));
    Expect.thrown(IllegalStateException.class, "listener", () -> text.append("x"));
    Expect.equal(List.of("second"), told);
    Expect.equal("x", text.text());
    doc.close();
  }

  private static void deleted(Yjs yjs) {
    YDoc doc = yjs.document();
    YMap map = doc.map("m");
    YText inner = map.setText("t");
    inner.append("inside");
    inner.observe(event -> Expect.equal(inner, event.target()));
    map.set("t", "something else");
    Expect.isTrue(inner.isDeleted(), "it is gone");
    YjsException thrown = Expect.thrown(YjsException.class, () -> inner.append("x"));
    Expect.equal(YjsException.Kind.DELETED, thrown.kind());
    Expect.thrown(YjsException.class, inner::text);
    Expect.isTrue(!map.isDeleted(), "this one is not");
    doc.close();
  }

  private static void ranges(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    text.append("abc");
    YArray array = doc.array("a");
    array.append(YValue.of(1));
    Class<IndexOutOfBoundsException> outside = IndexOutOfBoundsException.class;
    Expect.thrown(outside, () -> text.insert(4, "x"));
    Expect.thrown(outside, () -> text.insert(-1, "x"));
    Expect.thrown(outside, () -> text.delete(2, 2));
    Expect.thrown(outside, () -> text.delete(0, -1));
    Expect.thrown(outside, () -> text.delete(1, Integer.MAX_VALUE));
    Expect.thrown(outside, () -> text.format(0, 4, Map.of("b", YValue.of(true))));
    Expect.thrown(outside, () -> text.insertEmbed(4, YValue.NULL));
    Expect.thrown(
        outside, () -> text.applyDelta(List.of(new YDelta.Retain(2), new YDelta.Delete(2))));
    Expect.thrown(outside, () -> text.position(4, false));
    Expect.thrown(outside, () -> array.get(1));
    Expect.thrown(outside, () -> array.insert(2, YValue.NULL));
    Expect.thrown(outside, () -> array.delete(0, 2));
    Expect.thrown(outside, () -> doc.xmlFragment("x").get(0));
    YValue deep = YValue.of(1);
    for (int i = 0; i < 101; i++) {
      deep = YValue.of(List.of(deep));
    }
    YValue tooDeep = deep;
    Expect.thrown(IllegalArgumentException.class, () -> array.append(tooDeep));
    array.append(tooDeep.asList().get(0));
    Expect.equal("abc", text.text());
    Expect.equal(2, array.length());
    // Halves of pairs become what Yjs makes of them.
    text.insert(3, "\uD83D\uDE00");
    text.delete(4, 1);
    Expect.equal("abc\uFFFD", text.text());
    text.append("\uD800");
    Expect.equal("abc\uFFFD\uFFFD", text.text());
    doc.close();
  }

  private static void options(Yjs yjs) {
    YDoc doc = yjs.document();
    YDoc other = yjs.document();
    Expect.isTrue(doc.clientId() != other.clientId(), "client ids are random");
    Expect.isTrue(doc.clientId() >= 0 && doc.clientId() < 1L << 32, "of 32 bits");
    Expect.equal(36, doc.guid().length());
    Expect.isTrue(!doc.guid().equals(other.guid()), "guids are random");
    Expect.thrown(
        IllegalArgumentException.class, () -> YDocOptions.DEFAULTS.withClientId(1L << 53));
    YDoc bytes =
        yjs.document(
            YDocOptions.DEFAULTS
                .withByteOffsets(true)
                .withClientId((1L << 53) - 1)
                .withGuid("g")
                .withCollectionId("c"));
    Expect.equal((1L << 53) - 1, bytes.clientId());
    Expect.equal("g", bytes.guid());
    Expect.equal("c", bytes.options().collectionId().orElseThrow());
    YText text = bytes.text("t");
    text.append("\u00E9x");
    Expect.equal(3, text.length());
    text.insert(2, "-");
    Expect.equal("\u00E9-x", text.text());
    Expect.equal(List.of("t"), List.copyOf(bytes.rootNames()));
    for (YDoc one : List.of(doc, other, bytes)) {
      one.close();
    }
  }

  private static void subdocuments(Yjs yjs) {
    YDoc doc = yjs.document();
    List<String> told = new ArrayList<>();
    doc.onSubdocuments(
        event -> told.add(event.added() + " " + event.removed() + " " + event.loaded()));
    YMap map = doc.map("m");
    YDoc inner = map.setDocument("d", YDocOptions.DEFAULTS.withGuid("inner"));
    inner.text("t").append("inside");
    YMap innerMap = inner.map("m");
    Expect.thrown(
        IllegalArgumentException.class,
        () -> innerMap.setDocument("d", YDocOptions.DEFAULTS.withGuid("deep")));
    Expect.equal(List.of("inner"), doc.subdocuments());
    YDoc other = yjs.document();
    other.onSubdocuments(event -> told.add("other " + event.added() + " " + event.loaded()));
    other.applyUpdate(doc.stateAsUpdate());
    YDoc copy = other.subdocument("inner").orElseThrow();
    Expect.equal("", copy.text("t").text());
    Expect.isTrue(copy.clientId() != inner.clientId(), "it is another client");
    copy.load();
    copy.applyUpdate(inner.stateAsUpdate());
    Expect.equal("inside", copy.text("t").text());
    Expect.equal(List.of("[inner] [] [inner]", "other [inner] []", "other [] [inner]"), told);
    copy.onUpdate(event -> told.add("copy"));
    copy.close();
    copy.text("t").append("!");
    Expect.same(copy, other.subdocument("inner").orElseThrow());
    map.delete("d");
    Expect.equal("[] [inner] []", told.get(told.size() - 1));
    Expect.equal(List.of(), doc.subdocuments());
    Expect.isTrue(doc.subdocument("inner").isEmpty(), "it is not there any more");
    Expect.thrown(IllegalStateException.class, doc::load);
    doc.transact(
        () -> {
          YDoc fresh = map.setDocument("f", YDocOptions.DEFAULTS.withGuid("fresh"));
          fresh.text("t").append("in a transaction");
          Expect.same(fresh, map.get("f").orElseThrow());
        });
    Expect.equal("in a transaction", doc.subdocument("fresh").orElseThrow().text("t").text());
    doc.close();
    Expect.thrown(IllegalStateException.class, () -> inner.text("t"));
    other.close();
  }

  private static void undo(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    YText outside = doc.text("outside");
    YUndoManager undo =
        doc.undoManager(
            YUndoOptions.DEFAULTS.withOrigins("me").withCaptureTimeoutMillis(1_000_000), text);
    List<YStackEvent> told = new ArrayList<>();
    undo.onStack(told::add);
    text.append("nobody's ");
    Expect.isTrue(!undo.canUndo() && !undo.undo(), "it is not mine");
    doc.transact("me", () -> text.append("one "));
    doc.transact("me", () -> text.append("two "));
    Expect.equal(1, undo.undoDepth());
    undo.stopCapturing();
    doc.transact("me", () -> text.append("three "));
    doc.transact("me", () -> outside.append("outside"));
    doc.transact("other", () -> text.append("four "));
    Expect.equal(2, undo.undoDepth());
    Expect.isTrue(undo.undo(), "undone");
    Expect.equal("nobody's one two four ", text.text());
    Expect.isTrue(undo.canRedo() && undo.redo(), "done again");
    Expect.equal("nobody's one two three four ", text.text());
    undo.undo();
    undo.undo();
    Expect.equal("nobody's four ", text.text());
    Expect.isTrue(told.get(0).isAdded() && !told.get(0).isRedo(), "a step came");
    Expect.equal("me", told.get(0).origin().name().orElseThrow());
    Expect.equal(List.of(text), told.get(0).changed());
    undo.clear();
    Expect.isTrue(!undo.canUndo() && !undo.canRedo(), "all is forgotten");
    undo.addOrigin("other");
    undo.addScope(outside);
    doc.transact("other", () -> outside.append("!"));
    Expect.isTrue(undo.undo(), "in scope now");
    Expect.equal("outside", outside.text());
    undo.removeOrigin("other");
    doc.transact("other", () -> outside.append("!"));
    Expect.isTrue(!undo.canUndo(), "not mine any more");
    Expect.thrown(IllegalArgumentException.class, () -> doc.transact(undo::undo));
    undo.close();
    undo.close();
    doc.transact("me", () -> text.append("after"));
    Expect.thrown(IllegalStateException.class, undo::undo);
    doc.close();
  }

  /** A document with something of each kind. */
  private static YDoc full(Yjs yjs) {
    YDoc doc = yjs.document(YDocOptions.DEFAULTS.withClientId(1));
    YRandom random = new YRandom(99);
    for (int step = 0; step < 60; step++) {
      edit(doc, random, step);
    }
    doc.map("m").setDocument("d", YDocOptions.DEFAULTS.withClientId(5).withGuid("inner"));
    return doc;
  }

  private static void damaged(Yjs yjs) {
    YDoc full = full(yjs);
    for (UpdateFormat format : UpdateFormat.values()) {
      byte[] update = full.stateAsUpdate(format, new byte[0]);
      YDoc doc = yjs.document(YDocOptions.DEFAULTS.withClientId(2));
      YText text = doc.text("own");
      text.append("mine");
      int[] told = new int[1];
      text.observe(event -> told[0]++);
      // In the second format, a piece may be whole at an earlier end; one of no bytes never is.
      int refused = 0;
      for (int length = 0; length < update.length; length += length < 50 ? 1 : 37) {
        byte[] cut = new byte[length];
        System.arraycopy(update, 0, cut, 0, length);
        refused += applies(doc, format, cut) ? 0 : 1;
      }
      Expect.isTrue(refused > 20, "most of what is cut off is refused: " + refused);
      YRandom random = new YRandom(7);
      refused = 0;
      YDoc victim = yjs.document(YDocOptions.DEFAULTS.withClientId(3));
      YText own = victim.text("own");
      own.append("mine");
      for (int i = 0; i < 1000; i++) {
        byte[] flipped = update.clone();
        for (int flips = 0; flips <= i % 3; flips++) {
          flipped[random.below(flipped.length)] ^= (byte) (1 << random.below(8));
        }
        refused += applies(victim, format, flipped) ? 0 : 1;
        if (i % 50 == 49) {
          own.append("!");
          Expect.equal(4 + own.length() - 4, own.text().length());
          victim.close();
          victim = yjs.document(YDocOptions.DEFAULTS.withClientId(3));
          own = victim.text("own");
          own.append("mine");
        }
      }
      Expect.isTrue(refused > 100, "many that are damaged are refused: " + refused);
      // The right one still does.
      doc.applyUpdate(format, update, null);
      text.append("!");
      Expect.equal(1, told[0]);
      Expect.equal("mine!", text.text());
      doc.close();
      victim.close();
    }
    full.close();
  }

  /** Whether an update is taken; if not, that nothing has changed. */
  private static boolean applies(YDoc doc, UpdateFormat format, byte[] update) {
    String before = hex(doc.stateVector());
    try {
      doc.applyUpdate(format, update, null);
      return true;
    } catch (YjsException e) {
      Expect.isTrue(
          e.kind() == YjsException.Kind.MALFORMED || e.kind() == YjsException.Kind.FAILED,
          "the kind " + e.kind());
      Expect.equal(before, hex(doc.stateVector()));
      return false;
    }
  }

  private static void otherBytes(Yjs yjs) {
    YDoc doc = full(yjs);
    YText text = doc.text("t");
    byte[] position = text.position(2, false).bytes();
    byte[] vector = doc.stateVector();
    byte[] snapshot = doc.snapshot().bytes();
    YRandom random = new YRandom(3);
    for (int i = 0; i < 300; i++) {
      byte[] one = flip(position, random);
      byte[] two = flip(vector, random);
      byte[] three = flip(snapshot, random);
      survives(() -> doc.resolve(YPosition.of(one)));
      survives(() -> doc.stateAsUpdate(two));
      survives(() -> yjs.decodeStateVector(two));
      survives(() -> yjs.snapshotAsV2(YSnapshot.of(three)));
      survives(() -> yjs.diffUpdate(UpdateFormat.V1, one, two));
    }
    YjsException thrown =
        Expect.thrown(YjsException.class, () -> yjs.decodeStateVector(new byte[] {1, 2}));
    Expect.equal(YjsException.Kind.MALFORMED, thrown.kind());
    Expect.thrown(YjsException.class, () -> doc.resolve(YPosition.of(new byte[0])));
    Expect.thrown(YjsException.class, () -> yjs.fromJson("{"));
    Expect.thrown(
        YjsException.class,
        () -> yjs.mergeUpdates(UpdateFormat.V1, List.of(new byte[] {0, 0}, new byte[] {1})));
    Expect.isTrue(text.length() > 0, "the document is as it was");
    doc.close();
  }

  private static byte[] flip(byte[] bytes, YRandom random) {
    byte[] flipped = bytes.clone();
    flipped[random.below(flipped.length)] ^= (byte) (1 << random.below(8));
    return flipped;
  }

  private static void survives(Runnable work) {
    try {
      work.run();
    } catch (YjsException | IndexOutOfBoundsException | IllegalArgumentException e) {
      Expect.isTrue(e.getMessage() != null, "it has a text");
    }
  }

  private static void bombs(Yjs yjs) {
    YDoc doc = yjs.document(YDocOptions.DEFAULTS.withClientId(1));
    YText text = doc.text("t");
    text.append("before");
    YDoc sub = doc.map("m").setDocument("d", YDocOptions.DEFAULTS.withGuid("inner"));
    sub.text("t").append("inside");
    List<String> told = new ArrayList<>();
    text.observe(event -> told.add(text.text()));
    YUndoManager undo = doc.undoManager(YUndoOptions.DEFAULTS, text);
    List<byte[]> bombs = new ArrayList<>();
    // 2^32 - 1 clients; a client with as many items; lists in lists, 200,000 deep.
    bombs.add(new byte[] {-1, -1, -1, -1, 15});
    bombs.add(new byte[] {1, -1, -1, -1, -1, 15, 2, 0});
    byte[] deep = new byte[400_020];
    byte[] head = {1, 1, 9, 0, 8, 1, 1, 'a', 1};
    System.arraycopy(head, 0, deep, 0, head.length);
    for (int i = head.length; i + 1 < deep.length; i += 2) {
      deep[i] = 117;
      deep[i + 1] = 1;
    }
    bombs.add(deep);
    for (byte[] bomb : bombs) {
      Expect.thrown(YjsException.class, () -> doc.applyUpdate(bomb));
      Expect.thrown(YjsException.class, () -> doc.applyUpdate(UpdateFormat.V2, bomb, null));
      Expect.thrown(
          YjsException.class, () -> yjs.mergeUpdates(UpdateFormat.V1, List.of(bomb, bomb)));
    }
    // Within a transaction of ours: it has ended, or goes on; the document does.
    try {
      doc.transact(
          () -> {
            text.append("?");
            doc.applyUpdate(deep);
          });
      throw Expect.failure("nothing was thrown");
    } catch (YjsException e) {
      Expect.isTrue(text.text().startsWith("before"), text.text());
    }
    text.delete(6, text.length() - 6);
    told.clear();
    text.append(" after");
    Expect.equal(List.of("before after"), told);
    Expect.equal("inside", sub.text("t").text());
    Expect.same(sub, doc.subdocument("inner").orElseThrow());
    undo.undo();
    Expect.isTrue(text.text().startsWith("before"), text.text());
    doc.close();
  }

  private static void closed(Yjs yjs) {
    YDoc doc = yjs.document();
    YText text = doc.text("t");
    YSubscription subscription = text.observe(event -> {});
    YUndoManager undo = doc.undoManager(YUndoOptions.DEFAULTS, text);
    doc.close();
    doc.close();
    Class<IllegalStateException> ended = IllegalStateException.class;
    Expect.thrown(ended, "closed", () -> text.append("x"));
    Expect.thrown(ended, "closed", text::text);
    Expect.thrown(ended, "closed", () -> doc.text("t"));
    Expect.thrown(ended, "closed", doc::stateVector);
    Expect.thrown(ended, "closed", () -> doc.applyUpdate(new byte[] {0, 0}));
    Expect.thrown(ended, "closed", () -> doc.transact(() -> {}));
    Expect.thrown(ended, "closed", () -> text.observe(event -> {}));
    subscription.close();
    undo.close();
  }

  /** 40 documents of 8 MB each. */
  private static void many(Yjs yjs) {
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < 4096; i++) {
      piece.append("0123456789abcdef");
    }
    String text = piece.toString();
    for (int i = 0; i < 40; i++) {
      YDoc doc = yjs.document();
      YText all = doc.text("t");
      for (int k = 0; k < 16; k++) {
        all.insert(0, text);
      }
      Expect.equal(16 * text.length(), all.length());
      doc.close();
    }
  }
}
