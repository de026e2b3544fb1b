package io.github.wasmrun.jvm.compiler.split;

import io.github.wasmrun.jvm.compiler.ir.Body;
import io.github.wasmrun.jvm.compiler.ir.Stmt;
import io.github.wasmrun.jvm.compiler.ir.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes a method of its own. From the innermost blocks outwards, a block that is too
 * large has runs of its statements cut out, the largest first, until it is small enough; so a loop
 * that is small enough is never cut.
 *
 * <p>A <em>ladder</em> is what compilers make of a {@code switch}: a block for each case, all
 * around the {@code br_table}, each case after the end of its block. It is looked at as a whole, so
 * that the table stays with the loop around it and each case is a call away; cut from inside, a
 * case would be left through one method for each few thousand bytes of cases that follow it.
 */
public final class Splitter {
  /** Something in a block: a statement, a block, or a part that is called. */
  private static final class Item {
    final int from;
    final int to;
    final int size;

    /** Whether it starts, divides or ends the block that it is in, and so stays. */
    final boolean fixed;

    /** Of a block that is a ladder: what is in it and in the ladders in it, in their order. */
    final @Nullable Deque<Item> rungs;

    Item(int from, int to, int size, boolean fixed) {
      this(from, to, size, fixed, null);
    }

    Item(int from, int to, int size, boolean fixed, @Nullable Deque<Item> rungs) {
      this.from = from;
      this.to = to;
      this.size = size;
      this.fixed = fixed;
      this.rungs = rungs;
    }
  }

  private record Run(int first, int last, int size) {}

  private static final int CALL = 24;
  private static final int CALL_PER_VARIABLE = 7;

  /** What a target takes in a method that calls a part which may branch to it. */
  private static final int TARGET = 8;

  /** Tables with fewer labels fit into a method with whatever else there is. */
  private static final int LARGE_TABLE = 500;

  /** Cases that would save less stay in the method of their ladder, if there is room. */
  private static final int LEAST_CASE = 100;

  /** A {@code br_table} with fewer labels makes no ladder. */
  private static final int FEWEST_RUNGS = 8;

  /** How many statements an estimate looks at: blocks around blocks are estimated again each. */
  private static final int MOST_LOOKED_AT = 500;

  private final Body body;
  private final int[] sizes;
  private final int limit;
  private final int most;
  private final int partLimit;
  private final List<Part> parts = new ArrayList<>();

  /** Whether a ladder is cut, so that nothing is copied for the calls of its parts. */
  private boolean inLadder;

  private Splitter(Body body, int[] sizes, int limit, int most) {
    this.body = body;
    this.sizes = sizes;
    this.limit = limit;
    this.most = most;
    this.partLimit = limit * 3 / 4;
  }

  /**
   * Cuts a body.
   *
   * @param sizes the bytes of each statement, as one method
   * @param limit how many bytes a method is to have
   * @param most how many bytes one with a ladder may have
   * @return the part of all statements
   */
  public static Part split(Body body, int[] sizes, int limit, int most) {
    return new Splitter(body, sizes, limit, most).split();
  }

  /** The targets of large tables: each takes room in one method, and all may be too many. */
  private Set<Target> tableTargets() {
    Set<Target> targets = new HashSet<>();
    for (Stmt statement : body.statements()) {
      if (statement.type == Stmt.Type.BRANCH_TABLE && statement.targets.length >= LARGE_TABLE) {
        targets.addAll(Arrays.asList(statement.targets));
      }
    }
    return targets;
  }

  private Part split() {
    List<Stmt> statements = body.statements();
    Set<Target> tableTargets = tableTargets();
    List<List<Item>> open = new ArrayList<>();
    open.add(new ArrayList<>());
    for (int i = 0; i < statements.size(); i++) {
      switch (statements.get(i).type) {
        case BLOCK:
        case LOOP:
        case IF:
        case TRY:
          open.add(new ArrayList<>());
          add(open, new Item(i, i + 1, sizes[i], true));
          break;
        case ELSE:
        case CATCH:
          add(open, new Item(i, i + 1, sizes[i], true));
          break;
        case END:
          boolean more = tableTargets.contains(statements.get(i).target());
          add(open, new Item(i, i + 1, sizes[i] + (more ? TARGET : 0), true));
          add(open, close(open.remove(open.size() - 1)));
          break;
        default:
          add(open, new Item(i, i + 1, sizes[i], false));
          break;
      }
    }
    reduce(open.get(0));
    Part root = new Part(0, statements.size());
    nest(root);
    new Facts(body, root, parts).find();
    return root;
  }

