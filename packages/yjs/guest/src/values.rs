//! Values, and what names types.

use crate::types::{ItemId, Options, Output, Shared, TypeId, TypeKind};
use crate::{failure, invalid, malformed, Failure, FailureKind};
use std::sync::Arc;
use yrs::branch::{Branch, BranchPtr};
use yrs::encoding::read::{Cursor, Read};
use yrs::types::{Attrs, TypeRef};
use yrs::{Any, BranchID, ClientID, Doc, OffsetKind, Out, ReadTxn, ID};

pub fn encode(any: &Any) -> Vec<u8> {
    let mut bytes = Vec::new();
    any.encode(&mut bytes);
    bytes
}

pub fn decode(bytes: &[u8]) -> Result<Any, Failure> {
    let mut cursor = Cursor::new(bytes);
    let any = Any::decode(&mut cursor).map_err(malformed)?;
    match cursor.read_u8() {
        Ok(_) => Err(malformed("bytes after a value")),
        Err(_) => Ok(any),
    }
}

pub fn attributes(bytes: &[u8]) -> Result<Attrs, Failure> {
    match decode(bytes)? {
        Any::Map(map) => Ok(map.iter().map(|(key, value)| (Arc::from(key.as_str()), value.clone())).collect()),
        _ => Err(invalid("attributes are a map")),
    }
}

pub fn encode_attributes(attributes: &Attrs) -> Vec<u8> {
    let map = attributes.iter().map(|(key, value)| (key.to_string(), value.clone())).collect();
    encode(&Any::Map(Arc::new(map)))
}

pub fn kind(branch: &Branch) -> TypeKind {
    match branch.type_ref() {
        TypeRef::Text => TypeKind::Text,
        TypeRef::Array => TypeKind::Array,
        TypeRef::Map => TypeKind::Map,
        TypeRef::XmlFragment => TypeKind::XmlFragment,
        TypeRef::XmlElement(_) => TypeKind::XmlElement,
        TypeRef::XmlText => TypeKind::XmlText,
        _ => TypeKind::Unknown,
    }
}

pub fn shared(branch: &Branch) -> Shared {
    let id = match branch.id() {
        BranchID::Root(name) => TypeId::Root(name.to_string()),
        BranchID::Nested(id) => TypeId::Nested(ItemId { client: id.client.get(), clock: id.clock }),
    };
    Shared { id, kind: kind(branch) }
}

/// A document's guid, and all else that it was made with.
pub fn options(doc: &Doc) -> Options {
    Options {
        client_id: doc.client_id().get(),
        guid: doc.guid().to_string(),
        collection_id: doc.collection_id().map(|id| id.to_string()),
        bytes: doc.offset_kind() == OffsetKind::Bytes,
        skip_gc: doc.skip_gc(),
        auto_load: doc.auto_load(),
        should_load: doc.should_load(),
    }
}

pub fn document(options: &Options) -> Doc {
    let mut made = yrs::Options::with_guid_and_client_id(
        Arc::from(options.guid.as_str()),
        ClientID::new(options.client_id & ((1 << 53) - 1)),
    );
    made.collection_id = options.collection_id.as_deref().map(Arc::from);
    made.offset_kind = if options.bytes { OffsetKind::Bytes } else { OffsetKind::Utf16 };
    made.skip_gc = options.skip_gc;
    made.auto_load = options.auto_load;
    made.should_load = options.should_load;
    made.cleanup_formatting = true;
    Doc::with_options(made)
}

pub fn output(out: &Out) -> Output {
    match out {
        Out::Any(any) => Output::Value(encode(any)),
        Out::YDoc(doc) => Output::Document(doc.guid().to_string()),
        other => match other.try_branch() {
            Some(branch) => Output::Shared(shared(branch)),
            None => Output::Value(encode(&Any::Undefined)),
        },
    }
}

pub fn outputs(outs: &[Out]) -> Vec<Output> {
    outs.iter().map(output).collect()
}

/// The type of an id, unless it was deleted.
pub fn find<T: ReadTxn>(txn: &T, id: &TypeId) -> Option<BranchPtr> {
    let id = match id {
        TypeId::Root(name) => BranchID::Root(Arc::from(name.as_str())),
        TypeId::Nested(id) => BranchID::Nested(ID::new(ClientID::new(id.client & ((1 << 53) - 1)), id.clock)),
    };
    id.get_branch(txn).filter(|branch| !branch.is_deleted())
}

pub fn branch<T: ReadTxn>(txn: &T, id: &TypeId) -> Result<BranchPtr, Failure> {
    find(txn, id).ok_or_else(|| failure(FailureKind::Deleted, "this type is not in the document any more"))
}

/// Checks a range of something with a length.
pub fn range(index: u32, length: u32, of: u32) -> Result<(), Failure> {
    if u64::from(index) + u64::from(length) <= u64::from(of) {
        return Ok(());
    }
    let what = if length == 0 { format!("index {index}") } else { format!("index {index} and length {length}") };
    Err(failure(FailureKind::OutOfRange, format!("{what} of {of}")))
}
