//! Every fault that a mutation run puts in.

use super::{
    client::{self, ClientFault},
    fault_sequence, spec,
};

/// Every fault by name, and what it does.
pub fn catalogue() -> Vec<(&'static str, &'static str)> {
    let client = client_faults().map(|fault| (fault.name, fault.about));
    let spec = spec::FAULTS.iter().map(|fault| (fault.name, fault.about));
    client.chain(spec).collect()
}

/// The faults that are put into a client, not into the spec.
pub(super) fn client_faults() -> impl Iterator<Item = &'static ClientFault> {
    client::FAULTS.iter().chain(fault_sequence::FAULTS)
}
