package io.github.wasmrun.contract.packages;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.yjs.UpdateFormat;
import io.github.wasmrun.yjs.YArray;
import io.github.wasmrun.yjs.YContent;
import io.github.wasmrun.yjs.YDelta;
import io.github.wasmrun.yjs.YDoc;
import io.github.wasmrun.yjs.YDocOptions;
import io.github.wasmrun.yjs.YEvent;
import io.github.wasmrun.yjs.YKeyChange;
import io.github.wasmrun.yjs.YMap;
import io.github.wasmrun.yjs.YPosition;
import io.github.wasmrun.yjs.YSnapshot;
import io.github.wasmrun.yjs.YText;
import io.github.wasmrun.yjs.YUndoManager;
import io.github.wasmrun.yjs.YUndoOptions;
import io.github.wasmrun.yjs.YValue;
import io.github.wasmrun.yjs.YXmlElement;
import io.github.wasmrun.yjs.YXmlFragment;
import io.github.wasmrun.yjs.YXmlText;
import io.github.wasmrun.yjs.Yjs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Documents of Yjs: the bytes and answers of the JavaScript library. */
public final class YjsTests {
  private static @Nullable CompletableFuture<Yjs> loaded;

  private YjsTests() {}

  static void test(Tests tests, String name, Consumer<Yjs> work) {
    tests.async(
        "yjs: " + name,
        () -> {
          CompletableFuture<Yjs> present = loaded;
          if (present == null) {
            present = Yjs.load(tests.engine());
            loaded = present;
          }
          return present.thenAccept(work);
        });
  }

  public static void add(Tests tests) {
    test(tests, "a text has the updates of Yjs", YjsTests::text);
    test(tests, "an array has the updates of Yjs", YjsTests::array);
    test(tests, "a map has the updates of Yjs", YjsTests::map);
    test(tests, "bytes and numbers of Yjs", YjsTests::values);
    test(tests, "XML has the updates of Yjs", YjsTests::xml);
    test(tests, "two that are edited at once become what Yjs says", YjsTests::two);
    test(tests, "events are those of Yjs", YjsTests::events);
    test(tests, "undo and redo are those of Yjs", YjsTests::undo);
    test(tests, "snapshots are those of Yjs", YjsTests::snapshots);
    test(tests, "positions are those of Yjs", YjsTests::positions);
    test(tests, "sub-documents of Yjs", YjsTests::subdocuments);
    test(tests, "random changes of Yjs, in any order", YjsTests::random);
    YjsDocumentTests.add(tests);
    YjsSyncTests.add(tests);
  }

  static byte[] bytes(String digits) {
    return CryptoVectors.hex(digits);
  }

  static String hex(byte[] bytes) {
    return CryptoVectors.hex(bytes);
  }

  static String row(String name) {
    return YjsVectors.row(name);
  }

  static byte[] rowBytes(String name) {
    return bytes(row(name));
  }

  static YDoc doc(Yjs yjs, long clientId) {
    return yjs.document(YDocOptions.DEFAULTS.withClientId(clientId).withGuid("guid"));
  }

  static YValue value(YContent content) {
    if (content instanceof YValue value) {
      return value;
    }
    if (content instanceof YText text) {
      return YValue.of(text.text());
    }
    if (content instanceof YArray array) {
      return YValue.of(array.toList());
    }
    if (content instanceof YMap map) {
      return YValue.of(map.toMap());
    }
    throw Expect.failure("no value: " + content);
  }

