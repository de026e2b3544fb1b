//! Documents.

use crate::documents::{Document, GuestDocument, Version};
use crate::events::{self, Queue};
use crate::texts;
use crate::types::{Delta, Edit, Event, Input, Options, Output, Shared, TypeId, TypeKind, TypesChanged, Updated};
use crate::{failure, invalid, malformed, undo, updates, values, Failure, FailureKind};
use std::cell::RefCell;
use std::rc::Rc;
use yrs::branch::BranchPtr;
use yrs::types::ToJson;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, Array, ArrayPrelim, ArrayRef, Assoc, Doc, GetString, In, Map, MapPrelim, MapRef, Out, ReadTxn, StickyIndex,
    TextPrelim, Transact, TransactionMut, UpdateEvent, WriteTxn, Xml, XmlElementPrelim, XmlElementRef, XmlFragment,
    XmlFragmentPrelim, XmlFragmentRef, XmlOut, XmlTextPrelim, XmlTextRef,
};

pub struct Inner {
    /// What `begin` has opened; it is dropped before the document that it is of.
    txn: RefCell<Option<TransactionMut<'static>>>,
    pub doc: Doc,
    pub queue: Rc<Queue>,
    /// Sub-documents of the open transaction: yrs lists them after it.
    fresh: RefCell<Vec<Doc>>,
}

pub struct Open(Rc<Inner>);

impl Open {
    pub fn inner(&self) -> Rc<Inner> {
        self.0.clone()
    }

    fn of(doc: Doc) -> Self {
        Open(Rc::new(Inner { txn: RefCell::new(None), doc, queue: Rc::default(), fresh: RefCell::default() }))
    }
}

fn busy() -> Failure {
    invalid("a transaction of this document is open")
}

/// Looks at a document, in the transaction that is open or in one that changes nothing.
macro_rules! look {
    ($inner:expr, $txn:ident => $body:expr) => {
        if let Some($txn) = $inner.txn.borrow().as_ref() {
            $body
        } else {
            match $inner.doc.try_transact() {
                Ok(held) => {
                    let $txn = &held;
                    $body
                }
                Err(_) => Err(busy()),
            }
        }
    };
}

impl Inner {
    /// Works in the transaction that is open, or in one of its own.
    pub fn with<R>(&self, work: impl FnOnce(&mut TransactionMut) -> Result<R, Failure>) -> Result<R, Failure> {
        if let Some(txn) = self.txn.borrow_mut().as_mut() {
            return work(txn);
        }
        self.queue.remote.set(false);
        let result = {
            let mut txn = self.doc.try_transact_mut().map_err(|_| busy())?;
            work(&mut txn)
        };
        self.fresh.borrow_mut().clear();
        result
    }

    fn at<R>(
        &self,
        id: &TypeId,
        work: impl FnOnce(&mut TransactionMut, BranchPtr) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        self.with(|txn| {
            let branch = values::branch(txn, id)?;
            work(txn, branch)
        })
    }

    pub fn check_idle(&self) -> Result<(), Failure> {
        match self.doc.try_transact_mut() {
            Ok(_) => Ok(()),
            Err(_) => Err(busy()),
        }
    }

    fn subdocument(&self, guid: &str) -> Option<Doc> {
        let listed: Result<_, Failure> =
            look!(self, txn => Ok(txn.subdocs().find(|doc| &*doc.guid() == guid).cloned()));
        let fresh = self.fresh.borrow();
        listed.ok().flatten().or_else(|| fresh.iter().find(|doc| &*doc.guid() == guid).cloned())
    }
}

/// What is put in; not a document.
pub fn prelim(input: Input) -> Result<In, Failure> {
    Ok(match input {
        Input::Value(bytes) => In::Any(values::decode(&bytes)?),
        Input::Text => In::from(TextPrelim::default()),
        Input::Array => In::from(ArrayPrelim::default()),
        Input::Map => In::from(MapPrelim::default()),
        Input::XmlFragment => In::XmlFragment(XmlFragmentPrelim::default()),
        Input::XmlElement(tag) => In::from(XmlElementPrelim::empty(tag)),
        Input::XmlText => In::from(XmlTextPrelim::default()),
        Input::Document(_) => return Err(invalid("no document can be here")),
    })
}

fn wrong(what: &str, branch: &BranchPtr) -> Failure {
    invalid(format!("not {what}: {:?}", values::kind(branch)))
}