  private static void add(List<List<Item>> open, Item item) {
    open.get(open.size() - 1).add(item);
  }

  private static int sum(List<Item> items) {
    int sum = 0;
    for (Item item : items) {
      sum += item.size;
    }
    return sum;
  }

  private Item close(List<Item> block) {
    int from = block.get(0).from;
    int to = block.get(block.size() - 1).to;
    Deque<Item> rungs = rungs(block);
    if (rungs != null) {
      return new Item(from, to, sum(block), false, rungs);
    }
    return new Item(from, to, reduce(block), false);
  }

  /** All that is in a block if it is a ladder; else null. */
  private @Nullable Deque<Item> rungs(List<Item> block) {
    if (type(block.get(0)) != Stmt.Type.BLOCK) {
      return null;
    }
    int inner = 1;
    while (inner < block.size() && block.get(inner).to == block.get(inner).from + 1) {
      inner++;
    }
    Deque<Item> rungs;
    if (inner < block.size()) {
      rungs = block.get(inner).rungs;
      if (rungs == null) {
        return null;
      }
    } else {
      Item last = block.get(block.size() - 2);
      if (type(last) != Stmt.Type.BRANCH_TABLE
          || body.statements().get(last.from).targets.length < FEWEST_RUNGS) {
        return null;
      }
      rungs = new ArrayDeque<>();
    }
    for (int i = inner - 1; i >= 0; i--) {
      Item item = block.get(i);
      rungs.addFirst(new Item(item.from, item.to, item.size, true));
    }
    for (int i = inner + 1; i < block.size(); i++) {
      rungs.addLast(settled(block.get(i)));
    }
    return rungs;
  }

  /** The same, small enough if it is a ladder that is not part of a longer one. */
  private Item settled(Item item) {
    if (item.rungs == null) {
      return item;
    }
    List<Item> alone = new ArrayList<>();
    alone.add(item);
    return new Item(item.from, item.to, reduce(alone), false);
  }

  private Stmt.Type type(Item item) {
    return body.statements().get(item.from).type;
  }

  /** Cuts runs out until the items are small enough, if that is possible; gives their size. */
  private int reduce(List<Item> items) {
    if (sum(items) <= limit) {
      return sum(items);
    }
    if (hasLadder(items)) {
      int before = parts.size();
      List<Item> all = new ArrayList<>();
      for (Item item : items) {
        if (item.rungs == null) {
          all.add(item);
        } else {
          all.addAll(item.rungs);
        }
      }
      inLadder = true;
      cut(all, limit, LEAST_CASE);
      cut(all, most, 0);
      inLadder = false;
      if (sum(all) <= most) {
        return sum(all);
      }
      parts.subList(before, parts.size()).clear();
      for (int i = 0; i < items.size(); i++) {
        Deque<Item> rungs = items.get(i).rungs;
        if (rungs != null) {
          items.set(i, nested(rungs));
        }
      }
    }
    return cut(items, limit, 0);
  }

  private static boolean hasLadder(List<Item> items) {
    for (Item item : items) {
      if (item.rungs != null) {
        return true;
      }
    }
    return false;
  }

  /** Makes a ladder small by cutting inner blocks first, as if it were none. */
  private Item nested(Deque<Item> rungs) {
    List<List<Item>> open = new ArrayList<>();
    open.add(new ArrayList<>());
    for (Item item : rungs) {
      boolean single = item.to == item.from + 1;
      Stmt.Type type = type(item);
      if (single && type == Stmt.Type.BLOCK) {
        open.add(new ArrayList<>());
      }
      boolean bound = single && (type == Stmt.Type.BLOCK || type == Stmt.Type.END);
      add(open, new Item(item.from, item.to, item.size, bound));
      if (single && type == Stmt.Type.END) {
        List<Item> block = open.remove(open.size() - 1);
        add(open, new Item(block.get(0).from, item.to, cut(block, limit, 0), false));
      }
    }
    return open.get(0).get(0);
  }

