//! What yrs uses of the crate `fastrand`, without JavaScript: numbers (SplitMix64) from a seed that
//! the host gives.

use std::cell::Cell;
use std::ops::{Bound, RangeBounds};

thread_local! {
    static STATE: Cell<u64> = const { Cell::new(0) };
}

/// Sets what all numbers come from.
pub fn seed(seed: u64) {
    STATE.set(seed);
}

pub struct Rng(());

impl Rng {
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Rng(())
    }

    fn next(&mut self) -> u64 {
        let state = STATE.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        STATE.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number of a range from 0 to a power of two.
    pub fn u64(&mut self, range: impl RangeBounds<u64>) -> u64 {
        let bits = self.next();
        match range.end_bound() {
            Bound::Excluded(end) => bits % *end,
            Bound::Included(&u64::MAX) | Bound::Unbounded => bits,
            Bound::Included(end) => bits % (*end + 1),
        }
    }

    /// Any number.
    pub fn u128(&mut self, _range: impl RangeBounds<u128>) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }
}
