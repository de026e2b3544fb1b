//! AES-GCM-SIV.

use crate::aes_gcm_siv::Guest;
use crate::{failure, invalid, Failure, FailureKind};
use aes_gcm_siv::aead::{Aead, Payload};
use aes_gcm_siv::{Aes128GcmSiv, Aes256GcmSiv, KeyInit, Nonce};
use zeroize::Zeroizing;

enum Cipher {
    Short(Box<Aes128GcmSiv>),
    Long(Box<Aes256GcmSiv>),
}

fn cipher(key: &[u8]) -> Result<Cipher, Failure> {
    let wrong = |_| invalid(format!("a key of {} bytes", key.len()));
    match key.len() {
        16 => Ok(Cipher::Short(Box::new(Aes128GcmSiv::new_from_slice(key).map_err(wrong)?))),
        _ => Ok(Cipher::Long(Box::new(Aes256GcmSiv::new_from_slice(key).map_err(wrong)?))),
    }
}

fn nonce(bytes: &[u8]) -> Result<Nonce, Failure> {
    Nonce::try_from(bytes).map_err(|_| invalid(format!("a nonce of {} bytes", bytes.len())))
}

impl Guest for crate::Guest {
    fn encrypt(key: Vec<u8>, at: Vec<u8>, plaintext: Vec<u8>, associated_data: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let key = Zeroizing::new(key);
        let plaintext = Zeroizing::new(plaintext);
        let payload = Payload { msg: &plaintext, aad: &associated_data };
        let at = nonce(&at)?;
        match cipher(&key)? {
            Cipher::Short(cipher) => cipher.encrypt(&at, payload),
            Cipher::Long(cipher) => cipher.encrypt(&at, payload),
        }
        .map_err(|_| failure(FailureKind::TooLarge, "the plaintext is too long"))
    }

    fn decrypt(key: Vec<u8>, at: Vec<u8>, ciphertext: Vec<u8>, associated_data: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let key = Zeroizing::new(key);
        let payload = Payload { msg: &ciphertext, aad: &associated_data };
        let at = nonce(&at)?;
        match cipher(&key)? {
            Cipher::Short(cipher) => cipher.decrypt(&at, payload),
            Cipher::Long(cipher) => cipher.decrypt(&at, payload),
        }
        .map_err(|_| failure(FailureKind::Rejected, "key, nonce or data are not those that were encrypted"))
    }
}
