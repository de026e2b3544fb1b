//! Texts: insertions, formats, embeds, deltas.

use crate::document::prelim;
use crate::types::{Delta, Edit, Input, Insertion, Output, TypeKind};
use crate::{invalid, updates, values, Failure};
use yrs::branch::{Branch, BranchPtr};
use yrs::types::text::{ChangeKind, YChange};
use yrs::types::Attrs;
use yrs::{
    Any, ArrayPrelim, In, MapPrelim, Out, Text, TextPrelim, TextRef, TransactionMut, XmlElementPrelim,
    XmlTextPrelim,
};

pub fn text(branch: BranchPtr) -> Result<TextRef, Failure> {
    match values::kind(&branch) {
        TypeKind::Text | TypeKind::XmlText | TypeKind::Unknown => Ok(TextRef::from(branch)),
        kind => Err(invalid(format!("not a text: {kind:?}"))),
    }
}

pub fn length(text: &TextRef) -> u32 {
    let branch: &Branch = text.as_ref();
    branch.content_len()
}

pub fn insert(
    txn: &mut TransactionMut,
    text: &TextRef,
    index: u32,
    chunk: &str,
    attributes: Option<Attrs>,
) -> Result<(), Failure> {
    values::range(index, 0, length(text))?;
    match attributes {
        None => text.insert(txn, index, chunk),
        Some(attributes) => text.insert_with_attributes(txn, index, chunk, attributes),
    }
    Ok(())
}

pub fn embed(
    txn: &mut TransactionMut,
    text: &TextRef,
    index: u32,
    content: Input,
    attributes: Attrs,
) -> Result<Output, Failure> {
    values::range(index, 0, length(text))?;
    let out = match content {
        Input::Value(bytes) => {
            let any = values::decode(&bytes)?;
            text.insert_embed_with_attributes(txn, index, any.clone(), attributes);
            return Ok(Output::Value(values::encode(&any)));
        }
        Input::Text => Out::YText(text.insert_embed_with_attributes(txn, index, TextPrelim::default(), attributes)),
        Input::Array => Out::YArray(text.insert_embed_with_attributes(txn, index, ArrayPrelim::default(), attributes)),
        Input::Map => Out::YMap(text.insert_embed_with_attributes(txn, index, MapPrelim::default(), attributes)),
        Input::XmlElement(tag) => {
            let element = XmlElementPrelim::empty(tag);
            Out::YXmlElement(text.insert_embed_with_attributes(txn, index, element, attributes))
        }
        Input::XmlText => {
            Out::YXmlText(text.insert_embed_with_attributes(txn, index, XmlTextPrelim::default(), attributes))
        }
        Input::XmlFragment | Input::Document(_) => return Err(invalid("this cannot be in a text")),
    };
    Ok(values::output(&out))
}

pub fn edit(txn: &mut TransactionMut, text: &TextRef, edits: Vec<Edit>) -> Result<(), Failure> {
    let of = length(text);
    let mut at = 0u32;
    let mut deltas = Vec::with_capacity(edits.len());
    for edit in edits {
        deltas.push(match edit {
            Edit::Text((chunk, attributes)) => {
                if chunk.is_empty() {
                    continue;
                }
                yrs::types::Delta::Inserted(In::Any(Any::from(chunk)), boxed(attributes)?)
            }
            Edit::Insert(addition) => {
                yrs::types::Delta::Inserted(prelim(addition.content)?, boxed(addition.attributes)?)
            }
            Edit::Delete(length) => {
                values::range(at, length, of)?;
                at += length;
                yrs::types::Delta::Deleted(length)
            }
            Edit::Retain(retention) => {
                values::range(at, retention.length, of)?;
                at += retention.length;
                yrs::types::Delta::Retain(retention.length, boxed(retention.attributes)?)
            }
        });
    }
    text.apply_delta(txn, deltas);
    Ok(())
}

fn boxed(attributes: Option<Vec<u8>>) -> Result<Option<Box<Attrs>>, Failure> {
    attributes.map(|bytes| values::attributes(&bytes).map(Box::new)).transpose()
}

pub fn contents(
    txn: &mut TransactionMut,
    text: &TextRef,
    snapshot: Option<Vec<u8>>,
    before: Option<Vec<u8>>,
) -> Result<Vec<Delta>, Failure> {
    let snapshot = snapshot.map(|bytes| updates::decode_snapshot(&bytes)).transpose()?;
    let before = before.map(|bytes| updates::decode_snapshot(&bytes)).transpose()?;
    let diff = match (&snapshot, &before) {
        (None, None) => text.diff(txn, YChange::identity),
        (hi, lo) => text.diff_range(txn, hi.as_ref(), lo.as_ref(), YChange::identity),
    };
    Ok(diff
        .into_iter()
        .map(|diff| {
            Delta::Insert(Insertion {
                content: values::output(&diff.insert),
                attributes: diff.attributes.as_deref().map(values::encode_attributes),
                change: diff.ychange.map(|change| change.kind == ChangeKind::Added),
            })
        })
        .collect())
}
