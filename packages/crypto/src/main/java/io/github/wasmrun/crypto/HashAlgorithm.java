package io.github.wasmrun.crypto;

import io.github.wasmrun.crypto.internal.wasmrun.crypto.Hashes;

/** Algorithms that make a hash of bytes. */
public enum HashAlgorithm {
  /** MD5, broken: for formats that ask for it. */
  MD5("MD5", 16, Hashes.Algorithm.MD5),
  /** SHA-1, broken: for formats that ask for it. */
  SHA_1("SHA-1", 20, Hashes.Algorithm.SHA1),
  /** SHA-224. */
  SHA_224("SHA-224", 28, Hashes.Algorithm.SHA224),
  /** SHA-256. */
  SHA_256("SHA-256", 32, Hashes.Algorithm.SHA256),
  /** SHA-384. */
  SHA_384("SHA-384", 48, Hashes.Algorithm.SHA384),
  /** SHA-512. */
  SHA_512("SHA-512", 64, Hashes.Algorithm.SHA512),
  /** SHA-512/224. */
  SHA_512_224("SHA-512/224", 28, Hashes.Algorithm.SHA512B224),
  /** SHA-512/256. */
  SHA_512_256("SHA-512/256", 32, Hashes.Algorithm.SHA512B256),
  /** SHA3-224. */
  SHA3_224("SHA3-224", 28, Hashes.Algorithm.SHA3B224),
  /** SHA3-256. */
  SHA3_256("SHA3-256", 32, Hashes.Algorithm.SHA3B256),
  /** SHA3-384. */
  SHA3_384("SHA3-384", 48, Hashes.Algorithm.SHA3B384),
  /** SHA3-512. */
  SHA3_512("SHA3-512", 64, Hashes.Algorithm.SHA3B512),
  /** SHAKE128: as many bytes as one asks for, by default 32. */
  SHAKE128("SHAKE128", 32, Hashes.Algorithm.SHAKE128),
  /** SHAKE256: as many bytes as one asks for, by default 64. */
  SHAKE256("SHAKE256", 64, Hashes.Algorithm.SHAKE256),
  /** BLAKE2b of 256 bits; keys of 1 to 64 bytes. */
  BLAKE2B_256("BLAKE2b-256", 32, Hashes.Algorithm.BLAKE2B256),
  /** BLAKE2b of 512 bits; keys of 1 to 64 bytes. */
  BLAKE2B_512("BLAKE2b-512", 64, Hashes.Algorithm.BLAKE2B512),
  /** BLAKE2s of 256 bits; keys of 1 to 32 bytes. */
  BLAKE2S_256("BLAKE2s-256", 32, Hashes.Algorithm.BLAKE2S256),
  /** BLAKE3: as many bytes as one asks for, by default 32; keys of 32 bytes. */
  BLAKE3("BLAKE3", 32, Hashes.Algorithm.BLAKE3),
  /** The CRC-32 of zip and PNG, most significant byte first: against accidents, not attackers. */
  CRC32("CRC32", 4, Hashes.Algorithm.CRC32);

  private final String standardName;
  private final int length;
  final Hashes.Algorithm guest;

  HashAlgorithm(String standardName, int length, Hashes.Algorithm guest) {
    this.standardName = standardName;
    this.length = length;
    this.guest = guest;
  }

  /** The name in its standard, which is Java's name too if Java has the algorithm. */
  public String standardName() {
    return standardName;
  }

  /** How many bytes a hash has, if one does not ask for another number. */
  public int length() {
    return length;
  }

  /** Whether a hash has as many bytes as one asks for. */
  public boolean extendable() {
    return this == SHAKE128 || this == SHAKE256 || this == BLAKE3;
  }

  /** Whether there is an HMAC with this. */
  public boolean hmac() {
    return !extendable() && this != CRC32;
  }

  /** Whether it has a way of its own to use a key. */
  public boolean keyed() {
    return maxKeyLength() > 0;
  }

  /** The longest key of {@link #keyed}, 0 if there is none. */
  int maxKeyLength() {
    switch (this) {
      case BLAKE2B_256:
      case BLAKE2B_512:
        return 64;
      case BLAKE2S_256:
      case BLAKE3:
        return 32;
      default:
        return 0;
    }
  }

  int minKeyLength() {
    return this == BLAKE3 ? 32 : 1;
  }

  /** Checks what is asked for. */
  void checkLength(int asked) {
    if (asked != length && !extendable()) {
      throw new IllegalArgumentException(
          "length " + asked + ": a hash of " + standardName + " has " + length + " bytes");
    }
    if (asked < 1 || asked > Hasher.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "length " + asked + ": not from 1 to " + Hasher.MAX_LENGTH);
    }
  }
}
