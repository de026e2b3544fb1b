//! Hashes: one trait over the algorithms and what is done with a key.

use crate::hashes::{Algorithm, Guest, GuestHasher, Hasher, Mode};
use crate::{invalid, Failure};
use blake2::{Blake2b256, Blake2b512, Blake2bMac, Blake2bMac512, Blake2s256, Blake2sMac256};
use digest::consts::U32;
use digest::{Digest, ExtendableOutput, KeyInit, Mac, Update};
use hmac::SimpleHmac;
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};
use sha3::{Sha3_224, Sha3_256, Sha3_384, Sha3_512};
use shake::{Shake128, Shake256};
use std::cell::RefCell;
use zeroize::Zeroize;

/// Something that takes bytes and gives their hash at any time.
trait State {
    fn update(&mut self, bytes: &[u8]);
    fn digest(&self, out: &mut [u8]);
    fn copy(&self) -> Box<dyn State>;
}

#[derive(Clone)]
struct Fixed<D>(D);

impl<D: Digest + Clone + 'static> State for Fixed<D> {
    fn update(&mut self, bytes: &[u8]) {
        Digest::update(&mut self.0, bytes);
    }

    fn digest(&self, out: &mut [u8]) {
        out.copy_from_slice(&self.0.clone().finalize());
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }
}

#[derive(Clone)]
struct Keyed<M>(M);

impl<M: Mac + Clone + 'static> State for Keyed<M> {
    fn update(&mut self, bytes: &[u8]) {
        Mac::update(&mut self.0, bytes);
    }

    fn digest(&self, out: &mut [u8]) {
        out.copy_from_slice(&self.0.clone().finalize().into_bytes());
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }
}

#[derive(Clone)]
struct Extendable<X>(X);

impl<X: ExtendableOutput + Clone + 'static> State for Extendable<X> {
    fn update(&mut self, bytes: &[u8]) {
        Update::update(&mut self.0, bytes);
    }

    fn digest(&self, out: &mut [u8]) {
        self.0.clone().finalize_xof_into(out);
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }
}

#[derive(Clone)]
struct Blake3(blake3::Hasher);

impl State for Blake3 {
    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn digest(&self, out: &mut [u8]) {
        self.0.finalize_xof().fill(out);
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }
}

#[derive(Clone)]
struct Crc(crc32fast::Hasher);

impl State for Crc {
    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn digest(&self, out: &mut [u8]) {
        out.copy_from_slice(&self.0.clone().finalize().to_be_bytes());
    }

    fn copy(&self) -> Box<dyn State> {
        Box::new(self.clone())
    }
}

fn fixed<D: Digest + Clone + 'static>() -> Box<dyn State> {
    Box::new(Fixed(D::new()))
}

fn keyed<M: Mac + KeyInit + Clone + 'static>(key: &[u8]) -> Result<Box<dyn State>, Failure> {
    match <M as KeyInit>::new_from_slice(key) {
        Ok(mac) => Ok(Box::new(Keyed(mac))),
        Err(_) => Err(invalid(format!("a key of {} bytes", key.len()))),
    }
}

fn plain(algorithm: Algorithm) -> Box<dyn State> {
    match algorithm {
        Algorithm::Md5 => fixed::<Md5>(),
        Algorithm::Sha1 => fixed::<Sha1>(),
        Algorithm::Sha224 => fixed::<Sha224>(),
        Algorithm::Sha256 => fixed::<Sha256>(),
        Algorithm::Sha384 => fixed::<Sha384>(),
        Algorithm::Sha512 => fixed::<Sha512>(),
        Algorithm::Sha512b224 => fixed::<Sha512_224>(),
        Algorithm::Sha512b256 => fixed::<Sha512_256>(),
        Algorithm::Sha3b224 => fixed::<Sha3_224>(),
        Algorithm::Sha3b256 => fixed::<Sha3_256>(),
        Algorithm::Sha3b384 => fixed::<Sha3_384>(),
        Algorithm::Sha3b512 => fixed::<Sha3_512>(),
        Algorithm::Shake128 => Box::new(Extendable(Shake128::default())),
        Algorithm::Shake256 => Box::new(Extendable(Shake256::default())),
        Algorithm::Blake2b256 => fixed::<Blake2b256>(),
        Algorithm::Blake2b512 => fixed::<Blake2b512>(),
        Algorithm::Blake2s256 => fixed::<Blake2s256>(),
        Algorithm::Blake3 => Box::new(Blake3(blake3::Hasher::new())),
        Algorithm::Crc32 => Box::new(Crc(crc32fast::Hasher::new())),
    }
}

