package io.github.wasmrun.sql.ast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Goes through a tree, from the first part to the last, each before those in it. Override the
 * methods for what is of interest. Takes no more stack for deep trees. One thread at a time.
 *
 * <p>The kinds of one family, such as {@link Expr}, are told apart by {@code instanceof}, or by
 * {@link Expr#accept} and its visitor.
 */
public abstract class SqlVisitor {
  /** The end of a part, on the stack of what is to come. */
  private record End(SqlNode node) {}

  /** Visits nothing yet. */
  protected SqlVisitor() {}

  /** Goes through a part and all in it. */
  public final void visit(SqlNode root) {
    Deque<Object> next = new ArrayDeque<>();
    next.push(root);
    while (!next.isEmpty()) {
      Object item = next.pop();
      if (item instanceof End end) {
        leave(end.node());
        continue;
      }
      SqlNode node = (SqlNode) item;
      if (!enter(node)) {
        continue;
      }
      next.push(new End(node));
      List<SqlNode> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        next.push(children.get(i));
      }
    }
  }

  /**
   * Comes to a part. Calls the method for its family.
   *
   * @return whether to go on with what is in it
   */
  protected boolean enter(SqlNode node) {
    if (node instanceof Expr expr) {
      return enterExpr(expr);
    }
    if (node instanceof Query query) {
      return enterQuery(query);
    }
    if (node instanceof SetExpr body) {
      return enterBody(body);
    }
    if (node instanceof TableFactor table) {
      return enterTable(table);
    }
    if (node instanceof Statement statement) {
      return enterStatement(statement);
    }
    if (node instanceof DataType type) {
      return enterType(type);
    }
    if (node instanceof ObjectName name) {
      return enterName(name);
    }
    return true;
  }

  /** Has been through a part and all in it; not called if {@link #enter} has said no. */
  protected void leave(SqlNode node) {}

  /** A statement; one that is in another, too. */
  protected boolean enterStatement(Statement statement) {
    return true;
  }

  /** A query; one that is in another, too. */
  protected boolean enterQuery(Query query) {
    return true;
  }

  /** The body of a query, such as a {@link Select}. */
  protected boolean enterBody(SetExpr body) {
    return true;
  }

  /** A table, or what is used as one. */
  protected boolean enterTable(TableFactor table) {
    return true;
  }

  /** An expression. */
  protected boolean enterExpr(Expr expr) {
    return true;
  }

  /** A type. */
  protected boolean enterType(DataType type) {
    return true;
  }

  /** A name of an object, such as a table or a function. */
  protected boolean enterName(ObjectName name) {
    return true;
  }
}
