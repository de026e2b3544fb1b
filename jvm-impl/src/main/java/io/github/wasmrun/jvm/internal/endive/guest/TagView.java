package io.github.wasmrun.jvm.internal.endive.guest;

import run.endive.runtime.TagInstance;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.TagType;

/** An imported tag, with the index of its type in the module that imports it. */
public final class TagView extends TagInstance {
  private final TagInstance original;

  public TagView(TagInstance original, TagType declared, FunctionType type) {
    super(declared, type);
    this.original = original(original);
  }

  /** The tag itself, whatever instance looks at it. */
  public static TagInstance original(TagInstance tag) {
    return tag instanceof TagView view ? view.original : tag;
  }
}
