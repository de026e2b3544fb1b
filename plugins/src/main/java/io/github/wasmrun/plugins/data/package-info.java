/**
 * Typed data: records, lists, maps, options and enumerations, as JSON or MessagePack, without
 * reflection.
 */
@NullMarked
package io.github.wasmrun.plugins.data;

import org.jspecify.annotations.NullMarked;
