package io.github.wasmrun.demo.example;

import java.util.List;

/** Hash functions of the npm packages hash-wasm and xxhash-wasm. */
final class HashExamples {
  static final String HASH_WASM = "From the npm package hash-wasm 4.13.0, MIT licence";
  static final String HASH_WASM_LICENCE = "hash-wasm.LICENSE.txt";

  private static final String SENTENCE = "Nobody inspects the spammish repetition";

  private HashExamples() {}

  static List<Example> all() {
    return List.of(
        hash(
            "blake3",
            "BLAKE3",
            "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85",
            0,
            32),
        hash(
            "sha3",
            "SHA3-256",
            "3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532",
            256,
            6),
        inTwoParts(),
        hash("md5", "MD5", "900150983cd24fb0d6963f7d28e17f72"),
        hash("crc32", "CRC-32", "352441c2", 0xEDB88320),
        hashWasm(
            "xxhash64",
            "XXH64 with a seed",
            "The seed of 64 bits is handed over in memory. XXH64 of xxhash-wasm gives the same.",
            steps -> {
              Guest guest = steps.guest();
              int buffer = guest.callInt("Hash_GetBuffer");
              guest.instance().memory().setLong(buffer, 0L);
              steps.line("memory[" + buffer + "] <- seed 0, 8 bytes");
              guest.call("Hash_Init");
              guest.call("Hash_Update", guest.write(buffer, SENTENCE));
              guest.call("Hash_Final");
              steps.check("fbcea83c8a378bf1", guest.readHex(buffer, 8));
            }),
        xxhash());
  }

  /** SHA-256 of a text that comes in two parts. */
  private static Example inTwoParts() {
    return hashWasm(
        "sha256",
        "SHA-256",
        "A text that comes in two parts. The module keeps the state between the calls.",
        steps -> {
          Guest guest = steps.guest();
          int buffer = guest.callInt("Hash_GetBuffer");
          guest.call("Hash_Init", 256);
          guest.call("Hash_Update", guest.write(buffer, "a"));
          guest.call("Hash_Update", guest.write(buffer, "bc"));
          guest.call("Hash_Final");
          steps.check(
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              guest.readHex(buffer, 32));
        });
  }

  /** The hash of "abc" in one call. */
  private static Example hash(String id, String title, String known, Integer... parameters) {
    return hashWasm(
        id,
        title,
        "Text goes into the module's memory, the hash is read from there.",
        steps -> {
          Guest guest = steps.guest();
          int buffer = guest.callInt("Hash_GetBuffer");
          Object[] args = new Object[parameters.length + 1];
          args[0] = guest.write(buffer, "abc");
          System.arraycopy(parameters, 0, args, 1, parameters.length);
          guest.call("Hash_Calculate", args);
          steps.check(known, guest.readHex(buffer, known.length() / 2));
        });
  }

  private static Example hashWasm(String id, String title, String about, Plan plan) {
    return new Example(
        id,
        title,
        about,
        HASH_WASM,
        List.of(HASH_WASM_LICENCE),
        List.of(id + ".wasm"),
        HostPart.NOTHING,
        plan);
  }

  private static Example xxhash() {
    return new Example(
        "xxhash",
        "xxHash of 32 and 64 bits",
        "A 64-bit seed goes in and a 64-bit hash comes out, exact on both hosts.",
        "From the npm package xxhash-wasm 1.1.0, MIT licence",
        List.of("xxhash-wasm.LICENSE.txt"),
        List.of("xxhash.wasm"),
        HostPart.NOTHING,
        steps -> {
          Guest guest = steps.guest();
          int length = guest.write(0, SENTENCE);
          int hash32 = guest.callInt("xxh32", 0, length, 0);
          steps.line("  in hexadecimal " + Hex.of(hash32));
          steps.check("e2293b2f", Hex.of(hash32));
          long hash64 = guest.callLong("xxh64", 0, length, 0L);
          steps.line("  in hexadecimal " + Hex.of(hash64));
          steps.check("fbcea83c8a378bf1", Hex.of(hash64));
        });
  }
}