fn is_xml_parent(branch: &BranchPtr) -> bool {
    matches!(values::kind(branch), TypeKind::XmlFragment | TypeKind::XmlElement)
}

/// A map, or a node of XML, whose attributes are a map.
fn map(branch: BranchPtr) -> Result<MapRef, Failure> {
    match values::kind(&branch) {
        TypeKind::Array => Err(wrong("a map", &branch)),
        _ => Ok(MapRef::from(branch)),
    }
}

fn xml_output(node: XmlOut) -> Output {
    values::output(&Out::from(node))
}

/// yrs cannot put a document into one that is in another.
fn check_outermost(txn: &TransactionMut) -> Result<(), Failure> {
    match txn.parent_doc() {
        Some(_) => Err(invalid("a sub-document cannot have sub-documents of its own")),
        None => Ok(()),
    }
}

fn insert_values(txn: &mut TransactionMut, array: &ArrayRef, index: u32, run: &mut Vec<Any>) -> u32 {
    let count = run.len() as u32;
    if count > 0 {
        array.insert_range(txn, index, std::mem::take(run));
    }
    index + count
}

fn insert_all(
    txn: &mut TransactionMut,
    array: &ArrayRef,
    index: u32,
    inputs: Vec<Input>,
    fresh: &RefCell<Vec<Doc>>,
) -> Result<Vec<Output>, Failure> {
    let mut outputs = Vec::with_capacity(inputs.len());
    let mut run = Vec::new();
    let mut at = index;
    for input in inputs {
        match input {
            Input::Value(bytes) => {
                run.push(values::decode(&bytes)?);
                outputs.push(Output::Value(bytes));
            }
            Input::Document(options) => {
                check_outermost(txn)?;
                at = insert_values(txn, array, at, &mut run);
                let doc = array.insert(txn, at, values::document(&options));
                fresh.borrow_mut().push(doc.clone());
                outputs.push(values::output(&Out::YDoc(doc)));
                at += 1;
            }
            other => {
                at = insert_values(txn, array, at, &mut run);
                let out = array.insert(txn, at, prelim(other)?);
                outputs.push(values::output(&out));
                at += 1;
            }
        }
    }
    insert_values(txn, array, at, &mut run);
    Ok(outputs)
}

fn insert_nodes(
    txn: &mut TransactionMut,
    parent: &XmlFragmentRef,
    index: u32,
    inputs: Vec<Input>,
) -> Result<Vec<Output>, Failure> {
    let mut outputs = Vec::with_capacity(inputs.len());
    for (input, at) in inputs.into_iter().zip(index..) {
        let node = match input {
            Input::XmlElement(tag) => XmlOut::Element(parent.insert(txn, at, XmlElementPrelim::empty(tag))),
            Input::XmlText => XmlOut::Text(parent.insert(txn, at, XmlTextPrelim::default())),
            _ => return Err(invalid("this cannot be in XML")),
        };
        outputs.push(xml_output(node));
    }
    Ok(outputs)
}

fn text_of(txn: &impl ReadTxn, branch: BranchPtr) -> String {
    match values::kind(&branch) {
        TypeKind::XmlText => XmlTextRef::from(branch).get_string(txn),
        TypeKind::XmlElement => XmlElementRef::from(branch).get_string(txn),
        TypeKind::XmlFragment => XmlFragmentRef::from(branch).get_string(txn),
        TypeKind::Text | TypeKind::Unknown => yrs::TextRef::from(branch).get_string(txn),
        TypeKind::Array => ArrayRef::from(branch).to_json(txn).to_string(),
        TypeKind::Map => MapRef::from(branch).to_json(txn).to_string(),
    }
}

fn json_of(txn: &impl ReadTxn, branch: BranchPtr) -> Any {
    match values::kind(&branch) {
        TypeKind::Array => ArrayRef::from(branch).to_json(txn),
        TypeKind::Map => MapRef::from(branch).to_json(txn),
        _ => Any::from(text_of(txn, branch)),
    }
}

fn length_of(txn: &impl ReadTxn, branch: BranchPtr) -> u32 {
    match values::kind(&branch) {
        TypeKind::Array => ArrayRef::from(branch).len(txn),
        TypeKind::Map => MapRef::from(branch).len(txn),
        TypeKind::XmlFragment | TypeKind::XmlElement => XmlFragmentRef::from(branch).len(txn),
        _ => branch.content_len(),
    }
}

