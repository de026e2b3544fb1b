package io.github.wasmrun.yjs;

import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What has a key: entries of maps, attributes of XML. */
final class Keys {
  private Keys() {}

  static YContent set(YType type, String key, Types.Input input) {
    Objects.requireNonNull(key, "key");
    return type.doc.content(type.doc.change(() -> type.guest().set(type.id, key, input)));
  }

  static Optional<YContent> get(YType type, String key) {
    Objects.requireNonNull(key, "key");
    return type.doc
        .read(() -> Optional.ofNullable(type.guest().getKey(type.id, key)))
        .map(type.doc::content);
  }

  static boolean delete(YType type, String key) {
    Objects.requireNonNull(key, "key");
    return type.doc.change(() -> type.guest().unset(type.id, key));
  }

  static Map<String, YContent> all(YType type) {
    List<Tuple2<String, Types.Output>> entries = type.doc.read(() -> type.guest().entries(type.id));
    Map<String, YContent> all = new TreeMap<>();
    for (Tuple2<String, Types.Output> entry : entries) {
      all.put(entry.first(), type.doc.content(entry.second()));
    }
    return Collections.unmodifiableMap(all);
  }
}
