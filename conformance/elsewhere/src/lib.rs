//! A client made by the macro, of a spec of its own.

easemob_macros::client!("spec", conformance = true);
