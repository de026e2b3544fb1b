package io.github.wasmrun.demo.page;

import io.github.wasmrun.crypto.Crypto;
import io.github.wasmrun.crypto.HashAlgorithm;
import io.github.wasmrun.crypto.Hasher;
import io.github.wasmrun.demo.example.Hex;
import java.util.ArrayList;
import java.util.List;

/** Hashes a file that comes in pieces, with several algorithms at once. */
final class HashWork implements LibraryWorker.Work {
  private final Crypto crypto;
  private final List<Hasher> hashers = new ArrayList<>();

  HashWork(Crypto crypto) {
    this.crypto = crypto;
  }

  @Override
  public void run(String[] words, byte[] bytes) {
    switch (words[0]) {
      case "start":
        close();
        for (int i = 1; i < words.length; i++) {
          hashers.add(crypto.hasher(HashAlgorithm.valueOf(words[i])));
        }
        LibraryWorker.tell("next");
        break;
      case "piece":
        for (Hasher hasher : hashers) {
          hasher.update(bytes);
        }
        LibraryWorker.tell("next");
        break;
      default:
        StringBuilder hashes = new StringBuilder("done");
        for (Hasher hasher : hashers) {
          hashes.append(' ').append(Hex.of(hasher.digest()));
        }
        close();
        LibraryWorker.tell(hashes.toString());
    }
  }

  private void close() {
    hashers.forEach(Hasher::close);
    hashers.clear();
  }
}