  /** As Quill has it. */
  static YValue delta(List<YDelta> deltas) {
    List<YValue> list = new ArrayList<>();
    for (YDelta delta : deltas) {
      Map<String, YValue> map = new LinkedHashMap<>();
      Map<String, YValue> attributes = Map.of();
      if (delta instanceof YDelta.Insert insert) {
        map.put("insert", value(insert.content()));
        attributes = insert.attributes();
      } else if (delta instanceof YDelta.InsertAll all) {
        List<YValue> items = new ArrayList<>();
        for (YContent content : all.contents()) {
          items.add(value(content));
        }
        map.put("insert", YValue.of(items));
      } else if (delta instanceof YDelta.Delete delete) {
        map.put("delete", YValue.of(delete.length()));
      } else if (delta instanceof YDelta.Retain retain) {
        map.put("retain", YValue.of(retain.length()));
        attributes = retain.attributes();
      }
      if (!attributes.isEmpty()) {
        map.put("attributes", YValue.of(attributes));
      }
      list.add(YValue.of(map));
    }
    return YValue.of(list);
  }

  private static YValue event(YEvent event) {
    Map<String, YValue> keys = new TreeMap<>();
    for (Map.Entry<String, YKeyChange> key : event.keys().entrySet()) {
      YKeyChange change = key.getValue();
      keys.put(
          key.getKey(),
          YValue.of(
              List.of(
                  change.before().map(YjsTests::value).orElse(YValue.NULL),
                  change.after().map(YjsTests::value).orElse(YValue.NULL))));
    }
    return YValue.of(
        Map.of(
            "path", YValue.of(event.path()),
            "delta", delta(event.delta()),
            "keys", YValue.of(keys)));
  }

  private static void expectState(String name, YDoc doc) {
    Expect.equal(row(name + ".v1"), hex(doc.stateAsUpdate()));
    Expect.equal(row(name + ".v2"), hex(doc.stateAsUpdate(UpdateFormat.V2, new byte[0])));
    Expect.equal(row(name + ".sv"), hex(doc.stateVector()));
  }

  /** A document that has the state of a row, in either format. */
  private static YDoc applied(Yjs yjs, String name, UpdateFormat format) {
    YDoc doc = doc(yjs, 1000);
    doc.applyUpdate(format, rowBytes(name + (format == UpdateFormat.V1 ? ".v1" : ".v2")), null);
    return doc;
  }

