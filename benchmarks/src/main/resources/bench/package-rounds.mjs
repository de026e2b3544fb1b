// Our packages beside fflate and hash-wasm, whose hashers are made once, as their documentation says.
import * as page from './package.js';
import * as fflate from './peer/fflate.js';
import * as hashWasm from './peer/hash-wasm.js';
import { offer } from './turns.mjs';

await new Promise((resolve) => { page.prepare(resolve); });
const text = page.text();
const plain = new Uint8Array(text.buffer);
const packed = fflate.deflateSync(plain, { level: 6 });
page.packed(new Int8Array(packed.buffer, packed.byteOffset, packed.length));
const out = new Uint8Array(plain.length);
const password = plain.slice(0, 16);

/** As Inputs.digest has it. */
function digest(bytes) {
  let all = bytes.length;
  const step = 1 + Math.floor(bytes.length / 16);
  for (let i = 0; i < bytes.length; i += step) all = (Math.imul(all, 31) + (bytes[i] << 24 >> 24)) | 0;
  return all;
}

const ours = {};
const baseline = {};
const ROWS = {};

/** work: what the peer does once; run: what ours does n times. */
function row(name, run, work) {
  ours[name] = run;
  baseline[name] = async (n) => {
    let all = 0;
    for (let i = 0; i < n; i++) {
      const bytes = work();
      all = (all + digest(bytes instanceof Promise ? await bytes : bytes)) | 0;
    }
    return all;
  };
  ROWS[`web.package.${name}`] = { run: (side, n) => side[name](n), operations: 1, unit: 'ms', checks: 2 };
}

function hash(name, constant, hasher) {
  row(name, (n) => page.hash(constant, n), () => hasher.init().update(plain).digest('binary'));
}

hash('crc32', 'CRC32', await hashWasm.createCRC32());
hash('md5', 'MD5', await hashWasm.createMD5());
hash('sha1', 'SHA_1', await hashWasm.createSHA1());
hash('sha256', 'SHA_256', await hashWasm.createSHA256());
hash('sha512', 'SHA_512', await hashWasm.createSHA512());
hash('sha3', 'SHA3_256', await hashWasm.createSHA3(256));
hash('blake3', 'BLAKE3', await hashWasm.createBLAKE3());
row('argon2', (n) => page.argon2(n), () => hashWasm.argon2id({
  password, salt: password, parallelism: 1, iterations: 2, memorySize: 1024, hashLength: 32, outputType: 'binary',
}));
row('inflate', (n) => page.inflate(n), () => fflate.inflateSync(packed, { out }));
row('deflate', (n) => page.deflate(n), () => fflate.deflateSync(plain, { level: 6 }));

// Two encoders do not make the same bytes: what is compared is that each one's text comes out again.
const again = fflate.inflateSync(new Uint8Array(page.deflated().buffer));
if (again.length !== plain.length || again.some((byte, i) => byte !== plain[i])) throw new Error('deflate');
const deflate = ROWS['web.package.deflate'];
ROWS['web.package.deflate'] = { ...deflate, checks: 0 };
offer(ROWS, { ours, baseline });
