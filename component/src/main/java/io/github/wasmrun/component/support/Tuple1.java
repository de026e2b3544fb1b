package io.github.wasmrun.component.support;

import org.jspecify.annotations.Nullable;

/**
 * A tuple of 1 element. Immutable.
 *
 * @param first element 1
 * @param <T1> the type of element 1
 */
public record Tuple1<T1 extends @Nullable Object>(T1 first) {}
