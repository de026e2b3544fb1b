// Our packages beside fflate and hash-wasm, whose hashers are made once, as their documentation says.
import * as page from './package.js';
import * as fflate from './peer/fflate.js';
import * as hashWasm from './peer/hash-wasm.js';
import { offer } from './turns.mjs';

await new Promise((resolve) => { page.prepare(resolve); });
const LENGTH = 1 << 20;
const text = page.text(LENGTH);
const plain = new Uint8Array(text.buffer);
const packed = fflate.deflateSync(plain, { level: 6 });
const password = page.text(16);
const salt = page.text(16);

/** A number that depends on the bytes. */
function digest(bytes) {
  let all = bytes.length;
  for (let i = 0; i < bytes.length; i += 1 + (bytes.length >> 4)) all = (all * 31 + (bytes[i] & 255)) | 0;
  return all;
}

const signed = (bytes) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
const repeat = (n, work) => {
  let all = 0;
  for (let i = 0; i < n; i++) all = (all + digest(work())) | 0;
  return all;
};
const hash = (ours, hasher) => ({
  ours: () => page.hash(ours, text),
  baseline: () => hasher.init().update(plain).digest('binary'),
});

const WORK = {
  // Two encoders do not make the same bytes: what is compared is what comes out of them again.
  deflate: {
    ours: () => page.deflate(text),
    baseline: () => fflate.deflateSync(plain, { level: 6 }),
    same: (bytes) => fflate.inflateSync(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)),
  },
  inflate: {
    ours: () => page.inflate(signed(packed), LENGTH),
    baseline: () => fflate.inflateSync(packed, { out: new Uint8Array(LENGTH) }),
  },
  crc32: hash('CRC32', await hashWasm.createCRC32()),
  md5: hash('MD5', await hashWasm.createMD5()),
  sha1: hash('SHA_1', await hashWasm.createSHA1()),
  sha256: hash('SHA_256', await hashWasm.createSHA256()),
  sha512: hash('SHA_512', await hashWasm.createSHA512()),
  sha3: hash('SHA3_256', await hashWasm.createSHA3(256)),
  blake3: hash('BLAKE3', await hashWasm.createBLAKE3()),
};

const ROWS = {
  'web.package.argon2': {
    async run(side, n) {
      let all = 0;
      for (let i = 0; i < n; i++) {
        all += digest(side === 'ours'
          ? page.argon2(password, salt)
          : await hashWasm.argon2id({
            password: new Uint8Array(password.buffer), salt: new Uint8Array(salt.buffer),
            parallelism: 1, iterations: 2, memorySize: 1024, hashLength: 32, outputType: 'binary',
          }));
      }
      return all | 0;
    },
    operations: 1,
    unit: 'ms',
    checks: 2,
  },
};
for (const [name, work] of Object.entries(WORK)) {
  ROWS[`web.package.${name}`] = {
    run: (side, n) => (n === 1 && work.same
      ? digest(work.same(work[side]()))
      : repeat(n, work[side])),
    operations: 1,
    unit: 'ms',
    checks: 1,
  };
}
offer(ROWS, { ours: 'ours', baseline: 'baseline' });
