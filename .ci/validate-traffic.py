#!/usr/bin/env python3
"""The recorded traffic of a full run against the exported OpenAPI document, judged by openapi-core (PyPI).

    validate-traffic.py DOCUMENT.json TRAFFIC.jsonl

Every request that the client sent must be one of the document; every documented answer, too. So that a validator
that takes everything is noticed, one exchange of each operation is also spoilt, and must be refused. Ends with 1
when anything is otherwise. Differences that are the format's own and no error of ours are listed below, each with its reason; one
that is never met is an error, too.
"""

import collections
import json
import sys
import warnings
from types import SimpleNamespace

from openapi_core import OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict
from urllib.parse import parse_qsl, unquote

warnings.simplefilter("ignore")

# Part of an error's text, and why it is none.
LISTED = {
    "EmptyQueryParameterValue": "a text may be empty: that OpenAPI takes an empty value for an absent one unless"
    " `allowEmptyValue` says otherwise is a rule of its own, and the keyword is deprecated",
}


def text(error):
    """An error with what caused it and where."""
    parts = []
    while error is not None and len(parts) < 6:
        inner = list(getattr(error, "schema_errors", None) or [])
        parts.append(f"{type(error).__name__}: {str(error)[:300]}")
        for schema_error in inner[:3]:
            place = "/".join(str(step) for step in schema_error.absolute_path)
            parts.append(f"at /{place}: {schema_error.message[:300]}")
        error = error.__cause__
    return " | ".join(parts)


def body(message):
    if "body_hex" in message:
        return bytes.fromhex(message["body_hex"])
    return message["body"].encode()


def request(recorded):
    headers = Headers([(name, value) for name, value in recorded["headers"]])
    query = ImmutableMultiDict(parse_qsl(recorded["query"], keep_blank_values=True))
    content = body(recorded)
    return SimpleNamespace(
        host_url="https://localhost",
        path=recorded["path"],
        full_url_pattern="https://localhost" + recorded["path"],
        method=recorded["method"].lower(),
        parameters=RequestParameters(query=query, header=headers, cookie=ImmutableMultiDict(), path={}),
        content_type=headers.get("content-type", "application/octet-stream"),
        body=content or None,
    )


def response(recorded):
    headers = Headers([(name, value) for name, value in recorded["headers"]])
    return SimpleNamespace(
        status_code=recorded["status"],
        headers=headers,
        content_type=headers.get("content-type", "application/octet-stream"),
        data=body(recorded),
    )


def main(document, traffic):
    with open(document, encoding="utf-8") as file:
        api = OpenAPI.from_dict(json.load(file))
    counts, wrong, met = collections.Counter(), [], collections.Counter()

    def judge(what, line, check):
        counts[what] += 1
        try:
            check()
        except Exception as error:  # A validator that breaks is a finding as well.
            told = text(error)
            for part in LISTED:
                if part in told:
                    met[part] += 1
                    return
            wrong.append(f"{what} of {line['case']}: {told}")

    spoilt = set()

    def refuse(what, line, check):
        """The same with a body that is none of anything: must be refused. Once an operation."""
        if (what, line["operation"]) in spoilt:
            return
        spoilt.add((what, line["operation"]))
        try:
            check()
        except Exception:
            return
        wrong.append(f"{what} of {line['case']}: taken although it was spoilt")

    with open(traffic, encoding="utf-8") as file:
        for text_of_line in file:
            line = json.loads(text_of_line)
            sent = request(line["request"])
            judge("request", line, lambda: api.validate_request(sent))
            if line["request"].get("body", "").startswith(("{", "[")):
                bad = request({**line["request"], "body": "7"})
                refuse("request", line, lambda: api.validate_request(bad))
            if line["documented"]:
                answer = response(line["response"])
                judge("response", line, lambda: api.validate_response(sent, answer))
                if line["response"].get("body", "").startswith("{") and answer.content_type == "application/json":
                    bad_answer = response({**line["response"], "body": "7"})
                    refuse("response", line, lambda: api.validate_response(sent, bad_answer))
    for part in LISTED:
        if not met[part]:
            wrong.append(f"the listed difference {part!r} is not met any more")
    for told in wrong[:100]:
        print(told)
    print(f"{counts['request']} requests, {counts['response']} answers, {len(wrong)} wrong,", end=" ")
    print(f"{sum(met.values())} with listed differences, {len(spoilt)} spoilt ones")
    return 1 if wrong or not counts["request"] or not counts["response"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
