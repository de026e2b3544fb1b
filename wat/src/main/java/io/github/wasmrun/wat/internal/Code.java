package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.instruction.InstructionNames;
import io.github.wasmrun.instruction.Opcodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads instructions, flat and folded, and writes them. What is folded is written when its
 * parenthesis closes: until then only its token is kept, on a stack of our own, so that depth costs
 * no stack of Java.
 */
final class Code {
  /** A folded instruction that is no block: its token, and where its immediates end. */
  private static final int PLAIN = 0;

  /** A folded block; its instructions follow. */
  private static final int FOLDED = 1;

  /** A folded {@code if}, whose condition is read: its token. */
  private static final int IF_CONDITION = 2;

  /** A folded {@code if} after an arm: the arms that were there. */
  private static final int IF_ARMS = 3;

  private static final int ARM = 4;

  /** A folded {@code try} of the first form: how many arms were there. */
  private static final int TRY_ARMS = 5;

  private static final int TRY_ARM = 6;

  /** A block that {@code end} closes: its opcode. */
  private static final int FLAT = 7;

  private static final int WORDS = 4;

  private final ModuleText module;
  private final TokenReader in;
  private final Immediate immediates;
  private final Labels labels;
  private int[] frames = new int[16 * WORDS];
  private int depth;
  private WasmBytes out = new WasmBytes();

  /** For hints: where they are in {@link #out}, and what they say. */
  private final List<int[]> hints = new ArrayList<>();

  private int pendingHint = -1;

  Code(ModuleText module) {
    this.module = module;
    in = module.in;
    labels = new Labels(in);
    immediates = new Immediate(module, labels);
  }

  Labels labels() {
    return labels;
  }

  List<int[]> hints() {
    return hints;
  }

  /** Starts an expression or a body whose locals are these. */
  void start(WasmBytes target, @Nullable Space locals) {
    out = target;
    immediates.start(target, locals);
    labels.start();
    hints.clear();
    pendingHint = -1;
    depth = 0;
  }

  /** Reads instructions up to the parenthesis around them, which stays. */
  void sequence() {
    while (depth > 0 || !in.isClose()) {
      step();
    }
  }

  /** Reads one folded instruction. */
  void folded() {
    if (!in.isOpen()) {
      throw in.expected("an instruction in parentheses");
    }
    step();
    while (depth > 0) {
      step();
    }
  }

  private void push(int kind, int a, int b) {
    push(kind, a, b, -1);
  }

  private void push(int kind, int a, int b, int hint) {
    int at = depth * WORDS;
    if (at == frames.length) {
      frames = Arrays.copyOf(frames, 2 * at);
    }
    frames[at] = kind;
    frames[at + 1] = a;
    frames[at + 2] = b;
    frames[at + 3] = hint;
    depth++;
  }

  private int top(int word) {
    return frames[(depth - 1) * WORDS + word];
  }

  private void setTop(int word, int value) {
    frames[(depth - 1) * WORDS + word] = value;
  }

  private int kind() {
    return depth == 0 ? -1 : top(0);
  }

  private void step() {
    hint();
    if (in.isClose()) {
      close();
    } else if (in.isOpen()) {
      open();
    } else if (kind() == PLAIN
        || kind() == IF_CONDITION
        || kind() == IF_ARMS
        || kind() == TRY_ARMS) {
      throw in.expected("'(' or ')'");
    } else if (in.isWord()) {
      flat();
    } else {
      throw in.expected("an instruction");
    }
  }

  /** An annotation right before the next instruction says which way a branch mostly takes. */
  private void hint() {
    int hint = module.annotations.hint(in.at());
    if (hint >= 0) {
      pendingHint = hint;
    }
  }

  /** The instruction that is written now is the one that the hint before it is for. */
  private void takeHint() {
    if (pendingHint >= 0) {
      hints.add(new int[] {out.length(), pendingHint});
      pendingHint = -1;
    }
  }

  private int opcode(int token) {
    int opcode = InstructionNames.opcode(in.tokens.text(token));
    if (opcode < 0) {
      throw in.error("unknown operator " + shortText(token), token);
    }
    return opcode;
  }

  private String shortText(int token) {
    String text = in.tokens.text(token);
    return text.length() > 60 ? text.substring(0, 60) : text;
  }

  // Flat instructions.

  private void flat() {
    int token = in.next();
    int opcode = opcode(token);
    switch (opcode) {
      case Opcodes.BLOCK:
      case Opcodes.LOOP:
      case Opcodes.IF:
      case Opcodes.TRY:
      case Opcodes.TRY_TABLE:
        begin(opcode);
        push(FLAT, opcode, token);
        break;
      case Opcodes.ELSE:
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
        arm(token, opcode);
        break;
      case Opcodes.DELEGATE:
        if (kind() != FLAT || top(1) != Opcodes.TRY) {
          throw in.error("unexpected token: delegate without try", token);
        }
        depth--;
        delegate();
        break;
      case Opcodes.END:
        if (kind() != FLAT) {
          throw in.error("unexpected token: end without block", token);
        }
        labels.check();
        depth--;
        end();
        break;
      default:
        write(opcode);
        break;
    }
  }

  private void arm(int token, int opcode) {
    int open = kind() == FLAT ? top(1) : -1;
    boolean fits =
        opcode == Opcodes.ELSE ? open == Opcodes.IF : open == Opcodes.TRY || open == Opcodes.CATCH;
    if (!fits) {
      throw in.error("unexpected token: " + in.tokens.text(token) + " without its block", token);
    }
    setTop(1, opcode);
    out.op(opcode);
    if (opcode == Opcodes.CATCH) {
      out.u32(module.tags.index(in));
    } else {
      labels.check();
    }
  }

