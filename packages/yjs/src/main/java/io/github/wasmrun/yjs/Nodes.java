package io.github.wasmrun.yjs;

import java.util.Optional;

/** What is next to a node of XML. */
final class Nodes {
  private Nodes() {}

  static Optional<YXmlFragment> parent(YType node) {
    return node.doc
        .read(() -> Optional.ofNullable(node.guest().parent(node.id)))
        .flatMap(node.doc::type)
        .map(type -> (YXmlFragment) type);
  }

  static Optional<YType> sibling(YType node, boolean next) {
    return node.doc
        .read(() -> Optional.ofNullable(node.guest().sibling(node.id, next)))
        .flatMap(node.doc::type);
  }
}
