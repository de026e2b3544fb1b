// What is inside a line of Markdown.

/** What stands for a character in HTML; empty if it stands for itself. */
function entity(c: i32): string {
  return c == 0x26 ? '&amp;' : c == 0x3C ? '&lt;' : c == 0x3E ? '&gt;' : c == 0x22 ? '&quot;' : '';
}

/** Not by replaceAll: AssemblyScript's writes beyond a short text's end if what it puts in is longer. */
export function escape(text: string): string {
  const out: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const shown = entity(text.charCodeAt(i));
    if (shown.length > 0) {
      out.push(text.substring(start, i));
      out.push(shown);
      start = i + 1;
    }
  }
  if (start == 0) return text;
  out.push(text.substring(start));
  return out.join('');
}

/** Deeper emphasis and links are text. */
const MOST_DEPTH = 16;

export function inline(text: string): string {
  return run(text, 0, true);
}

function isSpace(text: string, i: i32): bool {
  if (i < 0 || i >= text.length) return true;
  const c = text.charCodeAt(i);
  return c == 0x20 || c == 0x0A || c == 0xA0;
}

// charCodeAt where charAt would read better: a text of one character is an object, and these loops go over a text many times.

function isPunctuation(c: i32): bool {
  return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) || (c >= 0x7B && c <= 0x7E);
}

function isWord(text: string, i: i32): bool {
  return !isSpace(text, i) && !isPunctuation(text.charCodeAt(i));
}

/** How often the character at i is there in a row. */
function count(text: string, i: i32): i32 {
  let end = i;
  while (end < text.length && text.charCodeAt(end) == text.charCodeAt(i)) end++;
  return end - i;
}

/** What may begin something else than text. */
function isSpecial(c: i32): bool {
  return c == 0x5C || c == 0x60 || c == 0x2A || c == 0x5F || c == 0x5B || c == 0x21 || c == 0x3C || c == 0x0A;
}

function run(text: string, depth: i32, links: bool): string {
  const out: string[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charAt(i);
    let end = -1;
    let plain = i + 1; // where text ends that is what it is
    if (!isSpecial(text.charCodeAt(i))) {
      while (plain < text.length && !isSpecial(text.charCodeAt(plain))) plain++;
    } else if (c == '\\' && i + 1 < text.length) {
      const next = text.charAt(i + 1);
      if (next == '\n' || isPunctuation(next.charCodeAt(0))) {
        made = next == '\n' ? '<br>\n' : escape(next);
        end = i + 2;
      }
    } else if (c == '`') {
      end = code(text, i);
      plain = i + count(text, i);
    } else if (c == '*' || c == '_') {
      end = depth < MOST_DEPTH ? emphasis(text, i, depth, links) : -1;
      plain = i + count(text, i);
    } else if (c == '[') {
      end = links && depth < MOST_DEPTH ? link(text, i, depth, false) : -1;
    } else if (c == '!' && i + 1 < text.length && text.charAt(i + 1) == '[') {
      end = depth < MOST_DEPTH ? link(text, i + 1, depth, true) : -1;
    } else if (c == '<' && links) {
      end = address(text, i);
    } else if (c == '\n') {
      made = breakAfter(out);
      end = i + 1;
    }
    if (end < 0) {
      made = escape(text.substring(i, plain));
      end = plain;
    }
    out.push(made);
    i = end;
  }
  return out.join('');
}

/** What the function that was called last made. */
let made: string = '';

/** The end of a line; two spaces and more before it are a break. */
function breakAfter(out: string[]): string {
  if (out.length == 0) return '\n';
  const text = out.pop();
  const trimmed = text.trimEnd();
  out.push(trimmed);
  return text.length - trimmed.length >= 2 ? '<br>\n' : '\n';
}

/** Where the backticks are that close those at start; -1 if there are none. */
function codeEnd(text: string, start: i32): i32 {
  const ticks = count(text, start);
  let i = start + ticks;
  while (i < text.length) {
    if (text.charCodeAt(i) != 0x60) {
      i++;
      continue;
    }
    const n = count(text, i);
    if (n == ticks) return i;
    i += n;
  }
  return -1;
}

function code(text: string, start: i32): i32 {
  const end = codeEnd(text, start);
  if (end < 0) return -1;
  const ticks = count(text, start);
  let inner = text.substring(start + ticks, end).replaceAll('\n', ' ');
  if (inner.startsWith(' ') && inner.endsWith(' ') && inner.trim().length > 0) inner = inner.substring(1, inner.length - 1);
  made = '<code>' + escape(inner) + '</code>';
  return end + ticks;
}

/** Where what begins at i and is not a mark of emphasis ends: code, a link's address, an escape. */
function skip(text: string, i: i32): i32 {
  const c = text.charCodeAt(i);
  if (c == 0x5C) return i + 2;
  if (c == 0x60) {
    const end = codeEnd(text, i);
    return end < 0 ? i + count(text, i) : end + count(text, i);
  }
  if (c == 0x5D && i + 1 < text.length && text.charCodeAt(i + 1) == 0x28) {
    const end = text.indexOf(')', i);
    return end < 0 ? i + 1 : end;
  }
  return i + 1;
}

