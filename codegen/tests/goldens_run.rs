//! The emitted Rust of the goldens, compiled with warnings denied, and called: what it sends and what it
//! reads. `goldens` compares the text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![deny(warnings)]

use std::future::Future;

use easemob_runtime::{
    Client, ClientBuilder, Encoder, Operation, Result, ServiceSpec,
    mock::{Mock, MockCall, Stub},
};
use serde_json::Value;

/// Declares the emitted modules of a golden that has a root of its own. The root does not allow what clippy
/// says of nested checks and of the state of a builder with many required fields.
macro_rules! own_root {
    () => {
        #[allow(unreachable_pub, unused_imports)]
        pub(crate) mod client;
    };
}

/// Declares the emitted module of a golden below a root that is that of `plain`, with the lints that the
/// root allows.
macro_rules! shared_root {
    () => {
        #[allow(
            clippy::collapsible_if,
            clippy::doc_markdown,
            clippy::new_without_default,
            clippy::too_many_arguments,
            clippy::too_many_lines,
            clippy::type_complexity,
            dead_code,
            missing_docs,
            unreachable_pub
        )]
        pub(crate) mod client {
            pub use crate::goldens::plain::client::*;

            /// It is private to the root.
            static STANDARD_ERROR_BODY: easemob_runtime::ErrorBodySpec =
                easemob_runtime::ErrorBodySpec {
                    error: &["/error"],
                    message: &["/message"],
                    code: &[],
                    exception: &[],
                };

            pub mod things;
        }
    };
}

/// Every folder of `goldens/`, see the test of that name.
mod goldens {
    mod auth_schemes;
    mod batches;
    mod binary_body;
    mod binary_response;
    mod bounds;
    mod common_errors;
    mod deprecated;
    mod documentation;
    mod empty_response;
    mod enum_number;
    mod enum_text;
    mod envelope;
    mod error_bodies;
    mod errors;
    mod flatten;
    mod form_body;
    mod free_keys;
    mod headers;
    mod json_body;
    mod multipart_body;
    mod naming;
    mod nested_objects;
    mod nullable;
    mod object_response;
    mod optional_inputs;
    mod pages_by_cursor;
    mod pages_by_last_id;
    mod pages_by_number;
    mod partial_result;
    mod path;
    mod plain;
    mod query;
    mod query_lists;
    mod rate_limits;
    mod registry;
    mod scalars;
    mod secrets;
    mod service;
    mod shared_types;
    mod success_rule;
    mod token_issuing;
    mod union_key;
    mod union_request;
    mod union_tag;
    mod union_tag_content;
    mod value_body;
    mod value_response;
}

/// What a request puts on the wire.
fn encoded(request: &impl Operation) -> Encoder {
    let mut encoder = Encoder::new();
    request.encode(&mut encoder).unwrap();
    encoder
}

/// The JSON body that a request sends.
fn json_body(request: &impl Operation) -> Value {
    serde_json::from_slice(encoded(request).body()).unwrap()
}

/// Why a request is not sent.
fn refusal(request: &impl Operation) -> String {
    let refused = request.encode(&mut Encoder::new());
    refused.unwrap_err().to_string()
}

/// Waits for a call.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_time().build().unwrap().block_on(future)
}

/// A client of a service that a mock stands for.
struct Service {
    mock: Mock,
    client: Client,
}

impl Service {
    fn new(spec: &'static ServiceSpec) -> Self {
        Self::with(spec, |builder| builder)
    }

    /// One whose client is built with more than a transport.
    fn with(
        spec: &'static ServiceSpec,
        configure: impl FnOnce(ClientBuilder<Client>) -> ClientBuilder<Client>,
    ) -> Self {
        let mock = Mock::new(spec);
        let builder = ClientBuilder::new(spec, "https://mock.invalid", &[]);
        let client = configure(builder.transport(mock.clone()).no_retry());
        Self {
            mock,
            client: client.build().unwrap(),
        }
    }

    fn on<O: Operation>(&self) -> Stub<'_, O> {
        self.mock.on::<O>()
    }

    /// What a request makes of a response.
    fn read<O: Operation>(&self, request: &O, status: u16, body: Value) -> Result<O> {
        self.on::<O>().status(status, body);
        wait(self.client.execute(request))
    }

    fn calls(&self) -> Vec<MockCall> {
        self.mock.calls()
    }
}

/// What a request of a service reads out of a success.
fn read<O: Operation>(spec: &'static ServiceSpec, request: &O, body: Value) -> O::Output {
    let response = Service::new(spec).read(request, 200, body);
    response
        .map_err(|error| error.to_string())
        .unwrap()
        .into_inner()
}
