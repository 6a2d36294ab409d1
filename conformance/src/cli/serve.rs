//! `serve`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use easemob_conformance::stub::{
    Listener, LoggedRequest, Options, Stub,
    report::{self, Format},
};

use super::{GREEN, Outcome, RED, SpecArgs, print, signals};

/// A stub server: answer as documented, and tell how each request differs
#[derive(Args)]
#[command(after_help = HELP)]
pub(crate) struct Serve {
    #[command(flatten)]
    spec: SpecArgs,
    /// The port on 127.0.0.1; 0 is any that is free, told in the first line
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// How to print requests as they come, and all of them at the end
    #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
    format: OutputFormat,
    /// Write a report of all requests at the end: .json, .xml (JUnit), .md, else for people
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Answer a request that differs with status 400 and the differences
    #[arg(long)]
    strict: bool,
}

const HELP: &str = "\
Point a client at the printed address, with any org, app and token. Every request is compared with the
operation that its method and path lead to, and gets the documented answer of the nearest example.

A request may say by the header X-Conformance-Case which case it is: a whole id as `list` prints it, or
its end below the operation. Of a request case the values are compared, too; the answer is the case's:
  X-Conformance-Case: conversations/delete_conversation/request/one_to_one
  X-Conformance-Case: error/channel_empty
  X-Conformance-Case: fault/html_502
A connection can break as well, and a walk gets the page that its request is nearest to:
  X-Conformance-Case: fault/connection@breaks=closed_inside_body
  X-Conformance-Case: pages/repeats

For clients that cannot add headers, and for scripts, the server has endpoints of its own:
  POST /__conformance/next?case=ID     the next request is that case
  GET  /__conformance/report?format=F  what came so far: human, json, junit or markdown
  GET  /__conformance/cases            the ids
  POST /__conformance/stop             print the summary and end, as Ctrl-C and SIGTERM do

Answers carry X-Conformance-Operation and X-Conformance-Differences. Tokens, passwords and whatever is
named like them are never printed or written.

Exit status: 0 no request differed, 1 some did, 2 the input cannot be used.

Examples:
  easemob-conformance serve --port 8080
  easemob-conformance serve --format json --report report.xml";

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// Lines for people, with what differs marked
    Human,
    /// One JSON object a line: the address, each request, the total
    Json,
}

impl Serve {
    pub(crate) fn execute(&self) -> Outcome {
        let model = self.spec.model()?;
        if let Some(path) = &self.report {
            // A folder that cannot be written to is told now and not after the work.
            print("", Some(path))?;
        }
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let format = match self.format {
            OutputFormat::Human => Format::Human,
            OutputFormat::Json => Format::Json,
        };
        // Signals are watched before the address is told: who reads it may end the server at once.
        let mut ended = runtime.block_on(async { signals::signals() })?;
        let strict = self.strict;
        let stub = Stub::new(model, Options { strict });
        let watch = move |logged: &LoggedRequest| print_now(&report::line(logged, format));
        let port = self.port;
        let listener = Listener::start(stub, port, watch)
            .map_err(|error| format!("port {port} of 127.0.0.1 cannot be used: {error}"))?;
        let address = listener.address();
        print_now(&match self.format {
            OutputFormat::Human => format!("listening on http://{address}\n"),
            OutputFormat::Json => {
                format!(
                    "{}\n",
                    serde_json::json!({"listening": format!("http://{address}")})
                )
            }
        });
        runtime.block_on(async {
            tokio::select! {
                () = listener.ended() => {}
                () = ended.next() => {}
            }
        });
        let summary = listener.stop();
        print_now(&match self.format {
            OutputFormat::Human => format!("\n{}", report::summary(&summary, Format::Human)?),
            OutputFormat::Json => report::total(&summary),
        });
        if let Some(path) = &self.report {
            let named = path.to_string_lossy();
            print(
                &report::summary(&summary, Format::of_file(&named))?,
                Some(path),
            )?;
        }
        Ok(if summary.differing == 0 { GREEN } else { RED })
    }
}

/// Prints at once. A reader that went away is no reason to end: the report may go to a file.
fn print_now(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
