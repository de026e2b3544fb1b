// ast.mjs: writes the Java of ast.txt, which says how: node packages/sql/ast/ast.mjs
// The files are committed, after the formatter.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, '../src/main/java/io/github/wasmrun/sql');
const HEADER = '// Written by packages/sql/ast/ast.mjs.\n';
const HAND = new Set(['Ident', 'ObjectName', 'Literal', 'DataType', 'BinaryOperator', 'ExprList']);
const SIMPLE = { str: 'String', quoted: 'String', tokens: 'String', field: 'String', long: 'Long' };

const families = new Map();
const records = new Map();
const enums = new Map();

const camel = (name) => name.replace(/_(\w)/g, (_, c) => c.toUpperCase());
const upper = (name) => name[0].toUpperCase() + name.slice(1);
const lower = (name) => name[0].toLowerCase() + name.slice(1);
const constant = (name) =>
  name === name.toUpperCase() ? name
    : name.replace(/^PG/, 'Pg').replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

/** The parts of a template: texts, and components. */
function template(text) {
  const parts = [];
  let hand = false;
  if (text.endsWith('@')) {
    hand = true;
    text = text.slice(0, -1);
  }
  for (let i = 0; i < text.length;) {
    if (text[i] === '\\') {
      parts.push(text[i + 1]);
      i += 2;
    } else if (text[i] === '{') {
      const end = text.indexOf('}', i);
      parts.push(component(text.slice(i + 1, end)));
      i = end + 1;
    } else {
      parts.push(text[i++]);
    }
  }
  const joined = [];
  for (const part of parts) {
    if (typeof part === 'string' && typeof joined.at(-1) === 'string') joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return { parts: joined, hand, components: joined.filter((part) => typeof part === 'object' && !part.ignored) };
}

function component(text) {
  const [, mark, name, field, kind, rest] = /^([#-]?)(\w+)(?:=(\w+))?(:|\?\?|\?|!|$)(.*)$/.exec(text);
  if (mark === '-') return { ignored: true, from: name };
  const c = { name: camel(name), from: field ?? name, hidden: mark === '#' };
  if (kind !== ':') {
    const [yes, no] = rest.split('|');
    return { ...c, type: 'boolean', kind: kind === '??' ? 'maybe' : 'flag', yes, no: no ?? '' };
  }
  const [, type, mod, around] = /^(\w+)(\?\*|\?|\*[s.n0l]?)?(?: (.*))?$/.exec(rest);
  const [before, after] = (around ?? '%').split('%');
  return { ...c, type, mod: mod ?? '', kind: 'node', before, after };
}

let family;
for (const line of readFileSync(join(here, 'ast.txt'), 'utf8').split('\n')) {
  if (!line.trim() || line.startsWith('#')) continue;
  let m;
  if ((m = /^== (\w+)(?: implements (\w+))?: (.*)$/.exec(line))) {
    family = { name: m[1], parent: m[2], doc: m[3], variants: [], delegates: [], other: [], methods: [] };
    families.set(family.name, family);
  } else if ((m = /^\+ (\w+):(\w+)\? (.*)$/.exec(line))) {
    family.methods.push({ name: m[1], type: m[2], doc: m[3] });
  } else if ((m = /^> (\w+)(?:=(\w+))?$/.exec(line))) {
    family.delegates.push({ name: m[1], variant: m[2] ?? m[1] });
  } else if ((m = /^! (\w+)$/.exec(line))) {
    family.other.push(m[1]);
  } else if ((m = /^-- (\w+)(?: implements (\w+))?: (.*?) \| (.*)$/.exec(line))) {
    records.set(m[1], { name: m[1], parent: m[2], doc: m[3], ...template(m[4]) });
  } else if ((m = /^enum (\w+): (.*?) \| (.*)$/.exec(line))) {
    const constants = m[3].split(', ').map((text) => {
      const [, variant, sql] = /^(\w+)(?:=(.*))?$/.exec(text);
      return { variant, name: constant(variant), sql: sql ?? constant(variant).replace(/_/g, ' ') };
    });
    enums.set(m[1], { name: m[1], doc: m[2], constants });
  } else if ((m = /^(\w+)(?:=(\w+))?(?: (.*))?$/.exec(line))) {
    family.variants.push({ name: m[1], variant: m[2] ?? m[1], ...template(m[3] ?? '') });
  } else {
    throw new Error(line);
  }
}

const known = (type) => HAND.has(type) || SIMPLE[type] || families.has(type) || records.has(type) || enums.has(type);
const isNode = (type) => !SIMPLE[type] && !enums.has(type) && type !== 'BinaryOperator';

function javaType(c, inside) {
  if (c.kind === 'flag') return 'boolean';
  if (c.kind === 'maybe') return 'Optional<Boolean>';
  if (!known(c.type)) throw new Error(`unknown type ${c.type}`);
  let type = SIMPLE[c.type] ?? c.type;
  if (inside?.has(type)) type = `io.github.wasmrun.sql.ast.${type}`;
  if (c.mod === '') return type === 'Long' ? 'long' : type;
  if (c.mod === '?') return `Optional<${type}>`;
  if (c.mod === '?*') return `Optional<List<${type}>>`;
  return `List<${type}>`;
}

/** What a record looks like in SQL, for its documentation. */
function syntax(r) {
  let text = '';
  for (const part of r.parts) {
    if (typeof part === 'string') text += part;
    else if (part.ignored || part.hidden) continue;
    else if (part.kind === 'flag' && part.no === '') text += `[${part.yes.trim()}] `;
    else if (part.kind !== 'node') text += `[${part.yes.trim()}|${part.no.trim()}] `;
    else if (part.mod === '' || part.mod[0] === '*' && part.before === '' && part.after === '') text += part.name + (part.mod ? ', …' : '');
    else text += `[${(part.before + part.name + part.after).replace(/^ /, ' ')}]`;
  }
  text = text.replace(/\$[n]/g, ' ').replace(/\$./g, '').replace(/\s+/g, ' ').trim();
  return /[{}@]/.test(text) ? '' : text;
}

function recordDoc(r) {
  const sql = syntax(r);
  const words = r.name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  const doc = r.doc ?? (sql && !r.hand ? `{@code ${sql}}` : upper(words) + '.');
  return r.doc && sql && !r.hand && !r.doc.startsWith(sql) ? `${r.doc} {@code ${sql}}` : doc;
}

function recordBody(r, indent, parents, inside) {
  const params = r.components.map((c) => `${javaType(c, inside)} ${c.name}`).join(', ');
  const lists = r.components.filter((c) => c.kind === 'node' && (c.mod[0] === '*' || c.mod === '?*'));
  let text = `${indent}/** ${recordDoc(r)} */\n`;
  text += `${indent}${indent ? '' : 'public '}record ${r.name}(${params}) implements ${parents} {\n`;
  if (lists.length) {
    text += `${indent}  public ${r.name} {\n`;
    for (const c of lists) {
      text += c.mod === '?*'
        ? `${indent}    ${c.name} = ${c.name}.map(List::copyOf);\n`
        : `${indent}    ${c.name} = List.copyOf(${c.name});\n`;
    }
    text += `${indent}  }\n\n`;
  }
  const nodes = r.components.filter((c) => c.kind === 'node' && isNode(c.type)).map((c) => c.name);
  text += `${indent}  @Override\n${indent}  public List<SqlNode> children() {\n`;
  text += `${indent}    return ${nodes.length ? `Nodes.list(${nodes.join(', ')})` : 'List.of()'};\n${indent}  }\n`;
  const named = r.components.map((c) => `, "${c.name}", ${c.name}`).join('');
  text += `\n${indent}  @Override\n${indent}  public SqlDescription describe() {\n`;
  text += `${indent}    return Nodes.describe("${r.name}"${named});\n${indent}  }\n`;
  return text;
}

const accept = (indent, fam, name) =>
  `\n${indent}  @Override\n${indent}  public <R> R accept(${fam}.Visitor<R> visitor) {\n${indent}    return visitor.visit${name}(this);\n${indent}  }\n`;

function imports(text) {
  const names = [];
  if (/\bList</.test(text) || /\bList\./.test(text) || /List::/.test(text)) names.push('java.util.List');
  if (/\bOptional[<.]/.test(text)) names.push('java.util.Optional');
  return names.map((name) => `import ${name};\n`).join('') + (names.length ? '\n' : '');
}

const files = new Map();
const ast = (name, text) =>
  files.set(`ast/${name}.java`, `${HEADER}package io.github.wasmrun.sql.ast;\n\n${imports(text)}${text}`);

/** Which family a record of its own file belongs to, and by what name it is visited there. */
const familyOf = new Map();
for (const f of families.values()) {
  for (const d of f.delegates) if (records.has(d.name)) familyOf.set(d.name, f.name);
  for (const name of f.other) familyOf.set(name, f.name);
}

for (const f of families.values()) {
  const inside = new Set(f.variants.map((v) => v.name));
  const all = [...f.variants.map((v) => `${f.name}.${v.name}`), ...f.delegates.map((d) => d.name), ...f.other];
  let text = `/** ${f.doc} Immutable. */\npublic sealed interface ${f.name} extends ${f.parent ?? 'SqlNode'} permits ${all.join(', ')} {\n`;
  const visited = [...f.variants.map((v) => v.name), ...f.delegates.map((d) => d.name), ...f.other];
  const name = f.parent ? `accept${f.name}` : 'accept';
  text += `  /** Calls the visitor's method for what this is. */\n  <R> R ${name}(Visitor<R> visitor);\n\n`;
  for (const method of f.methods) {
    text += `  /** ${method.doc} */\n  default Optional<${method.type}> ${method.name}() {\n    return Optional.empty();\n  }\n\n`;
  }
  if (f.parent) {
    text += `  @Override\n  default <R> R accept(${f.parent}.Visitor<R> visitor) {\n    return visitor.visit${f.name}(this);\n  }\n\n`;
  }
  text += `  /** A method for each kind; those that are not overridden call {@link #visitOther}. */\n  interface Visitor<R> {\n`;
  text += `    /** What has no method of its own. */\n    R visitOther(${f.name} node);\n`;
  for (const v of visited) text += `\n    default R visit${v}(${v} node) {\n      return visitOther(node);\n    }\n`;
  text += '  }\n';
  for (const v of f.variants) {
    text += '\n' + recordBody(v, '  ', f.name, inside);
    text += accept('  ', f.name, v.name).replace('R accept(', `R ${name}(`) + '  }\n';
  }
  ast(f.name, text + '}\n');
}
for (const r of records.values()) {
  const fam = familyOf.get(r.name);
  ast(r.name, recordBody({ ...r, doc: `${r.doc} Immutable.` }, '', fam ?? 'SqlNode') + (fam ? accept('', fam, r.name) : '') + '}\n');
}
for (const e of enums.values()) {
  let text = `/** ${e.doc} */\npublic enum ${e.name} {\n`;
  text += e.constants.map((c) => `  ${c.name}("${c.sql.replace(/\\ /g, ' ')}")`).join(',\n') + ';\n\n';
  text += `  private final String sql;\n\n  ${e.name}(String sql) {\n    this.sql = sql;\n  }\n\n`;
  text += '  /** How it is written. */\n  public String sql() {\n    return sql;\n  }\n}\n';
  ast(e.name, text);
}

// The code that reads.
const readOne = (type) => `read${upper(type)}`;
const OVERRIDES = new Set(['Statement', 'Expr', 'GroupBy', 'StructField', 'BinaryOperatorKind']);
const override = (type) => (OVERRIDES.has(type) ? '  @Override\n' : '');
function readComponent(c, node) {
  const at = /^\d+$/.test(c.from) ? `${node}.at(${c.from})` : `${node}.get("${c.from}")`;
  if (c.kind === 'flag') return `${at}.flag()`;
  if (c.kind === 'maybe') return `maybe(${at})`;
  const read = readOne(c.type);
  if (c.mod === '') return `${read}(${at})`;
  if (c.mod === '?') {
    return c.type === 'DataType' || c.type === 'GroupBy' ? `optional${c.type}(${at})` : `optional(${at}, this::${read})`;
  }
  if (c.mod === '?*') return `optionalList(${at}, this::${read})`;
  return `list(${at}, this::${read})`;
}
function readRecord(r, type, node) {
  const args = r.components.map((c) => readComponent(c, 'n')).join(', ');
  return `${node}.done(new ${type}(${args}))`;
}
let reader = '';
for (const f of families.values()) {
  reader += `\n${override(f.name)}  ${f.name} ${readOne(f.name)}(Node node) {\n    switch (node.variant()) {\n`;
  for (const v of f.variants) {
    const named = v.components.some((c) => !/^\d+$/.test(c.from)) || v.components.length === 0;
    reader += `      case "${v.variant}": {\n        Node n = ${named ? 'node.fields()' : 'node'};\n`;
    reader += v.parts.filter((p) => p.ignored).map((p) => `        n.empty("${p.from}");\n`).join('');
    reader += `        return ${readRecord(v, `${f.name}.${v.name}`, 'n')};\n      }\n`;
  }
  for (const d of f.delegates) {
    reader += `      case "${d.variant}":\n        return node.done(${readOne(d.name)}(node.at(0)));\n`;
  }
  reader += '      default:\n        throw node.unknown();\n    }\n  }\n';
}
for (const r of records.values()) {
  reader += `\n${override(r.name)}  ${r.name} ${readOne(r.name)}(Node n) {\n`;
  reader += r.parts.filter((p) => p.ignored).map((p) => `    n.empty("${p.from}");\n`).join('');
  reader += `    return ${readRecord(r, r.name, 'n')};\n  }\n`;
}
for (const e of enums.values()) {
  reader += `\n${override(e.name)}  ${e.name} ${readOne(e.name)}(Node node) {\n    switch (node.word()) {\n`;
  for (const c of e.constants) reader += `      case "${c.variant}":\n        return ${e.name}.${c.name};\n`;
  reader += '      default:\n        throw node.unknown();\n    }\n  }\n';
}
files.set('internal/TreeReader.java', `${HEADER}package io.github.wasmrun.sql.internal;\n\nimport io.github.wasmrun.sql.ast.*;\n\n` +
  `/** Makes the tree of what the guest has written. */\npublic final class TreeReader extends BaseReader {\n${reader.slice(1)}}\n`);

// The code that prints.
const quote = (text) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
function texts(text) {
  let code = '';
  for (const piece of text.split(/(\$[n0+-])/)) {
    if (piece === '') continue;
    code += { $n: 'line();', $0: 'softLine();', '$+': 'indent();', '$-': 'dedent();' }[piece] ?? `text(${quote(piece)});`;
    code += '\n';
  }
  return code;
}
const one = (type, value) =>
  type === 'str' || type === 'tokens' || type === 'field' ? `text(${value});\n`
    : type === 'quoted' ? `quoted(${value});\n`
      : type === 'long' ? `text(Long.toString(${value}));\n`
        : enums.has(type) ? `text(${value}.sql());\n`
          : type === 'BinaryOperator' ? `text(${value}.symbol());\n` : `print(${value});\n`;
const SEPARATORS = { '*': ', ', '*s': ' ', '*.': '.', '*n': ',$n', '*l': '$n', '*0': '', '?*': ', ' };
function printComponent(c) {
  const value = `node.${c.name}()`;
  if (c.kind === 'flag') {
    return `if (${value}) {\n${texts(c.yes)}}` + (c.no ? ` else {\n${texts(c.no)}}` : '') + '\n';
  }
  if (c.kind === 'maybe') {
    return `if (${value}.isPresent()) {\nif (${value}.get()) {\n${texts(c.yes)}}` + (c.no ? ` else {\n${texts(c.no)}}` : '') + '\n}\n';
  }
  if (c.mod === '') return one(c.type, value);
  if (c.mod === '?') {
    return `if (${value}.isPresent()) {\n${texts(c.before)}${one(c.type, `${value}.get()`)}${texts(c.after)}}\n`;
  }
  const optional = c.mod === '?*';
  const items = optional ? `${value}.get()` : value;
  const separator = texts(SEPARATORS[c.mod]);
  const single = one(c.type, 'item');
  const type = SIMPLE[c.type] ?? c.type;
  const loop = separator === ''
    ? `for (${type} item : ${items}) {\n${single}}\n`
    : separator === 'text(", ");\n' && single === 'print(item);\n' ? `commas(${items}, Printer.this::print);\n`
      : `{\nboolean first = true;\nfor (${type} item : ${items}) {\nif (!first) {\n${separator}}\nfirst = false;\n${single}}\n}\n`;
  if (optional) return `if (${value}.isPresent()) {\n${texts(c.before)}${loop}${texts(c.after)}}\n`;
  return c.before || c.after ? `if (!${value}.isEmpty()) {\n${texts(c.before)}${loop}${texts(c.after)}}\n` : loop;
}
function printRecord(r) {
  let code = '';
  for (const part of r.parts) {
    if (typeof part === 'string') code += texts(part);
    else if (!part.ignored && !part.hidden) code += printComponent(part);
  }
  return code + (r.hand ? 'hand(node);\n' : '');
}
let printer = '';
const WRITES = ['Statement', 'Query', 'Expr', 'DataType'].map((type) =>
  `/** Writes it. */\npublic void write(${type} node) {\nprint(node);\n}\n\n`).join('');
const hands = [];
for (const f of families.values()) {
  const field = lower(f.name) + 'Kinds';
  const visited = [...f.delegates.map((d) => d.name), ...f.other];
  printer += `private final ${f.name}.Visitor<Boolean> ${field} = new ${f.name}.Visitor<>() {\n`;
  printer += `@Override\npublic Boolean visitOther(${f.name} node) {\nthrow new IllegalStateException();\n}\n`;
  for (const v of f.variants) {
    printer += `\n@Override\npublic Boolean visit${v.name}(${f.name}.${v.name} node) {\n${printRecord(v)}return true;\n}\n`;
    if (v.hand) hands.push(`${f.name}.${v.name}`);
  }
  for (const name of visited) printer += `\n@Override\npublic Boolean visit${name}(${name} node) {\nprint(node);\nreturn true;\n}\n`;
  printer += '};\n\n';
  printer += `@Override\nvoid print(${f.name} node) {\nnode.accept${f.parent ? f.name : ''}(${field});\n}\n\n`;
}
for (const r of records.values()) {
  printer += `@Override\nvoid print(${r.name} node) {\n${printRecord(r)}}\n\n`;
  if (r.hand) hands.push(r.name);
}
let base = '/** What {@link Printer} has, and what is printed by hand in {@link HandPrinter}. */\nabstract class PrinterMethods extends Layout {\nPrinterMethods(boolean pretty, boolean backslashes, String placeholder) {\nsuper(pretty, backslashes, placeholder);\n}\n\n';
for (const name of [...families.keys(), ...records.keys()]) base += name === 'Expr' || name === 'StructField' ? '' : `abstract void print(${name} node);\n\n`;
for (const name of hands) base += `abstract void hand(${name} node);\n\n`;
files.set('internal/PrinterMethods.java', `${HEADER}package io.github.wasmrun.sql.internal;\n\nimport io.github.wasmrun.sql.ast.*;\n\n${base}}\n`);
files.set('internal/Printer.java', `${HEADER}package io.github.wasmrun.sql.internal;\n\nimport io.github.wasmrun.sql.ast.*;\n\n` +
  `/** Writes a tree as SQL. */\npublic final class Printer extends HandPrinter {\npublic Printer(boolean pretty, boolean backslashes, String placeholder) {\nsuper(pretty, backslashes, placeholder);\n}\n\n${WRITES}${printer}}\n`);


function explicit(text) {
  const names = [...HAND, ...families.keys(), ...records.keys(), ...enums.keys(), 'OtherStatement']
    .filter((name) => new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(text.replace(/"[^"\n]*"/g, '')))
    .sort().map((name) => `import io.github.wasmrun.sql.ast.${name};\n`).join('');
  return text.replace('import io.github.wasmrun.sql.ast.*;\n', names);
}

for (const folder of ['ast', 'internal']) {
  mkdirSync(join(out, folder), { recursive: true });
  for (const file of readdirSync(join(out, folder))) {
    const path = join(out, folder, file);
    if (file.endsWith('.java') && readFileSync(path, 'utf8').startsWith(HEADER)) rmSync(path);
  }
}
for (const [name, text] of files) writeFileSync(join(out, name), explicit(text));
console.log(`${files.size} files, ${hands.length} by hand:\n${hands.join(' ')}`);