  private static void text(Yjs yjs) {
    YDoc doc = doc(yjs, 1);
    List<String> updates = new ArrayList<>();
    doc.onUpdate(event -> updates.add(hex(event.update())));
    YText text = doc.text("text");
    text.insert(0, "hello");
    text.insert(5, " world", Map.of("bold", YValue.of(true)));
    text.format(0, 4, Map.of("italic", YValue.of(true)));
    text.insertEmbed(3, YValue.from(Map.of("image", "a.png")));
    text.delete(1, 3);
    text.applyDelta(
        List.of(
            new YDelta.Retain(2),
            new YDelta.Insert("X"),
            new YDelta.Delete(1),
            new YDelta.Retain(2, Map.of("bold", YValue.NULL)),
            new YDelta.Insert(YValue.from(Map.of("y", 1)), Map.of(), YDelta.Change.NONE)));
    text.insert(0, "a\uD83D\uDE00b");
    text.delete(3, 1);
    Expect.equal(yjs.fromJson(row("text.delta")), delta(text.delta()));
    // After a delta, yrs keeps marks of formats that Yjs takes away.
    String[] expected = row("text.updates").split(" ");
    Expect.equal(expected.length, updates.size());
    for (int i = 0; i < 5; i++) {
      Expect.equal(expected[i], updates.get(i));
    }
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc other = applied(yjs, "text", format);
      Expect.equal(yjs.fromJson(row("text.delta")), delta(other.text("text").delta()));
      expectState("text", other);
      other.close();
    }
    doc.close();
  }

  private static void array(Yjs yjs) {
    YDoc doc = doc(yjs, 2);
    YArray array = doc.array("array");
    array.insert(
        0,
        YValue.of(1),
        YValue.of("a"),
        YValue.of(true),
        YValue.NULL,
        YValue.of(1.5),
        YValue.of(-7),
        YValue.of(3_000_000_000L),
        YValue.of(0.1));
    YMap inner = array.insertMap(1);
    inner.set("key", YValue.from(List.of(1, Map.of("deep", "x"))));
    array.insertArray(array.length()).append(YValue.of("in"));
    array.delete(3, 2);
    expectState("array", doc);
    YValue expected = yjs.fromJson(row("array.json"));
    Expect.equal(expected, YValue.of(array.toList()));
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc other = applied(yjs, "array", format);
      Expect.equal(expected, YValue.of(other.array("array").toList()));
      Expect.isTrue(other.array("array").get(1) instanceof YMap, "a map is inside");
      expectState("array", other);
      other.close();
    }
    doc.close();
  }

  private static void map(Yjs yjs) {
    YDoc doc = doc(yjs, 3);
    YMap map = doc.map("map");
    map.set("text", "x");
    map.set("number", 42);
    map.set("text", "y");
    map.set("gone", 1);
    Expect.isTrue(map.delete("gone"), "it was there");
    Expect.isTrue(!map.delete("gone"), "it is there no more");
    map.setMap("inner").setText("t").insert(0, "inside");
    expectState("map", doc);
    Expect.equal(yjs.fromJson(row("map.json")), YValue.of(map.toMap()));
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc other = applied(yjs, "map", format);
      Expect.equal(yjs.fromJson(row("map.json")), YValue.of(other.map("map").toMap()));
      YMap inner = (YMap) other.map("map").get("inner").orElseThrow();
      Expect.equal("inside", ((YText) inner.get("t").orElseThrow()).text());
      expectState("map", other);
      other.close();
    }
    doc.close();
  }

  private static void values(Yjs yjs) {
    for (UpdateFormat format : UpdateFormat.values()) {
      YMap map = applied(yjs, "values", format).map("map");
      Expect.equal(YValue.of(new byte[] {0, 1, -1}), map.get("bytes").orElseThrow());
      Expect.equal(YValue.of(9007199254740993L), map.get("big").orElseThrow());
      Expect.equal(YValue.UNDEFINED, map.get("undefined").orElseThrow());
      map.document().close();
    }
    YDoc doc = yjs.document();
    YArray array = doc.array("a");
    List<YValue> all =
        List.of(
            YValue.NULL,
            YValue.UNDEFINED,
            YValue.of(false),
            YValue.of(0),
            YValue.of(-0.0),
            YValue.of(63),
            YValue.of(64),
            YValue.of(-64),
            YValue.of(Integer.MAX_VALUE),
            YValue.of(Integer.MIN_VALUE),
            YValue.of(1L << 31),
            YValue.of((1L << 53) - 1),
            YValue.of(1 - (1L << 53)),
            YValue.of((1L << 53) + 1),
            YValue.of(Long.MAX_VALUE - 1),
            YValue.of(Long.MIN_VALUE + 1),
            YValue.of(Double.NaN),
            YValue.of(Double.POSITIVE_INFINITY),
            YValue.of(Double.MIN_VALUE),
            YValue.of(0.5f),
            YValue.of(""),
            YValue.of("\u00E9\u4E2D\uD83D\uDE00"),
            YValue.of(new byte[0]),
            YValue.from(List.of(List.of(), Map.of("k", Map.of("", new byte[] {1})))));
    array.insert(0, all);
    Expect.equal(all, array.toList());
    for (int i = 0; i < all.size(); i++) {
      Expect.equal(all.get(i), array.get(i));
    }
    YDoc other = yjs.document();
    other.applyUpdate(doc.stateAsUpdate());
    Expect.equal(all, other.array("a").toList());
    // What a double has exactly comes back as one.
    YMap map = doc.map("m");
    map.set("large", 1L << 62);
    Expect.equal(YValue.of(0x1p62), map.get("large").orElseThrow());
    other.close();
    doc.close();
  }

  private static void xml(Yjs yjs) {
    YDoc doc = doc(yjs, 5);
    YXmlFragment xml = doc.xmlFragment("xml");
    YXmlElement p = xml.insertElement(0, "p");
    p.setAttribute("class", "c");
    YXmlText text = p.insertText(0);
    text.insert(0, "some text");
    text.format(5, 4, Map.of("b", YValue.of(Map.of())));
    YXmlElement hr = xml.insertElement(1, "hr");
    expectState("xml", doc);
    Expect.equal(row("xml.text"), xml.text());
    Expect.equal("p", p.tag());
    Expect.equal(YValue.of("c"), p.attribute("class").orElseThrow());
    Expect.equal(List.of(p, text, hr), xml.descendants());
    Expect.equal(xml, p.parent().orElseThrow());
    Expect.equal(p, text.parent().orElseThrow());
    Expect.equal(hr, p.nextSibling().orElseThrow());
    Expect.equal(p, hr.previousSibling().orElseThrow());
    Expect.isTrue(hr.nextSibling().isEmpty(), "it is the last one");
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc other = applied(yjs, "xml", format);
      Expect.equal(row("xml.text"), other.xmlFragment("xml").text());
      expectState("xml", other);
      other.close();
    }
    Expect.isTrue(p.removeAttribute("class"), "it was there");
    Expect.equal(Map.of(), p.attributes());
    xml.delete(0, 1);
    Expect.isTrue(p.isDeleted() && text.isDeleted() && !hr.isDeleted(), "with what was in it");
    Expect.equal("<hr></hr>", xml.text());
    doc.close();
  }

  private static void two(Yjs yjs) {
    YDoc one = doc(yjs, 10);
    YDoc two = doc(yjs, 20);
    one.text("t").insert(0, "abcdef");
    two.applyUpdate(one.stateAsUpdate());
    one.text("t").insert(3, "ONE");
    one.text("t").delete(0, 2);
    two.text("t").insert(3, "TWO");
    two.text("t").format(1, 4, Map.of("b", YValue.of(true)));
    one.map("m").set("k", "one");
    two.map("m").set("k", "two");
    Expect.equal(row("two.one"), hex(one.stateAsUpdate()));
    Expect.equal(row("two.two"), hex(two.stateAsUpdate()));
    two.applyUpdate(one.stateAsUpdate(two.stateVector()));
    one.applyUpdate(two.stateAsUpdate(one.stateVector()));
    for (YDoc doc : List.of(one, two)) {
      expectState("two", doc);
      Expect.equal(yjs.fromJson(row("two.delta")), delta(doc.text("t").delta()));
      Expect.equal(YValue.of(row("two.key")), doc.map("m").get("k").orElseThrow());
    }
    byte[] first = rowBytes("two.one");
    byte[] second = rowBytes("two.two");
    byte[] vector = yjs.stateVectorOf(UpdateFormat.V1, first);
    Expect.equal(yjs.decodeStateVector(rowBytes("two.sv1")), yjs.decodeStateVector(vector));
    Expect.equal(row("two.merged"), hex(yjs.mergeUpdates(UpdateFormat.V1, List.of(first, second))));
    Expect.equal(row("two.diff"), hex(yjs.diffUpdate(UpdateFormat.V1, rowBytes("two.v1"), vector)));
    Expect.equal(
        row("two.v2"),
        hex(yjs.convertUpdate(UpdateFormat.V1, rowBytes("two.v1"), UpdateFormat.V2)));
    Expect.equal(
        row("two.v1"),
        hex(yjs.convertUpdate(UpdateFormat.V2, rowBytes("two.v2"), UpdateFormat.V1)));
    one.close();
    two.close();
  }

  private static void events(Yjs yjs) {
    YDoc doc = doc(yjs, 6);
    YMap map = doc.map("m");
    YArray list = map.setArray("list");
    list.insert(0, YValue.of("a"), YValue.of("b"), YValue.of("c"));
    List<YValue> log = new ArrayList<>();
    map.observeDeep(
        events -> {
          List<YValue> all = new ArrayList<>();
          for (YEvent event : events) {
            all.add(event(event));
          }
          log.add(YValue.of(all));
        });
    doc.transact(
        () -> {
          list.delete(1, 1);
          list.insert(2, YValue.of("x"), YValue.of("y"));
        });
    map.set("n", 1);
    map.set("n", 2);
    map.delete("n");
    doc.transact(
        () -> {
          map.set("p", 1);
          list.append(YValue.of("z"));
        });
    Expect.equal(yjs.fromJson(row("events.log")), YValue.of(log));
    List<YValue> texts = new ArrayList<>();
    YText text = doc.text("t");
    text.observe(event -> texts.add(delta(event.delta())));
    text.insert(0, "one two");
    text.format(0, 3, Map.of("b", YValue.of(true)));
    doc.transact(
        () -> {
          text.delete(0, 2);
          text.insert(1, "Z");
        });
    Expect.equal(yjs.fromJson(row("events.text")), YValue.of(texts));
    doc.close();
  }

  private static void undo(Yjs yjs) {
    YDoc doc = doc(yjs, 7);
    YText text = doc.text("t");
    YUndoManager undo = doc.undoManager(YUndoOptions.DEFAULTS.withCaptureTimeoutMillis(0), text);
    text.insert(0, "one");
    text.insert(3, " two");
    text.delete(0, 1);
    List<YValue> seen = new ArrayList<>();
    Runnable see =
        () -> seen.add(YValue.from(List.of(text.text(), undo.undoDepth(), undo.redoDepth())));
    see.run();
    Expect.isTrue(undo.undo(), "undone");
    see.run();
    undo.undo();
    see.run();
    undo.redo();
    see.run();
    text.insert(0, "new ");
    see.run();
    Expect.isTrue(!undo.redo(), "nothing to do again");
    see.run();
    for (int i = 0; i < 3; i++) {
      undo.undo();
      see.run();
    }
    Expect.equal(yjs.fromJson(row("undo.seen")), YValue.of(seen));
    expectState("undo", doc);
    doc.close();
  }

  private static void snapshots(Yjs yjs) {
    YDoc doc =
        yjs.document(
            YDocOptions.DEFAULTS.withClientId(8).withGuid("guid").withKeepingDeleted(true));
    YText text = doc.text("t");
    text.insert(0, "hello");
    YSnapshot first = doc.snapshot();
    text.insert(5, " world");
    text.delete(0, 2);
    YSnapshot second = doc.snapshot();
    text.insert(0, "later ");
    expectState("snapshot", doc);
    Expect.equal(row("snapshot.first"), hex(first.bytes()));
    Expect.equal(row("snapshot.second"), hex(second.bytes()));
    Expect.equal(row("snapshot.secondV2"), hex(yjs.snapshotAsV2(second)));
    Expect.isTrue(
        yjs.sameSnapshot(second, yjs.snapshotOfV2(rowBytes("snapshot.secondV2"))), "the same");
    Expect.isTrue(!yjs.sameSnapshot(first, second), "not the same");
    Expect.equal(yjs.fromJson(row("snapshot.delta1")), delta(text.delta(first)));
    List<YValue> changes = new ArrayList<>();
    for (YDelta delta : text.delta(second, first)) {
      YDelta.Insert insert = (YDelta.Insert) delta;
      String change =
          insert.change() == YDelta.Change.NONE
              ? "none"
              : insert.change() == YDelta.Change.ADDED ? "added" : "removed";
      changes.add(YValue.from(List.of(value(insert.content()), change)));
    }
    Expect.equal(yjs.fromJson(row("snapshot.delta2")), YValue.of(changes));
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc then = yjs.document();
      then.applyUpdate(format, doc.stateOf(YSnapshot.of(second.bytes()), format), null);
      Expect.equal(row("snapshot.text"), then.text("t").text());
      Expect.thrown(IllegalArgumentException.class, () -> then.text("t").delta(first));
      Expect.thrown(IllegalArgumentException.class, () -> then.stateOf(first, UpdateFormat.V1));
      then.close();
    }
    doc.close();
  }

  private static void positions(Yjs yjs) {
    YDoc doc = doc(yjs, 9);
    YText text = doc.text("t");
    text.insert(0, "abc");
    List<String> digits = new ArrayList<>();
    for (boolean before : new boolean[] {false, true}) {
      for (int index = 0; index <= 3; index++) {
        digits.add(hex(text.position(index, before).bytes()));
      }
    }
    Expect.equal(row("position.bytes"), String.join(" ", digits));
    text.insert(1, "XY");
    text.delete(0, 1);
    List<YValue> indexes = new ArrayList<>();
    for (String one : digits) {
      var found = doc.resolve(YPosition.of(bytes(one))).orElseThrow();
      Expect.equal(text, found.type());
      indexes.add(YValue.of(found.index()));
    }
    Expect.equal(yjs.fromJson(row("position.indexes")), YValue.of(indexes));
    doc.close();
  }

  private static void subdocuments(Yjs yjs) {
    for (UpdateFormat format : UpdateFormat.values()) {
      YDoc doc = applied(yjs, "sub", format);
      Expect.equal(List.of("inner"), doc.subdocuments());
      YDoc inner = (YDoc) doc.map("m").get("sub").orElseThrow();
      Expect.equal("inner", inner.guid());
      Expect.isTrue(inner.options().autoLoad(), "it is loaded by itself");
      Expect.same(inner, doc.subdocument("inner").orElseThrow());
      Expect.same(doc, inner.parent().orElseThrow());
      doc.close();
    }
  }

  private static void random(Yjs yjs) {
    String[] updates = row("random.updates").split(" ");
    YRandom random = new YRandom(1);
    for (int round = 0; round < 4; round++) {
      YDoc doc = doc(yjs, 104);
      List<byte[]> left = new ArrayList<>();
      for (String update : updates) {
        left.add(bytes(update));
      }
      while (!left.isEmpty()) {
        int at = round == 0 ? 0 : random.below(left.size());
        byte[] update = left.remove(at);
        if (round == 2) {
          byte[] second = yjs.convertUpdate(UpdateFormat.V1, update, UpdateFormat.V2);
          doc.applyUpdate(UpdateFormat.V2, second, null);
        } else {
          doc.applyUpdate(update);
        }
        if (random.below(5) == 0) {
          doc.applyUpdate(update);
        }
      }
      Expect.isTrue(!doc.hasPending(), "all have come");
      Expect.equal(yjs.fromJson(row("random.text")), delta(doc.text("t").delta()));
      Expect.equal(
          yjs.fromJson(row("random.json")),
          YValue.of(
              Map.of(
                  "a", YValue.of(doc.array("a").toList()),
                  "m", YValue.of(doc.map("m").toMap()))));
      doc.close();
    }
    List<byte[]> all = new ArrayList<>();
    for (String update : updates) {
      all.add(bytes(update));
    }
    YDoc doc = doc(yjs, 104);
    doc.applyUpdate(yjs.mergeUpdates(UpdateFormat.V1, all));
    Expect.equal(yjs.fromJson(row("random.text")), delta(doc.text("t").delta()));
    YDoc second = doc(yjs, 105);
    second.applyUpdate(UpdateFormat.V2, rowBytes("random.v2"), null);
    Expect.equal(yjs.fromJson(row("random.text")), delta(second.text("t").delta()));
    doc.close();
    second.close();
  }

  /** Numbers that follow from a seed. */
  static final class YRandom {
    private int state;

    YRandom(int seed) {
      state = seed * 1103515245 + 12345;
    }

    int below(int end) {
      state = state * 1103515245 + 12345;
      return (state >>> 8) % end;
    }
  }
}
