package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads attributes. */
final class Gates {
  private Gates() {}

  static WitStability stability(Source source, List<Ast.Attribute> attributes) {
    checkOnce(source, attributes);
    Ast.Since since = null;
    Ast.Unstable unstable = null;
    Ast.Deprecated deprecated = null;
    for (Ast.Attribute attribute : attributes) {
      if (attribute instanceof Ast.Since one) {
        since = one;
      } else if (attribute instanceof Ast.Unstable one) {
        unstable = one;
      } else if (attribute instanceof Ast.Deprecated one) {
        deprecated = one;
      }
    }
    if (since != null && unstable != null) {
      throw source.error(since.at(), "an item must not have both @since and @unstable");
    }
    Optional<WitVersion> end =
        deprecated == null ? Optional.empty() : Optional.of(deprecated.version());
    if (since != null) {
      return new WitStability.Stable(since.version(), end);
    }
    if (unstable != null) {
      return new WitStability.Unstable(unstable.feature(), end);
    }
    if (deprecated != null) {
      throw source.error(deprecated.at(), "@deprecated needs @since or @unstable");
    }
    return WitStability.UNKNOWN;
  }

  static Optional<String> externalId(List<Ast.Attribute> attributes) {
    for (Ast.Attribute attribute : attributes) {
      if (attribute instanceof Ast.ExternalId one) {
        return Optional.of(one.id());
      }
    }
    return Optional.empty();
  }

  private static void checkOnce(Source source, List<Ast.Attribute> attributes) {
    Set<String> seen = new HashSet<>();
    for (Ast.Attribute attribute : attributes) {
      String name = name(attribute);
      if (!seen.add(name)) {
        throw source.error(attribute.at(), "@" + name + " is given twice");
      }
    }
  }

  private static String name(Ast.Attribute attribute) {
    if (attribute instanceof Ast.Since) {
      return "since";
    }
    if (attribute instanceof Ast.Unstable) {
      return "unstable";
    }
    return attribute instanceof Ast.Deprecated ? "deprecated" : "external-id";
  }
}
