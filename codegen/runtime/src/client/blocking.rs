//! Calls from threads that have no asynchronous runtime.

use std::sync::OnceLock;

use tokio::runtime::{Builder, Handle, Runtime};

use super::Client;
use crate::{CallOptions, Operation, Result, TransportError, TransportErrorKind};

impl Client {
    /// Sends a request and blocks the thread until its result is there.
    ///
    /// One background thread of the process drives the connections. Inside an asynchronous runtime, where
    /// blocking would stall other work, the result is an error of kind
    /// [`Blocking`](TransportErrorKind::Blocking).
    pub fn execute_blocking<O: Operation>(&self, request: &O) -> Result<O> {
        self.execute_blocking_with(request, CallOptions::new())
    }

    /// Does the same with settings of its own.
    pub fn execute_blocking_with<O: Operation>(
        &self,
        request: &O,
        options: CallOptions,
    ) -> Result<O> {
        let runtime = runtime().map_err(|error| error.of(O::SPEC, 0))?;
        runtime.block_on(self.execute_with(request, options))
    }
}

/// The process's runtime for blocking calls. It is never dropped: a runtime must not be dropped inside another,
/// and a client may be dropped anywhere.
fn runtime() -> std::result::Result<&'static Runtime, TransportError> {
    static RUNTIME: OnceLock<std::io::Result<Runtime>> = OnceLock::new();
    let refused = |text: String| TransportError::new(TransportErrorKind::Blocking, text);
    if Handle::try_current().is_ok() {
        let text = "a blocking call was made from inside an asynchronous runtime; await instead";
        return Err(refused(text.to_owned()));
    }
    let runtime = RUNTIME.get_or_init(|| {
        Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("easemob-blocking")
            .enable_all()
            .build()
    });
    runtime
        .as_ref()
        .map_err(|error| refused(format!("no runtime for blocking calls: {error}")))
}
