package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.Tag;
import io.github.wasmrun.type.TagType;
import run.endive.runtime.TagInstance;

/** A tag as the host sees it. */
final class GuestTag implements Tag, EngineOwned {
  private final EndiveEngine engine;
  private final TagType type;
  private final TagInstance instance;

  GuestTag(EndiveEngine engine, TagType type, TagInstance instance) {
    this.engine = engine;
    this.type = type;
    this.instance = instance;
  }

  TagInstance instance() {
    return instance;
  }

  @Override
  public EndiveEngine engine() {
    return engine;
  }

  @Override
  public TagType type() {
    return type;
  }
}
