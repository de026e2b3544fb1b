package io.github.wasmrun.component.support;

import org.jspecify.annotations.Nullable;

/**
 * A tuple of 3 elements. Immutable.
 *
 * @param first element 1
 * @param second element 2
 * @param third element 3
 * @param <T1> the type of element 1
 * @param <T2> the type of element 2
 * @param <T3> the type of element 3
 */
public record Tuple3<
    T1 extends @Nullable Object, T2 extends @Nullable Object, T3 extends @Nullable Object>(
    T1 first, T2 second, T3 third) {}