  /**
   * Cuts runs out, the largest first.
   *
   * @param enough the size that is small enough
   * @param least what a part has to save
   * @return the size of what is left
   */
  private int cut(List<Item> items, int enough, int least) {
    int size = sum(items);
    while (size > enough) {
      List<Run> runs = runs(items);
      runs.sort(Comparator.comparingInt((Run run) -> -run.size));
      BitSet cut = new BitSet();
      int saved = 0;
      for (Run run : runs) {
        int gain = run.size - callSize(items.get(run.first).from, items.get(run.last).to);
        if (size - saved <= enough * 4 / 5) {
          break;
        }
        if (gain > least) {
          saved += gain;
          cut.set(run.first, run.last + 1);
          parts.add(new Part(items.get(run.first).from, items.get(run.last).to));
        }
      }
      if (saved == 0) {
        break;
      }
      replace(items, runs, cut);
      size -= saved;
    }
    return sum(items);
  }

  private void replace(List<Item> items, List<Run> runs, BitSet cut) {
    List<Item> all = new ArrayList<>(items);
    items.clear();
    int[] last = new int[all.size()];
    for (Run run : runs) {
      last[run.first] = run.last;
    }
    for (int i = 0; i < all.size(); i++) {
      Item item = all.get(i);
      if (cut.get(i)) {
        int to = all.get(last[i]).to;
        items.add(new Item(item.from, to, callSize(item.from, to), false));
        i = last[i];
      } else {
        items.add(item);
      }
    }
  }

  /** What a call of a part takes, about. */
  private int callSize(int from, int to) {
    if (inLadder) {
      return CALL;
    }
    BitSet variables = new BitSet();
    int end = Math.min(to, from + MOST_LOOKED_AT);
    for (int i = from; i < end && variables.cardinality() < 32; i++) {
      Uses.add(body.statements().get(i), variables, variables);
    }
    return CALL + CALL_PER_VARIABLE * variables.cardinality();
  }

