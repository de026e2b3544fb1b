package io.github.wasmrun.wit.model;

import java.util.Optional;

/**
 * A definition of a type.
 *
 * @param name its name; a type without one is written where it is used, such as {@code list<u8>}
 * @param kind what it is
 * @param owner what it belongs to
 * @param docs its documentation
 * @param stability what gates it
 * @param externalId the value of {@code @external-id}
 * @param position where it is defined
 */
public record WitTypeDef(
    Optional<String> name,
    WitTypeKind kind,
    WitOwner owner,
    Optional<String> docs,
    WitStability stability,
    Optional<String> externalId,
    WitPosition position) {

  /** This definition with another kind and owner. */
  public WitTypeDef with(WitTypeKind kind, WitOwner owner) {
    return new WitTypeDef(name, kind, owner, docs, stability, externalId, position);
  }

  /** This definition with another name. */
  public WitTypeDef withName(String name) {
    return new WitTypeDef(Optional.of(name), kind, owner, docs, stability, externalId, position);
  }
}
