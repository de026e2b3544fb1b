package io.github.wasmrun.sql.internal.wasmrun.sql;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code sql-guest} with one component. One thread at a time. */
public final class SqlGuestBindings {
  /** Connects nothing yet. */
  public SqlGuestBindings() {}

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(SqlGuest.Imports host) {
    return ComponentImports.none();
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public SqlGuest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements SqlGuest.Exports {
    private final Statements statements;

    OfGuest(ComponentInstance guest) {
      StatementsBindings madeStatementsBindings =
          new StatementsBindings(guest.instance("wasmrun:sql/statements@0.1.0"));
      this.statements = madeStatementsBindings.exports();
    }

    @Override
    public Statements statements() {
      return statements;
    }
  }
}
