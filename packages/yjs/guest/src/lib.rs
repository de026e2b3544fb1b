//! The guest of wasmrun-yjs: yrs, the port of Yjs to Rust, as a component.

mod document;
mod events;
mod texts;
mod undo;
mod updates;
mod values;

wit_bindgen::generate!({ world: "yjs-guest", path: "../wit" });

pub use exports::wasmrun::yjs::documents;
pub use wasmrun::yjs::failures::{Failure, FailureKind};
pub use wasmrun::yjs::types;

use documents::Version;

struct Guest;

export!(Guest);

pub fn failure(kind: FailureKind, message: impl ToString) -> Failure {
    Failure { kind, message: message.to_string() }
}

pub fn invalid(message: impl ToString) -> Failure {
    failure(FailureKind::Invalid, message)
}

pub fn malformed(message: impl ToString) -> Failure {
    failure(FailureKind::Malformed, message)
}

impl documents::Guest for Guest {
    type Document = document::Open;
    type UndoManager = undo::OpenUndo;

    fn seed(seed: u64) {
        fastrand::seed(seed);
    }

    fn merge_updates(version: Version, list: Vec<Vec<u8>>) -> Result<Vec<u8>, Failure> {
        updates::merge(version, &list)
    }

    fn diff_update(version: Version, update: Vec<u8>, state_vector: Vec<u8>) -> Result<Vec<u8>, Failure> {
        updates::diff(version, &update, &state_vector)
    }

    fn state_vector_of_update(version: Version, update: Vec<u8>) -> Result<Vec<u8>, Failure> {
        updates::state_vector(version, &update)
    }

    fn convert_update(version: Version, update: Vec<u8>, to: Version) -> Result<Vec<u8>, Failure> {
        Ok(updates::encode(to, &updates::decode(version, &update)?))
    }

    fn check_update(version: Version, update: Vec<u8>) -> Result<(), Failure> {
        updates::decode(version, &update).map(|_| ())
    }

    fn decode_state_vector(bytes: Vec<u8>) -> Result<Vec<(u64, u32)>, Failure> {
        let vector = updates::decode_state_vector(&bytes)?;
        let mut clocks: Vec<_> = vector.iter().map(|(client, clock)| (client.get(), *clock)).collect();
        clocks.sort();
        Ok(clocks)
    }

    fn convert_snapshot(version: Version, snapshot: Vec<u8>, to: Version) -> Result<Vec<u8>, Failure> {
        updates::convert_snapshot(version, &snapshot, to)
    }

    fn equal_snapshots(left: Vec<u8>, right: Vec<u8>) -> Result<bool, Failure> {
        Ok(updates::decode_snapshot(&left)? == updates::decode_snapshot(&right)?)
    }

    fn to_json_text(value: Vec<u8>) -> Result<String, Failure> {
        let mut text = String::new();
        values::decode(&value)?.to_json(&mut text);
        Ok(text)
    }

    fn from_json_text(text: String) -> Result<Vec<u8>, Failure> {
        yrs::Any::from_json(&text).map(|any| values::encode(&any)).map_err(malformed)
    }
}