fn hmac(algorithm: Algorithm, key: &[u8]) -> Result<Box<dyn State>, Failure> {
    match algorithm {
        Algorithm::Md5 => keyed::<SimpleHmac<Md5>>(key),
        Algorithm::Sha1 => keyed::<SimpleHmac<Sha1>>(key),
        Algorithm::Sha224 => keyed::<SimpleHmac<Sha224>>(key),
        Algorithm::Sha256 => keyed::<SimpleHmac<Sha256>>(key),
        Algorithm::Sha384 => keyed::<SimpleHmac<Sha384>>(key),
        Algorithm::Sha512 => keyed::<SimpleHmac<Sha512>>(key),
        Algorithm::Sha512b224 => keyed::<SimpleHmac<Sha512_224>>(key),
        Algorithm::Sha512b256 => keyed::<SimpleHmac<Sha512_256>>(key),
        Algorithm::Sha3b224 => keyed::<SimpleHmac<Sha3_224>>(key),
        Algorithm::Sha3b256 => keyed::<SimpleHmac<Sha3_256>>(key),
        Algorithm::Sha3b384 => keyed::<SimpleHmac<Sha3_384>>(key),
        Algorithm::Sha3b512 => keyed::<SimpleHmac<Sha3_512>>(key),
        Algorithm::Blake2b256 => keyed::<SimpleHmac<Blake2b256>>(key),
        Algorithm::Blake2b512 => keyed::<SimpleHmac<Blake2b512>>(key),
        Algorithm::Blake2s256 => keyed::<SimpleHmac<Blake2s256>>(key),
        _ => Err(invalid("no HMAC with this algorithm")),
    }
}

fn own_key(algorithm: Algorithm, key: &[u8]) -> Result<Box<dyn State>, Failure> {
    match algorithm {
        Algorithm::Blake2b256 => keyed::<Blake2bMac<U32>>(key),
        Algorithm::Blake2b512 => keyed::<Blake2bMac512>(key),
        Algorithm::Blake2s256 => keyed::<Blake2sMac256>(key),
        Algorithm::Blake3 => match <&[u8; 32]>::try_from(key) {
            Ok(key) => Ok(Box::new(Blake3(blake3::Hasher::new_keyed(key)))),
            Err(_) => Err(invalid(format!("a key of {} bytes", key.len()))),
        },
        _ => Err(invalid("no key with this algorithm")),
    }
}

fn open(algorithm: Algorithm, mode: Mode) -> Result<Box<dyn State>, Failure> {
    match mode {
        Mode::Plain => Ok(plain(algorithm)),
        Mode::Hmac(mut key) => {
            let state = hmac(algorithm, &key);
            key.zeroize();
            state
        }
        Mode::Keyed(mut key) => {
            let state = own_key(algorithm, &key);
            key.zeroize();
            state
        }
        Mode::Derive(context) if algorithm == Algorithm::Blake3 => {
            Ok(Box::new(Blake3(blake3::Hasher::new_derive_key(&context))))
        }
        Mode::Derive(_) => Err(invalid("no keys are derived with this algorithm")),
    }
}

pub struct Open {
    first: Box<dyn State>,
    now: RefCell<Box<dyn State>>,
}

impl GuestHasher for Open {
    fn open(algorithm: Algorithm, mode: Mode) -> Result<Hasher, Failure> {
        let first = open(algorithm, mode)?;
        let now = RefCell::new(first.copy());
        Ok(Hasher::new(Open { first, now }))
    }

    fn update(&self, bytes: Vec<u8>) {
        self.now.borrow_mut().update(&bytes);
    }

    fn digest(&self, length: u32) -> Vec<u8> {
        let mut out = vec![0; length as usize];
        self.now.borrow().digest(&mut out);
        out
    }

    fn reset(&self) {
        *self.now.borrow_mut() = self.first.copy();
    }
}

impl Guest for crate::Guest {
    type Hasher = Open;

    fn hash(algorithm: Algorithm, mode: Mode, mut bytes: Vec<u8>, length: u32) -> Result<Vec<u8>, Failure> {
        let secret = matches!(mode, Mode::Derive(_));
        let mut state = open(algorithm, mode)?;
        state.update(&bytes);
        if secret {
            bytes.zeroize();
        }
        let mut out = vec![0; length as usize];
        state.digest(&mut out);
        Ok(out)
    }
}
