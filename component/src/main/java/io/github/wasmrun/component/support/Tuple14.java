package io.github.wasmrun.component.support;

import org.jspecify.annotations.Nullable;

/**
 * A tuple of 14 elements. Immutable.
 *
 * @param first element 1
 * @param second element 2
 * @param third element 3
 * @param fourth element 4
 * @param fifth element 5
 * @param sixth element 6
 * @param seventh element 7
 * @param eighth element 8
 * @param ninth element 9
 * @param tenth element 10
 * @param eleventh element 11
 * @param twelfth element 12
 * @param thirteenth element 13
 * @param fourteenth element 14
 * @param <T1> the type of element 1
 * @param <T2> the type of element 2
 * @param <T3> the type of element 3
 * @param <T4> the type of element 4
 * @param <T5> the type of element 5
 * @param <T6> the type of element 6
 * @param <T7> the type of element 7
 * @param <T8> the type of element 8
 * @param <T9> the type of element 9
 * @param <T10> the type of element 10
 * @param <T11> the type of element 11
 * @param <T12> the type of element 12
 * @param <T13> the type of element 13
 * @param <T14> the type of element 14
 */
public record Tuple14<
    T1 extends @Nullable Object,
    T2 extends @Nullable Object,
    T3 extends @Nullable Object,
    T4 extends @Nullable Object,
    T5 extends @Nullable Object,
    T6 extends @Nullable Object,
    T7 extends @Nullable Object,
    T8 extends @Nullable Object,
    T9 extends @Nullable Object,
    T10 extends @Nullable Object,
    T11 extends @Nullable Object,
    T12 extends @Nullable Object,
    T13 extends @Nullable Object,
    T14 extends @Nullable Object>(
    T1 first,
    T2 second,
    T3 third,
    T4 fourth,
    T5 fifth,
    T6 sixth,
    T7 seventh,
    T8 eighth,
    T9 ninth,
    T10 tenth,
    T11 eleventh,
    T12 twelfth,
    T13 thirteenth,
    T14 fourteenth) {}