  private void write(int opcode) {
    takeHint();
    immediates.write(opcode);
  }

  /** Writes the begin of a block; its label and type come next. */
  private void begin(int opcode) {
    takeHint();
    int token = in.at();
    String label = in.takeId();
    out.op(opcode);
    immediates.blockType();
    if (opcode == Opcodes.TRY_TABLE) {
      immediates.catches();
    }
    labels.push(label, token);
  }

  private void end() {
    out.op(Opcodes.END);
    labels.pop();
  }

  private void delegate() {
    labels.pop();
    out.op(Opcodes.DELEGATE).u32(labels.index());
  }

  // Folded instructions.

  private void open() {
    int paren = in.at();
    int word = in.following();
    if (in.tokens.kind(word) != Tokens.WORD) {
      in.next();
      throw in.expected("an instruction");
    }
    switch (kind()) {
      case IF_CONDITION:
        if (in.isOpen("then")) {
          then();
          return;
        }
        break;
      case IF_ARMS:
        in.open("else");
        if (top(2) != 1) {
          throw in.error("unexpected token: a second else", paren);
        }
        setTop(2, 2);
        out.op(Opcodes.ELSE);
        push(ARM, 0, 0);
        return;
      case TRY_ARMS:
        tryArm(paren);
        return;
      default:
        break;
    }
    in.next();
    in.next();
    int opcode = opcode(word);
    switch (opcode) {
      case Opcodes.BLOCK:
      case Opcodes.LOOP:
      case Opcodes.TRY_TABLE:
        begin(opcode);
        push(FOLDED, 0, 0);
        break;
      case Opcodes.IF:
        // The condition is written first.
        in.takeId();
        skipImmediates();
        push(IF_CONDITION, word, in.at(), pendingHint);
        pendingHint = -1;
        break;
      case Opcodes.TRY:
        begin(opcode);
        push(TRY_ARMS, 0, 0);
        break;
      case Opcodes.ELSE:
      case Opcodes.END:
      case Opcodes.CATCH:
      case Opcodes.CATCH_ALL:
      case Opcodes.DELEGATE:
        throw in.error("unexpected token: " + in.tokens.text(word), word);
      default:
        skipImmediates();
        push(PLAIN, word, in.at(), pendingHint);
        pendingHint = -1;
        break;
    }
  }

  /** Goes past all that can be immediates: up to the next folded instruction or the end. */
  private void skipImmediates() {
    while (!in.isClose() && !in.isEnd()) {
      if (in.isOpen()) {
        if (!in.isOpen("type")
            && !in.isOpen("param")
            && !in.isOpen("result")
            && !in.isOpen("ref")) {
          return;
        }
        in.seek(in.tokens.close(in.at()) + 1);
      } else {
        in.next();
      }
    }
  }

  private void then() {
    int arms = in.at();
    in.seek(top(1));
    in.next();
    pendingHint = top(3);
    begin(Opcodes.IF);
    if (in.at() != top(2)) {
      throw in.error("unexpected token: " + shortText(in.at()));
    }
    in.seek(arms);
    in.open("then");
    setTop(0, IF_ARMS);
    setTop(2, 1);
    push(ARM, 0, 0);
  }

  private void tryArm(int paren) {
    if (top(1) == 0) {
      in.open("do");
      setTop(1, Opcodes.TRY);
    } else if (top(1) == Opcodes.TRY && in.takeOpen("delegate")) {
      // Replaces the end of the block.
      delegate();
      in.close();
      setTop(1, Opcodes.DELEGATE);
      return;
    } else if (top(1) != Opcodes.CATCH_ALL && in.takeOpen("catch")) {
      setTop(1, Opcodes.CATCH);
      out.op(Opcodes.CATCH).u32(module.tags.index(in));
    } else if (top(1) != Opcodes.CATCH_ALL && in.takeOpen("catch_all")) {
      setTop(1, Opcodes.CATCH_ALL);
      out.op(Opcodes.CATCH_ALL);
    } else {
      throw in.expected("an arm of try", paren);
    }
    push(TRY_ARM, 0, 0);
  }

  private void close() {
    int token = in.at();
    switch (kind()) {
      case PLAIN:
        closePlain();
        return;
      case FOLDED:
        end();
        break;
      case IF_ARMS:
        end();
        break;
      case TRY_ARMS:
        if (top(1) == 0) {
          throw in.expected("'(do'");
        }
        if (top(1) != Opcodes.DELEGATE) {
          end();
        }
        break;
      case ARM:
      case TRY_ARM:
        break;
      case IF_CONDITION:
        throw in.expected("'(then'");
      default:
        throw in.error("unexpected token: expected 'end', got ')'", token);
    }
    depth--;
    in.next();
  }

  private void closePlain() {
    int close = in.at();
    int word = top(1);
    int end = top(2);
    pendingHint = top(3);
    depth--;
    in.seek(word);
    in.next();
    write(opcode(word));
    if (in.at() != end) {
      throw in.error("unexpected token: " + shortText(in.at()), in.at());
    }
    in.seek(close);
    in.next();
  }

  /** Whether instructions need the number of data segments in front of the code. */
  boolean needsDataCount() {
    return immediates.needsDataCount();
  }
}
