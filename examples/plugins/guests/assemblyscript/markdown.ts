// Renders Markdown as HTML. A plugin of Extism's contract, made with its development kit for AssemblyScript.
//
// Blocks: headings of both kinds, paragraphs, lists that nest, quotes, code with fences and by indentation, lines. Inline: emphasis, code, links,
// pictures, addresses in <>, breaks, escapes. HTML is shown, never passed on; links go to http, https, mailto and relative addresses only.
import { Host } from '@extism/as-pdk';
import { inline, escape } from './inline';

/** Deeper lists and quotes are text. */
const MOST_DEPTH = 32;

/** The input is Markdown, the output HTML. */
export function render(): i32 {
  const lines = Host.inputString().replaceAll('\r\n', '\n').split('\t').join('    ').split('\n');
  Host.outputString(blocks(lines, 0, false));
  finish();
  return 0;
}

/** Frees what a call has made: the runtime `minimal` never does so by itself, which makes it fast. */
function finish(): void {
  last = '';
  __collect();
}

function indent(line: string): i32 {
  let n = 0;
  while (n < line.length && line.charCodeAt(n) == 0x20) n++;
  return n;
}

function isBlank(line: string): bool {
  return indent(line) == line.length;
}

/** How many # a heading has; 0 if the line is none. */
function heading(line: string): i32 {
  const start = indent(line);
  if (start > 3) return 0;
  let end = start;
  while (end < line.length && line.charAt(end) == '#') end++;
  const level = end - start;
  return level <= 6 && (end == line.length || line.charAt(end) == ' ') ? level : 0;
}

function isRule(line: string): bool {
  if (indent(line) > 3) return false;
  const text = line.replaceAll(' ', '');
  if (text.length < 3) return false;
  const c = text.charAt(0);
  if (c != '-' && c != '*' && c != '_') return false;
  for (let i = 1; i < text.length; i++) if (text.charAt(i) != c) return false;
  return true;
}

/** The fence that a line begins with; empty if there is none. */
function fence(line: string): string {
  const start = indent(line);
  if (start > 3 || start == line.length) return '';
  const c = line.charAt(start);
  if (c != '`' && c != '~') return '';
  let end = start;
  while (end < line.length && line.charAt(end) == c) end++;
  if (end - start < 3 || (c == '`' && line.indexOf('`', end) >= 0)) return '';
  return line.substring(start, end);
}

/** Where the text of an item begins; -1 if the line is none. */
function item(line: string): i32 {
  const start = indent(line);
  if (start > 3 || start == line.length || isRule(line)) return -1;
  let end = start;
  const c = line.charAt(start);
  if (c == '-' || c == '*' || c == '+') {
    end++;
  } else {
    while (end < line.length && end - start < 9 && line.charCodeAt(end) >= 0x30 && line.charCodeAt(end) <= 0x39) end++;
    if (end == start || end == line.length || (line.charAt(end) != '.' && line.charAt(end) != ')')) return -1;
    end++;
  }
  if (end == line.length) return end + 1;
  if (line.charAt(end) != ' ') return -1;
  let text = end;
  while (text < line.length && line.charAt(text) == ' ') text++;
  // five spaces and more: one is the item's, the others are code's
  return text == line.length || text - end > 4 ? end + 1 : text;
}

/** What tells the items of one list from those of another. */
function marker(line: string): string {
  const start = indent(line);
  const c = line.charCodeAt(start);
  if (c < 0x30 || c > 0x39) return line.charAt(start);
  let end = start;
  while (line.charCodeAt(end) >= 0x30 && line.charCodeAt(end) <= 0x39) end++;
  return '0' + line.charAt(end);
}

function isQuote(line: string): bool {
  const start = indent(line);
  return start <= 3 && start < line.length && line.charAt(start) == '>';
}

/** Whether a line ends the paragraph before it. */
function interrupts(line: string): bool {
  if (isBlank(line) || heading(line) > 0 || isRule(line) || isQuote(line) || fence(line).length > 0) return true;
  const text = item(line);
  if (text < 0 || text >= line.length) return false;
  const m = marker(line);
  return m.charAt(0) != '0' || line.trimStart().startsWith('1.') || line.trimStart().startsWith('1)');
}

function blocks(lines: string[], depth: i32, tight: bool): string {
  if (depth > MOST_DEPTH) return '<p>' + escape(lines.join('\n')) + '</p>\n';
  const out: string[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (isBlank(line)) {
      i++;
    } else if (indent(line) >= 4) {
      const code: string[] = [];
      while (i < lines.length && (isBlank(lines[i]) || indent(lines[i]) >= 4)) code.push(lines[i++].substring(4));
      while (isBlank(code[code.length - 1])) code.pop();
      out.push('<pre><code>' + escape(code.join('\n')) + '\n</code></pre>\n');
    } else if (heading(line) > 0) {
      out.push(headingOf(line));
      i++;
    } else if (isRule(line)) {
      out.push('<hr>\n');
      i++;
    } else if (fence(line).length > 0) {
      i = fenced(lines, i);
      out.push(last);
    } else if (isQuote(line)) {
      const quoted: string[] = [];
      while (i < lines.length && (isQuote(lines[i]) || (quoted.length > 0 && !isBlank(quoted[quoted.length - 1]) && !interrupts(lines[i])))) {
        quoted.push(isQuote(lines[i]) ? afterQuote(lines[i]) : lines[i]);
        i++;
      }
      out.push('<blockquote>\n' + blocks(quoted, depth + 1, false) + '</blockquote>\n');
    } else if (item(line) >= 0) {
      i = list(lines, i, depth);
      out.push(last);
    } else {
      i = paragraph(lines, i, tight);
      out.push(last);
    }
  }
  return out.join('');
}

