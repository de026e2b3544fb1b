package io.github.wasmrun.yjs;

import java.util.Optional;

/**
 * How a key of a map, or an attribute of XML, has changed. Immutable.
 *
 * @param before what was there, if anything; a type that was there is deleted by now
 * @param after what is there, if anything
 */
public record YKeyChange(Optional<YContent> before, Optional<YContent> after) {}
