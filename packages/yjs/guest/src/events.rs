//! What happened, for the host to take after a transaction.

use crate::types::{
    Delta, Event, Insertion, KeyChange, Origin, OriginKind, PathSegment, Retention, Shared, SubdocumentsChanged, TypeEvent,
};
use crate::values;
use std::cell::{Cell, RefCell};
use yrs::types::{Change, EntryChange, Events};
use yrs::{Doc, SubdocsEvent, TransactionMut};

/// Marks origins that the host gives; others are addresses of undo managers.
const GIVEN: &str = "=";

pub fn given(origin: &str) -> String {
    format!("{GIVEN}{origin}")
}

pub fn origin(origin: Option<&yrs::Origin>) -> Origin {
    match origin.map(|origin| std::str::from_utf8(origin.as_ref()).ok().and_then(|text| text.strip_prefix(GIVEN))) {
        None => Origin { kind: OriginKind::None, name: String::new() },
        Some(None) => Origin { kind: OriginKind::Undo, name: String::new() },
        Some(Some(name)) => Origin { kind: OriginKind::Given, name: name.to_string() },
    }
}

/// The events of a document that nobody has taken yet. They are collected, since the host cannot
/// call this instance from inside of a call.
#[derive(Default)]
pub struct Queue {
    events: RefCell<Vec<Event>>,
    /// Whether the transaction has applied an update.
    pub remote: Cell<bool>,
}

impl Queue {
    pub fn push(&self, event: Event) {
        self.events.borrow_mut().push(event);
    }

    pub fn take(&self) -> Vec<Event> {
        self.events.take()
    }
}

pub fn deltas(deltas: &[yrs::types::Delta]) -> Vec<Delta> {
    deltas
        .iter()
        .map(|delta| match delta {
            yrs::types::Delta::Inserted(out, attributes) => Delta::Insert(Insertion {
                content: values::output(out),
                attributes: attributes.as_deref().map(values::encode_attributes),
                change: None,
            }),
            yrs::types::Delta::Deleted(length) => Delta::Delete(*length),
            yrs::types::Delta::Retain(length, attributes) => Delta::Retain(Retention {
                length: *length,
                attributes: attributes.as_deref().map(values::encode_attributes),
            }),
        })
        .collect()
}

fn changes(changes: &[Change]) -> Vec<Delta> {
    changes
        .iter()
        .map(|change| match change {
            Change::Added(outs) => Delta::InsertAll(values::outputs(outs)),
            Change::Removed(length) => Delta::Delete(*length),
            Change::Retain(length) => Delta::Retain(Retention { length: *length, attributes: None }),
        })
        .collect()
}

fn keys<'a>(changes: impl IntoIterator<Item = (&'a std::sync::Arc<str>, &'a EntryChange)>) -> Vec<KeyChange> {
    let mut keys: Vec<_> = changes
        .into_iter()
        .map(|(key, change)| {
            let (before, after) = match change {
                EntryChange::Inserted(after) => (None, Some(values::output(after))),
                EntryChange::Updated(before, after) => (Some(values::output(before)), Some(values::output(after))),
                EntryChange::Removed(before) => (Some(values::output(before)), None),
            };
            KeyChange { key: key.to_string(), before, after }
        })
        .collect();
    keys.sort_by(|left, right| left.key.cmp(&right.key));
    keys
}

fn target(event: &yrs::types::Event) -> Shared {
    match event.target().try_branch() {
        Some(branch) => values::shared(branch),
        None => unreachable!(),
    }
}

pub fn of_type(txn: &TransactionMut, event: &yrs::types::Event) -> TypeEvent {
    use yrs::types::Event::{Array, Map, Text, XmlFragment, XmlText};
    let (deltas, keys) = match event {
        Text(event) => (deltas(event.delta(txn)), Vec::new()),
        Array(event) => (changes(event.delta(txn)), Vec::new()),
        Map(event) => (Vec::new(), keys(event.keys(txn))),
        XmlFragment(event) => (changes(event.delta(txn)), keys(event.keys(txn))),
        XmlText(event) => (deltas(event.delta(txn)), keys(event.keys(txn))),
    };
    let path = event
        .path()
        .into_iter()
        .map(|segment| match segment {
            yrs::types::PathSegment::Key(key) => PathSegment::Key(key.to_string()),
            yrs::types::PathSegment::Index(index) => PathSegment::Index(index),
        })
        .collect();
    TypeEvent { target: target(event), path, deltas, keys }
}

pub fn of_types(txn: &TransactionMut, events: &Events) -> Vec<TypeEvent> {
    events.iter().map(|event| of_type(txn, event)).collect()
}

fn guids<'a>(docs: impl Iterator<Item = &'a Doc>) -> Vec<String> {
    let mut guids: Vec<_> = docs.map(|doc| doc.guid().to_string()).collect();
    guids.sort();
    guids
}

pub fn of_subdocuments(observer: u32, event: &SubdocsEvent) -> SubdocumentsChanged {
    SubdocumentsChanged {
        observer,
        added: guids(event.added()),
        removed: guids(event.removed()),
        loaded: guids(event.loaded()),
    }
}

