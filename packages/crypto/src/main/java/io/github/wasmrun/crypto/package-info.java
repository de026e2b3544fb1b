/**
 * Cryptography, the same on every host: hashes (MD5, SHA-1, SHA-2, SHA-3, BLAKE2, BLAKE3), HMAC,
 * Argon2 and AES-GCM-SIV. {@link io.github.wasmrun.crypto.Crypto} is the way in.
 */
@NullMarked
package io.github.wasmrun.crypto;

import org.jspecify.annotations.NullMarked;
