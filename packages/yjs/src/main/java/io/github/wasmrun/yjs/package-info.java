/**
 * Documents that several people edit at once and that all become the same: texts, arrays, maps and
 * XML, compatible with the JavaScript library Yjs, the same on every host. {@link
 * io.github.wasmrun.yjs.Yjs} is the way in.
 */
@NullMarked
package io.github.wasmrun.yjs;

import org.jspecify.annotations.NullMarked;