function emphasis(text: string, start: i32, depth: i32, links: bool): i32 {
  const c = text.charCodeAt(start);
  const marks = count(text, start);
  if (isSpace(text, start + marks) || (c == 0x5F && isWord(text, start - 1))) return -1;
  for (let want = min(marks, 3); want > 0; want--) {
    const end = closing(text, start + marks, c, want);
    if (end < 0) continue;
    const extra = text.substring(start, start + marks - want);
    const inner = run(text.substring(start + marks, end), depth + 1, links);
    const open = want == 3 ? '<em><strong>' : want == 2 ? '<strong>' : '<em>';
    const close = want == 3 ? '</strong></em>' : want == 2 ? '</strong>' : '</em>';
    made = extra + open + inner + close;
    return end + want;
  }
  return -1;
}

/** Where {@code want} marks end an emphasis. */
function closing(text: string, start: i32, c: i32, want: i32): i32 {
  let open = 0; // marks of an emphasis inside that wait for their end
  let i = start;
  while (i < text.length) {
    if (text.charCodeAt(i) != c) {
      i = skip(text, i);
      continue;
    }
    const n = count(text, i);
    const closes = !isSpace(text, i - 1) && (c == 0x2A || !isWord(text, i + n));
    const opens = !isSpace(text, i + n) && (c == 0x2A || !isWord(text, i - 1));
    if (closes && open > 0 && (!opens || n <= open)) {
      const rest = n - open;
      open = max(0, open - n);
      if (rest >= want) return i + n - want;
    } else if (closes && n >= want && (n == want || !opens)) {
      return n == want ? i : i + n - want;
    } else if (opens) {
      open += n;
    }
    i += n;
  }
  return -1;
}

/** The bracket that closes the one at start. */
function bracket(text: string, start: i32): i32 {
  let depth = 0;
  let i = start;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c == 0x5B) depth++;
    if (c == 0x5D) {
      depth--;
      if (depth == 0) return i;
      i++;
    } else {
      i = skip(text, i);
    }
  }
  return -1;
}

function link(text: string, start: i32, depth: i32, picture: bool): i32 {
  const close = bracket(text, start);
  if (close < 0 || close + 1 >= text.length || text.charAt(close + 1) != '(') return -1;
  let i = close + 2;
  while (i < text.length && isSpace(text, i)) i++;
  const from = i;
  let url = '';
  if (i < text.length && text.charAt(i) == '<') {
    const end = text.indexOf('>', i);
    if (end < 0 || text.substring(i, end).indexOf('\n') >= 0) return -1;
    url = text.substring(i + 1, end);
    i = end + 1;
  } else {
    let open = 0;
    while (i < text.length && !isSpace(text, i)) {
      const c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length) i++;
      if (c == '(') open++;
      if (c == ')' && --open < 0) break;
      i++;
    }
    url = text.substring(from, i);
  }
  while (i < text.length && isSpace(text, i)) i++;
  let title = '';
  if (i < text.length && (text.charAt(i) == '"' || text.charAt(i) == "'")) {
    let end = i + 1;
    const quote = text.charCodeAt(i);
    while (end < text.length && text.charCodeAt(end) != quote) end += text.charCodeAt(end) == 0x5C ? 2 : 1;
    if (end >= text.length) return -1;
    title = ' title="' + escape(unescape(text.substring(i + 1, end))) + '"';
    i = end + 1;
    while (i < text.length && isSpace(text, i)) i++;
  }
  if (i >= text.length || text.charAt(i) != ')') return -1;
  const inner = text.substring(start + 1, close);
  const target = escape(unescape(url));
  if (picture) {
    made = isSafe(url) ? '<img src="' + target + '" alt="' + escape(plain(inner)) + '"' + title + '>' : escape(plain(inner));
  } else {
    const label = run(inner, depth + 1, false);
    made = isSafe(url) ? '<a href="' + target + '"' + title + '>' + label + '</a>' : label;
  }
  return i + 1;
}

function unescape(text: string): string {
  if (text.indexOf('\\') < 0) return text;
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text.charAt(i) == '\\' && i + 1 < text.length && isPunctuation(text.charCodeAt(i + 1))) i++;
    out.push(text.charAt(i));
  }
  return out.join('');
}

function plain(text: string): string {
  return unescape(text).replaceAll('*', '').replaceAll('`', '');
}

/** An address of a kind that runs nothing: without a scheme, or with one of these. */
function isSafe(url: string): bool {
  const text = unescape(url).trim().toLowerCase();
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x20 || c == 0x7F) return false;
    if (c == 0x2F || c == 0x3F || c == 0x23) return true;
    if (c == 0x3A || c == 0x26) return text.startsWith('http:') || text.startsWith('https:') || text.startsWith('mailto:');
  }
  return true;
}

function address(text: string, start: i32): i32 {
  const end = text.indexOf('>', start);
  if (end < 0 || end - start > 1000) return -1;
  const inner = text.substring(start + 1, end);
  if (inner.indexOf(' ') >= 0 || inner.indexOf('<') >= 0 || inner.indexOf('\n') >= 0) return -1;
  if (inner.startsWith('http://') || inner.startsWith('https://')) {
    made = '<a href="' + escape(inner) + '">' + escape(inner) + '</a>';
    return end + 1;
  }
  if (inner.indexOf('@') > 0 && inner.indexOf(':') < 0) {
    made = '<a href="mailto:' + escape(inner) + '">' + escape(inner) + '</a>';
    return end + 1;
  }
  return -1;
}