  private List<Run> runs(List<Item> items) {
    List<Run> runs = new ArrayList<>();
    int first = -1;
    int size = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (first >= 0 && (item.fixed || size + item.size > partLimit)) {
        runs.add(new Run(first, i - 1, size));
        first = -1;
      }
      if (!item.fixed) {
        if (first < 0) {
          first = i;
          size = 0;
        }
        size += item.size;
      }
    }
    if (first >= 0) {
      runs.add(new Run(first, items.size() - 1, size));
    }
    return runs;
  }

  /** Puts each part into the smallest one around it. */
  private void nest(Part root) {
    parts.sort(
        Comparator.comparingInt(Part::from)
            .thenComparing(Comparator.comparingInt(Part::to).reversed()));
    List<Part> around = new ArrayList<>();
    around.add(root);
    int number = 1;
    for (Part part : parts) {
      while (around.get(around.size() - 1).to() < part.to()) {
        around.remove(around.size() - 1);
      }
      around.get(around.size() - 1).children().add(part);
      around.add(part);
      part.setNumber(number++);
    }
  }

  /** Finds what parts need, change and how they are left. */
  private static final class Facts {
    private final Body body;
    private final Part root;
    private final List<Part> parts;

    Facts(Body body, Part root, List<Part> parts) {
      this.body = body;
      this.root = root;
      this.parts = parts;
    }

    void find() {
      BitSet places = new BitSet();
      for (Part part : parts) {
        places.set(part.from());
        places.set(part.to());
      }
      Liveness liveness = new Liveness(body, places);
      // Inner parts come after the ones around them, which take over what is found for them.
      for (int i = parts.size() - 1; i >= 0; i--) {
        find(parts.get(i));
      }
      find(root);
      numberExits();
      Map<Part, Target> handlers = handlers();
      for (int i = parts.size() - 1; i >= 0; i--) {
        Part part = parts.get(i);
        part.in.or(part.allAccessed);
        part.in.and(liveness.before(part.from()));
        part.out.or(liveness.before(part.to()));
        for (Target exit : part.exits) {
          part.out.or(liveness.at(exit));
        }
        part.out.and(part.allWritten);
        Target handler = handlers.get(part);
        if (handler != null) {
          part.thrown.or(liveness.caughtAt(handler));
          part.thrown.and(part.allWritten);
        }
      }
      falls();
    }

    /** Gives all targets that are outside of a part which branches to them their codes. */
    private void numberExits() {
      Set<Target> exits = new HashSet<>();
      for (Part part : parts) {
        exits.addAll(part.exits);
      }
      int code = 0;
      for (Stmt statement : body.statements()) {
        switch (statement.type) {
          case BLOCK:
          case LOOP:
          case IF:
          case TRY:
            statement.target().setExitCode(exits.contains(statement.target()) ? ++code : 0);
            break;
          default:
            break;
        }
      }
      for (Part part : parts) {
        part.exits.sort(Comparator.comparingInt(Target::exitCode));
      }
    }

    /** For each part that lies in the first half of a try the innermost of these. */
    private Map<Part, Target> handlers() {
      Map<Part, Target> handlers = new HashMap<>();
      List<Target> tries = new ArrayList<>();
      int next = 0;
      for (int i = 0; i < body.statements().size() && next < parts.size(); i++) {
        for (; next < parts.size() && parts.get(next).from() == i; next++) {
          if (!tries.isEmpty()) {
            handlers.put(parts.get(next), tries.get(tries.size() - 1));
          }
        }
        Stmt statement = body.statements().get(i);
        if (statement.type == Stmt.Type.TRY) {
          tries.add(statement.target());
        } else if (statement.type == Stmt.Type.CATCH) {
          tries.remove(tries.size() - 1);
        }
      }
      return handlers;
    }

    /** Finds which parts can be left at their end. */
    private void falls() {
      boolean[] falls = new boolean[body.statements().size() + 1];
      List<Boolean> skipped = new ArrayList<>();
      falls[0] = true;
      for (int i = 0; i < body.statements().size(); i++) {
        Stmt statement = body.statements().get(i);
        boolean after = true;
        switch (statement.type) {
          case BLOCK:
          case LOOP:
          case TRY:
            skipped.add(false);
            break;
          case IF:
            skipped.add(true);
            break;
          case ELSE:
            skipped.set(skipped.size() - 1, false);
            break;
          case END:
            boolean used = statement.target().isUsed() && !statement.target().isLoop();
            after = statement.flag | used | skipped.remove(skipped.size() - 1);
            break;
          case BRANCH:
          case BRANCH_TABLE:
          case RETURN:
            after = false;
            break;
          default:
            after = !Liveness.isEnd(statement);
            break;
        }
        falls[i + 1] = after;
      }
      for (Part part : parts) {
        part.falls = falls[part.to()];
      }
    }

    /** What the part's statements do, and how the part is left, also by its children. */
    private void find(Part part) {
      Set<Target> inside = new HashSet<>();
      Set<Target> outside = new HashSet<>();
      int child = 0;
      for (int i = part.from(); i < part.to(); i++) {
        if (child < part.children().size() && part.children().get(child).from() == i) {
          Part called = part.children().get(child++);
          for (Target target : called.exits) {
            leave(part, target, inside, outside);
          }
          part.returns |= called.returns;
          part.allAccessed.or(called.allAccessed);
          part.allWritten.or(called.allWritten);
          i = called.to() - 1;
        } else {
          Stmt statement = body.statements().get(i);
          Uses.add(statement, part.accessed, part.written);
          look(part, statement, inside, outside);
        }
      }
      part.accessed.or(part.written);
      part.allAccessed.or(part.accessed);
      part.allWritten.or(part.written);
    }

    private static void leave(Part part, Target target, Set<Target> inside, Set<Target> outside) {
      if (!inside.contains(target) && outside.add(target)) {
        part.exits.add(target);
      }
    }

    private static void look(Part part, Stmt statement, Set<Target> inside, Set<Target> outside) {
      switch (statement.type) {
        case BLOCK:
        case LOOP:
        case IF:
        case TRY:
          inside.add(statement.target());
          break;
        case BRANCH:
        case BRANCH_IF:
        case BRANCH_TABLE:
          for (Target target : statement.targets) {
            leave(part, target, inside, outside);
          }
          break;
        case RETURN:
          part.returns = true;
          break;
        case EVAL:
          part.returns |= Liveness.isLastCall(statement);
          break;
        default:
          break;
      }
    }
  }
}
