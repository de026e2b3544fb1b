//! CoreMark's 2K performance run, without its clock.

use coremark::list::core_list_init;
use coremark::matrix::core_init_matrix;
use coremark::state::core_init_state;
use coremark::types::{
    CoreResults, ALL_ALGORITHMS_MASK, LIST_KNOWN_CRC, MATRIX_KNOWN_CRC, NUM_ALGORITHMS,
    STATE_KNOWN_CRC, TOTAL_DATA_SIZE,
};
use coremark::util::crcu16;

/// The number of the run among those whose sums are known.
const PERFORMANCE: usize = 3;

/// Runs so many iterations; the checksum, which is the same for the same number. Traps if a part's
/// checksum is not the known one.
#[no_mangle]
pub extern "C" fn run(iterations: u32) -> u32 {
    let mut res = CoreResults {
        seed3: 0x66,
        size: TOTAL_DATA_SIZE / NUM_ALGORITHMS,
        execs: ALL_ALGORITHMS_MASK,
        ..Default::default()
    };
    let mut list = core_list_init(res.size, res.seed1);
    core_init_matrix(res.size, 0, &mut res.mat);
    res.state_mem = core_init_state(res.size, res.seed1);
    res.iterations = iterations;
    for i in 0..iterations {
        for order in [1, -1] {
            let crc = list.bench(&mut res, order);
            res.crc = crcu16(crc, res.crc);
        }
        if i == 0 {
            res.crclist = res.crc;
        }
    }
    assert_eq!(res.crclist, LIST_KNOWN_CRC[PERFORMANCE]);
    assert_eq!(res.crcmatrix, MATRIX_KNOWN_CRC[PERFORMANCE]);
    assert_eq!(res.crcstate, STATE_KNOWN_CRC[PERFORMANCE]);
    u32::from(res.crc)
}
