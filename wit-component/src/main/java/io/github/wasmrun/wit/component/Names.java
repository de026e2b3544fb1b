package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.model.ExternName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of imports and exports. */
final class Names {
  private Names() {}

  /** A name with what is said besides: the interface it implements, its name outside. */
  static ExternName of(String name, Optional<String> implemented, Optional<String> externalId) {
    List<ExternName.Attribute> attributes = new ArrayList<>();
    if (implemented.isPresent()) {
      attributes.add(new ExternName.Attribute(ExternName.IMPLEMENTS, implemented.get()));
    }
    if (externalId.isPresent()) {
      attributes.add(new ExternName.Attribute(ExternName.EXTERNAL_ID, externalId.get()));
    }
    return attributes.isEmpty() ? ExternName.of(name) : new ExternName(2, name, attributes);
  }
}
