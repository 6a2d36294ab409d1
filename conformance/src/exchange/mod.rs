//! Makes the call of a case and records what went over the wire.

pub mod fault_server;
pub mod foreign;
pub mod memory;
pub mod paused_clock;
pub mod pool;
pub mod server;
pub mod worker;
