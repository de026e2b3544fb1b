package io.github.wasmrun.engine.link;

import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.spi.ImportContext;
import io.github.wasmrun.spi.ImportTaker;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.ImportType;

/** What is supplied for one import: a host function or an external. */
public sealed interface Supplied {
  /** A {@link HostFunction} or an {@link Extern}. */
  Object value();

  /** The type of what is supplied. */
  ExternType type();

  /** Whether it is also of the defined type that the module wants of a function or a tag. */
  boolean fits(DefinedType wanted);

  /** Throws {@link IllegalArgumentException} if it is an external of another engine. */
  void checkOwner(ImportType wanted, ImportContext context);

  /** Gives the value to the method of {@code taker} that is for it. */
  <T> T give(ImportTaker<T> taker);

  /** A host function. Immutable. */
  final class Function implements Supplied {
    private final HostFunction value;

    /** A host function that fits. */
    public Function(HostFunction value) {
      this.value = value;
    }

    @Override
    public HostFunction value() {
      return value;
    }

    @Override
    public ExternType type() {
      return value.type();
    }

    @Override
    public boolean fits(DefinedType wanted) {
      return true;
    }

    @Override
    public void checkOwner(ImportType wanted, ImportContext context) {
      // The host's functions serve every engine.
    }

    @Override
    public <T> T give(ImportTaker<T> taker) {
      return taker.function(value);
    }
  }

  /** An external of an instance or of the host. Immutable. */
  final class External implements Supplied {
    private final Extern value;

    External(Extern value) {
      this.value = value;
    }

    @Override
    public Extern value() {
      return value;
    }

    @Override
    public ExternType type() {
      return value.type();
    }

    @Override
    public boolean fits(DefinedType wanted) {
      return Linker.fits(value, wanted);
    }

    @Override
    public void checkOwner(ImportType wanted, ImportContext context) {
      Linker.checkOwner(value, wanted, context);
    }

    @Override
    public <T> T give(ImportTaker<T> taker) {
      return taker.external(value);
    }
  }
}
