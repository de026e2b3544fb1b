package io.github.wasmrun.component.support;

import org.jspecify.annotations.Nullable;

/**
 * A tuple of 2 elements. Immutable.
 *
 * @param first element 1
 * @param second element 2
 * @param <T1> the type of element 1
 * @param <T2> the type of element 2
 */
public record Tuple2<T1 extends @Nullable Object, T2 extends @Nullable Object>(
    T1 first, T2 second) {}