fn key(observer: u32) -> String {
    format!("observer {observer}")
}

impl GuestDocument for Open {
    fn new(options: Options) -> Self {
        Open::of(values::document(&options))
    }

    fn options(&self) -> Options {
        values::options(&self.0.doc)
    }

    fn begin(&self, origin: Option<String>) -> Result<(), Failure> {
        let mut open = self.0.txn.borrow_mut();
        if open.is_some() {
            return Err(busy());
        }
        let txn = match origin {
            None => self.0.doc.try_transact_mut(),
            Some(origin) => self.0.doc.try_transact_mut_with(events::given(&origin)),
        }
        .map_err(|_| busy())?;
        self.0.queue.remote.set(false);
        self.0.fresh.borrow_mut().clear();
        // SAFETY: it borrows the store of the document, which `Inner` keeps longer than it.
        *open = Some(unsafe { std::mem::transmute::<TransactionMut<'_>, TransactionMut<'static>>(txn) });
        Ok(())
    }

    fn commit(&self) -> Result<(), Failure> {
        let open = self.0.txn.borrow_mut().take();
        match open {
            Some(txn) => {
                drop(txn);
                self.0.fresh.borrow_mut().clear();
                Ok(())
            }
            None => Err(invalid("no transaction is open")),
        }
    }

    fn set_time(&self, millis: u64) {
        undo::set_time(millis);
    }

    fn root(&self, name: String, kind: TypeKind) -> Result<Shared, Failure> {
        self.0.with(|txn| {
            let mut shared = match kind {
                TypeKind::Text => values::shared(txn.get_or_insert_text(name).as_ref()),
                TypeKind::XmlText => values::shared(txn.get_or_insert_text(name).as_ref()),
                TypeKind::Array => values::shared(txn.get_or_insert_array(name).as_ref()),
                TypeKind::Map => values::shared(txn.get_or_insert_map(name).as_ref()),
                TypeKind::XmlFragment | TypeKind::XmlElement => {
                    values::shared(txn.get_or_insert_xml_fragment(name).as_ref())
                }
                TypeKind::Unknown => return Err(invalid("an unknown kind of types")),
            };
            shared.kind = kind;
            Ok(shared)
        })
    }

    fn roots(&self) -> Vec<Shared> {
        let roots: Result<_, Failure> = look!(self.0, txn => {
            let mut names: Vec<_> = txn.root_refs().map(|(name, out)| (name.to_string(), out)).collect();
            names.sort_by(|left, right| left.0.cmp(&right.0));
            Ok(names.iter().filter_map(|(_, out)| out.try_branch().map(values::shared)).collect())
        });
        roots.unwrap_or_default()
    }

    fn alive(&self, id: TypeId) -> bool {
        let found: Result<_, Failure> = look!(self.0, txn => Ok(values::find(txn, &id).is_some()));
        found.unwrap_or(false)
    }

