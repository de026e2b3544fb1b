package io.github.wasmrun.yjs.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.yjs.YDoc;
import io.github.wasmrun.yjs.Yjs;

/** Edits a text in two documents, as the first thing in a JVM. */
final class FirstCall {
  private FirstCall() {}

  public static void main(String[] args) {
    Yjs yjs = Yjs.load(Engine.create()).join();
    YDoc one = yjs.document();
    YDoc two = yjs.document();
    one.text("t").insert(0, "edited");
    two.applyUpdate(one.stateAsUpdate());
    two.text("t").insert(6, " together");
    one.applyUpdate(two.stateAsUpdate(one.stateVector()));
    System.out.println(one.text("t").text());
  }
}
