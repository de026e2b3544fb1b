/**
 * Compression (deflate, zlib, gzip, Brotli, LZ4, Zstandard) and archives (zip, tar), the same on
 * every host: {@link io.github.wasmrun.compression.Compression} is the way in.
 */
@NullMarked
package io.github.wasmrun.compression;

import org.jspecify.annotations.NullMarked;