/** What the function that was called last made. */
let last: string = '';

function headingOf(line: string): string {
  const level = heading(line);
  let text = line.substring(indent(line) + level).trim();
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) == '#') end--;
  if (end == 0 || text.charAt(end - 1) == ' ') text = text.substring(0, end).trimEnd();
  return '<h' + level.toString() + '>' + inline(text) + '</h' + level.toString() + '>\n';
}

function afterQuote(line: string): string {
  const at = indent(line) + 1;
  return line.substring(at < line.length && line.charAt(at) == ' ' ? at + 1 : at);
}

function fenced(lines: string[], start: i32): i32 {
  const mark = fence(lines[start]);
  const margin = indent(lines[start]);
  const info = lines[start].substring(margin + mark.length).trim();
  const space = info.indexOf(' ');
  const language = space < 0 ? info : info.substring(0, space);
  const code: string[] = [];
  let i = start + 1;
  while (i < lines.length) {
    const end = fence(lines[i]);
    if (end.length >= mark.length && end.charAt(0) == mark.charAt(0) && lines[i].trim().length == end.length) break;
    const spaces = indent(lines[i]);
    code.push(lines[i].substring(spaces < margin ? spaces : margin));
    i++;
  }
  last = '<pre><code' + (language.length > 0 ? ' class="language-' + escape(language) + '"' : '') + '>' + escape(code.join('\n')) +
    (code.length > 0 ? '\n' : '') + '</code></pre>\n';
  return i + 1;
}

function paragraph(lines: string[], start: i32, tight: bool): i32 {
  const text: string[] = [];
  let i = start;
  while (i < lines.length && (i == start || !interrupts(lines[i]) || underline(lines[i]) > 0)) {
    const level = i > start ? underline(lines[i]) : 0;
    if (level > 0) {
      last = '<h' + level.toString() + '>' + inline(text.join('\n').trim()) + '</h' + level.toString() + '>\n';
      return i + 1;
    }
    text.push(lines[i].trimStart());
    i++;
  }
  const html = inline(text.join('\n').trimEnd());
  last = tight ? html + '\n' : '<p>' + html + '</p>\n';
  return i;
}

/** The level of the heading that a line of = or - makes of the text above; 0 if it is none. */
function underline(line: string): i32 {
  if (indent(line) > 3) return 0;
  const text = line.trim();
  if (text.length == 0) return 0;
  const c = text.charAt(0);
  if (c != '=' && c != '-') return 0;
  for (let i = 1; i < text.length; i++) if (text.charAt(i) != c) return 0;
  return c == '=' ? 1 : 2;
}

function list(lines: string[], start: i32, depth: i32): i32 {
  const m = marker(lines[start]);
  const ordered = m.charAt(0) == '0';
  const items: string[][] = [];
  let loose = false;
  let i = start;
  while (i < lines.length && item(lines[i]) >= 0 && marker(lines[i]) == m) {
    const margin = item(lines[i]);
    const content: string[] = [lines[i].substring(margin)];
    i++;
    while (i < lines.length) {
      const line = lines[i];
      const before = content[content.length - 1];
      if (isBlank(line)) {
        // an item that begins with an empty line and another one is over
        if (content.length == 1 && isBlank(before)) break;
        content.push('');
      } else if (indent(line) >= margin) {
        content.push(line.substring(margin));
      } else if (isBlank(before) || interrupts(line) || item(line) >= 0) {
        break;
      } else {
        content.push(line.trimStart()); // the paragraph goes on
      }
      i++;
    }
    let blank = 0;
    while (content.length > 1 && isBlank(content[content.length - 1])) {
      content.pop();
      blank++;
    }
    if (blank > 0 && i < lines.length && item(lines[i]) >= 0 && marker(lines[i]) == m) loose = true;
    if (hasGap(content)) loose = true;
    items.push(content);
    while (i < lines.length && isBlank(lines[i])) i++;
  }
  const html: string[] = [];
  html.push(ordered ? '<ol' + first(lines[start]) + '>\n' : '<ul>\n');
  for (let k = 0; k < items.length; k++) {
    const inner = blocks(items[k], depth + 1, !loose);
    html.push('<li>' + (loose && inner.length > 0 ? '\n' + inner : inner.trimEnd()) + '</li>\n');
  }
  html.push(ordered ? '</ol>\n' : '</ul>\n');
  last = html.join('');
  return i;
}

/** Whether an empty line parts blocks of an item, one of a nested list or of code aside. */
function hasGap(content: string[]): bool {
  let inFence = '';
  for (let i = 1; i < content.length - 1; i++) {
    const mark = fence(content[i]);
    if (inFence.length > 0) {
      if (mark.length >= inFence.length) inFence = '';
    } else if (mark.length > 0) {
      inFence = mark;
    } else if (isBlank(content[i]) && indent(content[i + 1]) < 2 && !isBlank(content[i + 1])) {
      return true;
    }
  }
  return false;
}

function first(line: string): string {
  const start = indent(line);
  let end = start;
  while (line.charCodeAt(end) >= 0x30 && line.charCodeAt(end) <= 0x39) end++;
  const number = parseInt(line.substring(start, end)) as i32;
  return number == 1 ? '' : ' start="' + number.toString() + '"';
}
