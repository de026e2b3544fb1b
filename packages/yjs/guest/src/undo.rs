//! Undo managers.

use crate::document::Inner;
use crate::documents::{DocumentBorrow, GuestUndoManager, UndoManager};
use crate::events;
use crate::types::{Event, StackChanged, TypeId};
use crate::{values, Failure};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;
use yrs::undo::EventKind;
use yrs::TransactionMut;

static NOW: AtomicU64 = AtomicU64::new(0);

pub fn set_time(millis: u64) {
    NOW.store(millis, Ordering::Relaxed);
}

pub struct OpenUndo {
    manager: RefCell<yrs::undo::UndoManager<()>>,
    inner: Rc<Inner>,
}

fn stack_changed(manager: u32, added: bool, event: &yrs::undo::Event<()>) -> Event {
    let mut changed: Vec<_> = event.changed_parent_types().iter().map(|branch| values::shared(branch)).collect();
    changed.dedup_by(|left, right| format!("{left:?}") == format!("{right:?}"));
    Event::Stack(StackChanged {
        manager,
        added,
        redo: event.kind() == EventKind::Redo,
        origin: events::origin(event.origin()),
        changed,
    })
}

impl GuestUndoManager for OpenUndo {
    fn open(document: DocumentBorrow<'_>, manager: u32, capture_timeout: u64, origins: Vec<String>) -> UndoManager {
        let inner = document.get::<crate::document::Open>().inner();
        let mut made = yrs::undo::UndoManager::with_options(yrs::undo::Options {
            capture_timeout_millis: capture_timeout,
            tracked_origins: origins.iter().map(|origin| events::given(origin).into()).collect(),
            capture_transaction: None,
            timestamp: Arc::new(|| NOW.load(Ordering::Relaxed)),
            init_undo_stack: Vec::new(),
            init_redo_stack: Vec::new(),
        });
        let queue = inner.queue.clone();
        made.observe_item_added("wasmrun", move |_: &TransactionMut, event: &mut yrs::undo::Event<()>| {
            queue.push(stack_changed(manager, true, event))
        });
        let queue = inner.queue.clone();
        made.observe_item_popped("wasmrun", move |_: &TransactionMut, event: &mut yrs::undo::Event<()>| {
            queue.push(stack_changed(manager, false, event))
        });
        UndoManager::new(OpenUndo { manager: RefCell::new(made), inner })
    }

    fn add_scope(&self, _document: DocumentBorrow<'_>, id: TypeId) -> Result<(), Failure> {
        self.inner.check_idle()?;
        let branch = self.inner.with(|txn| values::branch(txn, &id))?;
        self.manager.borrow_mut().expand_scope(&self.inner.doc, &yrs::ArrayRef::from(branch));
        Ok(())
    }

    fn add_origin(&self, origin: String) {
        self.manager.borrow_mut().include_origin(events::given(&origin));
    }

    fn remove_origin(&self, origin: String) {
        self.manager.borrow_mut().exclude_origin(events::given(&origin));
    }

    fn undo(&self) -> Result<bool, Failure> {
        self.inner.check_idle()?;
        self.inner.queue.remote.set(false);
        Ok(self.manager.borrow_mut().undo_blocking())
    }

    fn redo(&self) -> Result<bool, Failure> {
        self.inner.check_idle()?;
        self.inner.queue.remote.set(false);
        Ok(self.manager.borrow_mut().redo_blocking())
    }

    fn stop_capturing(&self) {
        self.manager.borrow_mut().reset();
    }

    fn clear(&self, undo: bool, redo: bool) -> Result<(), Failure> {
        self.inner.check_idle()?;
        let mut manager = self.manager.borrow_mut();
        if undo {
            manager.clear_undo();
        }
        if redo {
            manager.clear_redo();
        }
        Ok(())
    }

    fn depth(&self) -> (u32, u32) {
        let manager = self.manager.borrow();
        (manager.undo_stack().len() as u32, manager.redo_stack().len() as u32)
    }
}