    fn parent(&self, id: TypeId) -> Result<Option<Shared>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            let parent = match values::kind(&branch) {
                TypeKind::XmlElement => XmlElementRef::from(branch).parent(),
                TypeKind::XmlText => Xml::parent(&XmlTextRef::from(branch)),
                TypeKind::XmlFragment => XmlFragmentRef::from(branch).parent(),
                _ => None,
            };
            Ok(parent.map(|parent| values::shared(parent.as_ref())))
        }))
    }

    fn to_json(&self, id: TypeId) -> Result<Vec<u8>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).map(|branch| values::encode(&json_of(txn, branch))))
    }

    fn to_text(&self, id: TypeId) -> Result<String, Failure> {
        look!(self.0, txn => values::branch(txn, &id).map(|branch| text_of(txn, branch)))
    }

    fn length(&self, id: TypeId) -> Result<u32, Failure> {
        look!(self.0, txn => values::branch(txn, &id).map(|branch| length_of(txn, branch)))
    }

    fn insert_text(&self, id: TypeId, index: u32, text: String, attributes: Option<Vec<u8>>) -> Result<(), Failure> {
        let attributes = attributes.map(|bytes| values::attributes(&bytes)).transpose()?;
        self.0.at(&id, |txn, branch| texts::insert(txn, &texts::text(branch)?, index, &text, attributes))
    }

    fn insert_embed(
        &self,
        id: TypeId,
        index: u32,
        content: Input,
        attributes: Option<Vec<u8>>,
    ) -> Result<Output, Failure> {
        let attributes = attributes.map(|bytes| values::attributes(&bytes)).transpose()?.unwrap_or_default();
        self.0.at(&id, |txn, branch| texts::embed(txn, &texts::text(branch)?, index, content, attributes))
    }

    fn format(&self, id: TypeId, index: u32, length: u32, attributes: Vec<u8>) -> Result<(), Failure> {
        let attributes = values::attributes(&attributes)?;
        self.0.at(&id, |txn, branch| {
            let text = texts::text(branch)?;
            values::range(index, length, texts::length(&text))?;
            yrs::Text::format(&text, txn, index, length, attributes);
            Ok(())
        })
    }

    fn remove_text(&self, id: TypeId, index: u32, length: u32) -> Result<(), Failure> {
        self.0.at(&id, |txn, branch| {
            let text = texts::text(branch)?;
            values::range(index, length, texts::length(&text))?;
            yrs::Text::remove_range(&text, txn, index, length);
            Ok(())
        })
    }

    fn edit(&self, id: TypeId, edits: Vec<Edit>) -> Result<(), Failure> {
        self.0.at(&id, |txn, branch| texts::edit(txn, &texts::text(branch)?, edits))
    }

    fn contents(
        &self,
        id: TypeId,
        snapshot: Option<Vec<u8>>,
        before: Option<Vec<u8>>,
    ) -> Result<Vec<Delta>, Failure> {
        if (snapshot.is_some() || before.is_some()) && !self.0.doc.skip_gc() {
            return Err(invalid("the past is only in documents that keep what is deleted"));
        }
        self.0.at(&id, |txn, branch| texts::contents(txn, &texts::text(branch)?, snapshot, before))
    }

    fn insert(&self, id: TypeId, index: u32, contents: Vec<Input>) -> Result<Vec<Output>, Failure> {
        self.0.at(&id, |txn, branch| {
            values::range(index, 0, length_of(txn, branch))?;
            if is_xml_parent(&branch) {
                insert_nodes(txn, &XmlFragmentRef::from(branch), index, contents)
            } else if values::kind(&branch) == TypeKind::Array {
                insert_all(txn, &ArrayRef::from(branch), index, contents, &self.0.fresh)
            } else {
                Err(wrong("an array", &branch))
            }
        })
    }

    fn remove(&self, id: TypeId, index: u32, length: u32) -> Result<(), Failure> {
        self.0.at(&id, |txn, branch| {
            values::range(index, length, length_of(txn, branch))?;
            if is_xml_parent(&branch) {
                XmlFragmentRef::from(branch).remove_range(txn, index, length);
            } else if values::kind(&branch) == TypeKind::Array {
                ArrayRef::from(branch).remove_range(txn, index, length);
            } else {
                return Err(wrong("an array", &branch));
            }
            Ok(())
        })
    }

    fn get(&self, id: TypeId, index: u32) -> Result<Output, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            let found = if is_xml_parent(&branch) {
                XmlFragmentRef::from(branch).get(txn, index).map(xml_output)
            } else if values::kind(&branch) == TypeKind::Array {
                ArrayRef::from(branch).get(txn, index).map(|out| values::output(&out))
            } else {
                return Err(wrong("an array", &branch));
            };
            let of = length_of(txn, branch);
            found.ok_or_else(|| failure(FailureKind::OutOfRange, format!("index {index} of {of}")))
        }))
    }

    fn children(&self, id: TypeId) -> Result<Vec<Output>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            if is_xml_parent(&branch) {
                Ok(XmlFragmentRef::from(branch).children(txn).map(xml_output).collect())
            } else if values::kind(&branch) == TypeKind::Array {
                Ok(ArrayRef::from(branch).iter(txn).map(|out| values::output(&out)).collect())
            } else {
                Err(wrong("an array", &branch))
            }
        }))
    }

    fn set(&self, id: TypeId, key: String, content: Input) -> Result<Output, Failure> {
        self.0.at(&id, |txn, branch| {
            let map = map(branch)?;
            Ok(match content {
                Input::Document(options) => {
                    check_outermost(txn)?;
                    let doc = map.insert(txn, key, values::document(&options));
                    self.0.fresh.borrow_mut().push(doc.clone());
                    values::output(&Out::YDoc(doc))
                }
                other => values::output(&map.insert(txn, key, prelim(other)?)),
            })
        })
    }

    fn unset(&self, id: TypeId, key: String) -> Result<bool, Failure> {
        self.0.at(&id, |txn, branch| Ok(map(branch)?.remove(txn, &key).is_some()))
    }

    fn clear(&self, id: TypeId) -> Result<(), Failure> {
        self.0.at(&id, |txn, branch| {
            map(branch)?.clear(txn);
            Ok(())
        })
    }

    fn get_key(&self, id: TypeId, key: String) -> Result<Option<Output>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| Ok(map(branch)?.get(txn, &key).map(|out| values::output(&out)))))
    }

    fn entries(&self, id: TypeId) -> Result<Vec<(String, Output)>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            let map = map(branch)?;
            let mut entries: Vec<_> = map.iter(txn).map(|(key, out)| (key.to_string(), values::output(&out))).collect();
            entries.sort_by(|left, right| left.0.cmp(&right.0));
            Ok(entries)
        }))
    }

    fn tag(&self, id: TypeId) -> Result<String, Failure> {
        look!(self.0, txn => values::branch(txn, &id).map(|branch| match XmlElementRef::from(branch).try_tag() {
            Some(tag) => tag.to_string(),
            None => "UNDEFINED".to_string(),
        }))
    }

    fn sibling(&self, id: TypeId, next: bool) -> Result<Option<Shared>, Failure> {
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            let mut siblings = match values::kind(&branch) {
                TypeKind::XmlElement => XmlElementRef::from(branch).siblings(txn),
                TypeKind::XmlText => XmlTextRef::from(branch).siblings(txn),
                _ => return Ok(None),
            };
            let found = if next { siblings.next() } else { siblings.next_back() };
            Ok(found.map(|node| values::shared(node.as_ref())))
        }))
    }

    fn state_vector(&self) -> Vec<u8> {
        let vector: Result<_, Failure> = look!(self.0, txn => Ok(txn.state_vector().encode_v1()));
        vector.unwrap_or_default()
    }

    fn state_as_update(&self, version: Version, state_vector: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let vector = updates::decode_state_vector(&state_vector)?;
        look!(self.0, txn => {
            Ok(match version {
                Version::V1 => txn.encode_state_as_update_v1(&vector),
                Version::V2 => txn.encode_state_as_update_v2(&vector),
            })
        })
    }

    fn apply_update(&self, version: Version, update: Vec<u8>) -> Result<(), Failure> {
        let update = updates::decode(version, &update)?;
        self.0.with(|txn| {
            self.0.queue.remote.set(true);
            txn.apply_update(update).map_err(malformed)
        })
    }

    fn has_pending(&self) -> bool {
        let pending: Result<_, Failure> = look!(self.0, txn => Ok(txn.has_missing_updates()));
        pending.unwrap_or(false)
    }

    fn snapshot(&self) -> Vec<u8> {
        let snapshot: Result<_, Failure> = look!(self.0, txn => Ok(txn.snapshot().encode_v1()));
        snapshot.unwrap_or_default()
    }

    fn state_of_snapshot(&self, version: Version, snapshot: Vec<u8>) -> Result<Vec<u8>, Failure> {
        let snapshot = updates::decode_snapshot(&snapshot)?;
        self.0.with(|txn| {
            let vector = txn.state_vector();
            if snapshot.state_map.iter().any(|(client, clock)| vector.get(client) < *clock) {
                return Err(invalid("the snapshot has seen more than this document"));
            }
            match version {
                Version::V1 => {
                    let mut encoder = yrs::updates::encoder::EncoderV1::new();
                    txn.encode_state_from_snapshot(&snapshot, &mut encoder).map_err(invalid)?;
                    Ok(yrs::updates::encoder::Encoder::to_vec(encoder))
                }
                Version::V2 => {
                    let mut encoder = yrs::updates::encoder::EncoderV2::new();
                    txn.encode_state_from_snapshot(&snapshot, &mut encoder).map_err(invalid)?;
                    Ok(yrs::updates::encoder::Encoder::to_vec(encoder))
                }
            }
        })
    }

    fn position(&self, id: TypeId, index: u32, before: bool) -> Result<Vec<u8>, Failure> {
        let assoc = if before { Assoc::Before } else { Assoc::After };
        look!(self.0, txn => values::branch(txn, &id).and_then(|branch| {
            values::range(index, 0, length_of(txn, branch))?;
            // Behind the last element is the end of the type.
            let position = StickyIndex::at(txn, branch, index, assoc)
                .unwrap_or_else(|| StickyIndex::from_type(txn, &ArrayRef::from(branch), assoc));
            Ok(position.encode_v1())
        }))
    }

    fn resolve(&self, position: Vec<u8>) -> Result<Option<(Shared, u32, bool)>, Failure> {
        let position = StickyIndex::decode_v1(&position).map_err(malformed)?;
        look!(self.0, txn => {
            Ok(position
                .get_offset(txn)
                .map(|offset| (values::shared(&offset.branch), offset.index, offset.assoc == Assoc::Before)))
        })
    }

    fn observe(&self, id: TypeId, observer: u32, deep: bool) -> Result<(), Failure> {
        let queue = self.0.queue.clone();
        self.0.at(&id, |_, mut branch| {
            let changed = move |queue: &Queue, txn: &TransactionMut, events| {
                queue.push(Event::Types(TypesChanged {
                    observer,
                    origin: events::origin(txn.origin()),
                    local: !queue.remote.get(),
                    events,
                }))
            };
            if deep {
                branch.observe_deep(key(observer).into(), move |txn, all| changed(&queue, txn, events::of_types(txn, all)));
            } else {
                branch.observe(key(observer).into(), move |txn, event| {
                    changed(&queue, txn, vec![events::of_type(txn, event)])
                });
            }
            Ok(())
        })
    }

    fn unobserve(&self, id: TypeId, observer: u32, deep: bool) {
        let key = key(observer).into();
        // A type that is gone has no observers.
        let _ = self.0.at(&id, |_, mut branch| {
            Ok(if deep { branch.unobserve_deep(&key) } else { branch.unobserve(&key) })
        });
    }

    fn observe_updates(&self, version: Version, observer: u32) {
        let queue = self.0.queue.clone();
        let updated = move |txn: &TransactionMut, event: &UpdateEvent| {
            queue.push(Event::Update(Updated {
                observer,
                origin: events::origin(txn.origin()),
                local: !queue.remote.get(),
                update: event.update.clone(),
            }))
        };
        let _ = self.0.with(|txn| {
            match version {
                Version::V1 => txn.observe_update_v1(key(observer), updated),
                Version::V2 => txn.observe_update_v2(key(observer), updated),
            }
            Ok(())
        });
    }

    fn unobserve_updates(&self, version: Version, observer: u32) {
        let _ = self.0.with(|txn| {
            Ok(match version {
                Version::V1 => txn.unobserve_update_v1(key(observer)),
                Version::V2 => txn.unobserve_update_v2(key(observer)),
            })
        });
    }

    fn observe_subdocuments(&self, observer: u32) {
        let queue = self.0.queue.clone();
        let _ = self.0.with(|txn| {
            txn.observe_subdocs(key(observer), move |_, event| {
                queue.push(Event::Subdocuments(events::of_subdocuments(observer, event)))
            });
            Ok(())
        });
    }

    fn unobserve_subdocuments(&self, observer: u32) {
        let _ = self.0.with(|txn| Ok(txn.unobserve_subdocs(key(observer))));
    }

    fn take_events(&self) -> Vec<Event> {
        self.0.queue.take()
    }

    fn subdocument(&self, guid: String) -> Option<Document> {
        self.0.subdocument(&guid).map(|doc| Document::new(Open::of(doc)))
    }

    fn subdocuments(&self) -> Vec<String> {
        let guids: Result<_, Failure> = look!(self.0, txn => {
            let mut guids: Vec<_> = txn.subdoc_guids().map(|guid| guid.to_string()).collect();
            guids.sort();
            Ok(guids)
        });
        guids.unwrap_or_default()
    }

    fn load(&self, guid: String) -> Result<(), Failure> {
        let doc = self.0.subdocument(&guid).ok_or_else(|| invalid("no such sub-document"))?;
        doc.try_transact_mut().map(drop).map_err(|_| busy())?;
        self.0.with(|txn| {
            doc.load(txn);
            Ok(())
        })
    }
}
