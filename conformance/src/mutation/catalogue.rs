//! Catalogue of the faults that a mutation run injects.

use super::{
    client::{self, ClientFault},
    fault_sequence, spec,
};

/// Lists every fault by name, with its description.
pub fn catalogue() -> Vec<(&'static str, &'static str)> {
    let client = client_faults().map(|fault| (fault.name, fault.about));
    let spec = spec::FAULTS.iter().map(|fault| (fault.name, fault.about));
    client.chain(spec).collect()
}

/// Iterates over the faults that are injected into a client, not into the spec.
pub(super) fn client_faults() -> impl Iterator<Item = &'static ClientFault> {
    client::FAULTS.iter().chain(fault_sequence::FAULTS)
}
