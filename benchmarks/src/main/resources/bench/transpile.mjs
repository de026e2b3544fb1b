// transpile.mjs COMPONENT OUT: what jco makes of a component, as files in the folder OUT.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { $init, generate } from '@bytecodealliance/jco-transpile/component';

const [component, out] = process.argv.slice(2);
await $init;
const { files } = generate(readFileSync(component), {
  name: 'component', noTypescript: true, noNodejsCompat: true, tlaCompat: false,
});
for (const [name, bytes] of files) {
  const file = join(out, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
writeFileSync(join(out, 'package.json'), '{"type":"module"}');
