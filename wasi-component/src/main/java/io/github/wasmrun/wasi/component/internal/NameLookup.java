package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.wasi.spi.SocketAddress;
import io.github.wasmrun.wasi.spi.SocketFailure;
import io.github.wasmrun.wasi.spi.SocketFailure.Code;
import io.github.wasmrun.wasi.spi.SocketNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code resolve-address-stream}. */
final class NameLookup implements Pollable {
  private final SocketNetwork.Lookup lookup;
  private final SocketGrants grants;
  private final String name;
  private @Nullable List<SocketAddress> addresses;
  private int at;

  private NameLookup(SocketNetwork.Lookup lookup, SocketGrants grants, String name) {
    this.lookup = lookup;
    this.grants = grants;
    this.name = name;
  }

  /** Begins to look up a name; an address is its own, and nobody is asked. */
  static NameLookup start(SocketNetwork network, SocketGrants grants, String text) {
    byte[] ip = IpText.parse(text);
    if (ip != null) {
      List<SocketAddress> itself = List.of(new SocketAddress(ip, 0, 0));
      NameLookup known = new NameLookup(() -> itself, grants, text);
      known.addresses = itself;
      return known;
    }
    String ascii = network.asciiName(text);
    String name = ascii == null ? null : SocketGrants.hostName(ascii);
    if (name == null) {
      throw SocketRules.failure(Code.INVALID_ARGUMENT, "no name of a host");
    }
    if (!grants.name(name)) {
      throw SocketRules.failure(Code.ACCESS_DENIED, name + " was not granted");
    }
    return new NameLookup(network.lookup(name), grants, name);
  }

  private @Nullable List<SocketAddress> addresses() {
    if (addresses == null) {
      List<SocketAddress> found = lookup.addresses();
      if (found != null) {
        grants.learn(name, found);
        addresses = found;
      }
    }
    return addresses;
  }

  /** The next address; null after the last one. */
  @Nullable SocketAddress next() {
    List<SocketAddress> all = addresses();
    if (all == null) {
      throw SocketRules.failure(Code.WOULD_BLOCK, name + " is looked up");
    }
    return at < all.size() ? all.get(at++) : null;
  }

  @Override
  public boolean ready() {
    try {
      return addresses() != null;
    } catch (SocketFailure e) {
      return true;
    }
  }

  @Override
  public boolean isSignalled() {
    return true;
  }
}
