//! Updates, state vectors and snapshots as bytes.

use crate::documents::Version;
use crate::{malformed, Failure};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{Snapshot, StateVector, Update};

pub fn decode(version: Version, bytes: &[u8]) -> Result<Update, Failure> {
    match version {
        Version::V1 => Update::decode_v1(bytes),
        Version::V2 => Update::decode_v2(bytes),
    }
    .map_err(malformed)
}

pub fn encode(version: Version, what: &impl Encode) -> Vec<u8> {
    match version {
        Version::V1 => what.encode_v1(),
        Version::V2 => what.encode_v2(),
    }
}

/// State vectors have one form, whatever the version of updates is.
pub fn decode_state_vector(bytes: &[u8]) -> Result<StateVector, Failure> {
    if bytes.is_empty() {
        return Ok(StateVector::default());
    }
    StateVector::decode_v1(bytes).map_err(malformed)
}

pub fn merge(version: Version, updates: &[Vec<u8>]) -> Result<Vec<u8>, Failure> {
    match version {
        Version::V1 => yrs::merge_updates_v1(updates),
        Version::V2 => yrs::merge_updates_v2(updates),
    }
    .map_err(malformed)
}

pub fn diff(version: Version, update: &[u8], state_vector: &[u8]) -> Result<Vec<u8>, Failure> {
    // An empty state vector is one of no clients.
    let vector = decode_state_vector(state_vector)?;
    match version {
        Version::V1 => yrs::diff_updates_v1(update, &vector.encode_v1()),
        Version::V2 => yrs::diff_updates_v2(update, &vector.encode_v2()),
    }
    .map_err(malformed)
}

pub fn state_vector(version: Version, update: &[u8]) -> Result<Vec<u8>, Failure> {
    Ok(decode(version, update)?.state_vector().encode_v1())
}

pub fn decode_snapshot(bytes: &[u8]) -> Result<Snapshot, Failure> {
    Snapshot::decode_v1(bytes).map_err(malformed)
}

/// What yrs writes before a snapshot in the second format, and Yjs does not: columns without anything.
fn columns() -> Vec<u8> {
    let mut bytes = Snapshot::default().encode_v2();
    bytes.truncate(bytes.len() - 2); // no clients twice
    bytes
}

pub fn convert_snapshot(version: Version, bytes: &[u8], to: Version) -> Result<Vec<u8>, Failure> {
    let snapshot = match version {
        Version::V1 => Snapshot::decode_v1(bytes),
        Version::V2 => {
            let mut whole = columns();
            whole.extend_from_slice(bytes);
            Snapshot::decode_v2(&whole)
        }
    }
    .map_err(malformed)?;
    Ok(match to {
        Version::V1 => snapshot.encode_v1(),
        Version::V2 => snapshot.encode_v2().split_off(columns().len()),
    })
}
