"""BatchDeletePhoneNumber with nothing but Python's standard library, and the state protocol beside it.

    python3 server.py [--port 4020]

MISTAKE=stops-at-first plants the mistake that the README tells of.
"""

import json
import os
import sys
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import parse_qs, unquote, urlsplit

STOPS_AT_FIRST = os.environ.get("MISTAKE") == "stops-at-first"
MOST_BYTES = 6_000_000

# What is known of each number: "free", "in use" or "queued".
numbers = {}
lock = Lock()

NUMBER_STATES = {
    "numbers in inventory": "free",
    "numbers associated with a user": "in use",
    "numbers associated with a Voice Connector": "in use",
    "numbers in the deletion queue": "queued",
    "numbers not in the system": None,
}


class Refusal(Exception):
    def __init__(self, status, name, message):
        super().__init__(message)
        self.status, self.name = status, name


def bad_request(message):
    return Refusal(400, "BadRequestException", message)


def number_of(phone_number_id):
    """An id is the number itself; its plus sign may be written %2B."""
    return unquote(phone_number_id)


def refuse_constant(word):
    raise ValueError(f"{word} is not JSON")


def read_ids(text):
    # Python's parser takes NaN, which is no JSON, and gives up on deep nesting by an error of its own.
    try:
        body = json.loads(text, parse_constant=refuse_constant)
    except (ValueError, RecursionError) as error:
        raise bad_request("The body is not JSON.") from error
    ids = body.get("PhoneNumberIds") if isinstance(body, dict) else None
    if not isinstance(ids, list) or not ids or not all(isinstance(one, str) for one in ids):
        raise bad_request("PhoneNumberIds has to be a list of one or more strings.")
    return ids


def move(phone_number_id):
    """Moves one number; gives the entry to report when it can't be moved."""
    number = number_of(phone_number_id)
    known = numbers.get(number)
    if known in ("free", "queued"):
        numbers[number] = "queued"
        return None
    code = "NotFound" if known is None else "PhoneNumberAssociationsExist"
    message = "There is no such number." if known is None else "The number is in use."
    return {"PhoneNumberId": phone_number_id, "ErrorCode": code, "ErrorMessage": message}


def batch_delete(text):
    errors = []
    with lock:
        for phone_number_id in read_ids(text):
            entry = move(phone_number_id)
            if entry is not None:
                errors.append(entry)
                if STOPS_AT_FIRST:
                    break
    return {"PhoneNumberErrors": errors}


def get_number(phone_number_id):
    number = number_of(phone_number_id)
    known = numbers.get(number)
    if known is None:
        raise Refusal(404, "NotFoundException", "There is no such number.")
    found = {"PhoneNumberId": number, "E164PhoneNumber": number}
    if known == "queued":
        found["DeletionTimestamp"] = "2026-01-01T00:00:00Z"
    return {"PhoneNumber": found}


def restore(phone_number_id):
    number = number_of(phone_number_id)
    if numbers.get(number) != "queued":
        raise Refusal(404, "NotFoundException", "There is no such number in the Deletion queue.")
    numbers[number] = "free"
    return get_number(number)


def set_state(text):
    command = json.loads(text)
    name = command["state"]
    if name == "reset":
        numbers.clear()
        return {}
    if name not in NUMBER_STATES:
        raise Refusal(404, "NotFoundException", "This state is not offered.")
    for number in command["params"]["PhoneNumberIds"]:
        known = NUMBER_STATES[name] if command["action"] == "setup" else None
        if known is None:
            numbers.pop(number, None)
        else:
            numbers[number] = known
    return {}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "example"
    sys_version = ""

    def do_POST(self):
        self.answer()

    def do_GET(self):
        self.answer()

    do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = do_GET

    def answer(self):
        try:
            status, name, body = 200, None, self.route(self.read_body())
        except Refusal as refusal:
            status, name = refusal.status, refusal.name
            body = {"Code": name.removesuffix("Exception"), "Message": str(refusal)}
        self.write(status, name, body)

    def route(self, body):
        url = urlsplit(self.path)
        operation = parse_qs(url.query, keep_blank_values=True).get("operation")
        parts = url.path.split("/")[1:]
        if url.path == "/_states" and self.command == "POST":
            return set_state(body)
        if parts[0] != "phone-numbers" or len(parts) > 2:
            raise Refusal(404, "NotFoundException", "There is nothing here.")
        if len(parts) == 2:
            return self.route_number(unquote(parts[1]), operation)
        if self.command != "POST":
            raise Refusal(405, "BadRequestException", "This method is not offered here.")
        if operation != ["batch-delete"]:
            raise bad_request("This operation is not offered here.")
        self.check_headers()
        return batch_delete(self.decode(body))

    def route_number(self, phone_number_id, operation):
        if self.command == "GET":
            return get_number(phone_number_id)
        if self.command == "POST" and operation == ["restore"]:
            return restore(phone_number_id)
        raise Refusal(405, "BadRequestException", "This method is not offered here.")

    def check_headers(self):
        media_type = (self.headers.get("content-type") or "application/json").split(";")[0].strip().lower()
        if media_type != "application/json":
            raise Refusal(415, "UnsupportedMediaTypeException", "The body has to be application/json.")

    @staticmethod
    def decode(body):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise bad_request("The body is not UTF-8.") from error

    def read_body(self):
        if "chunked" in (self.headers.get("transfer-encoding") or "").lower():
            return self.read_chunks()
        length = int(self.headers.get("content-length") or 0)
        if length > MOST_BYTES:
            self.close_connection = True
            raise Refusal(413, "RequestEntityTooLargeException", "The body is too large.")
        return self.rfile.read(length)

    def read_chunks(self):
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def write(self, status, name, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("x-amzn-RequestId", str(uuid.uuid4()))
        if name is not None:
            self.send_header("x-amzn-ErrorType", name)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    port = int(sys.argv[sys.argv.index("--port") + 1]) if "--port" in sys.argv else 4020
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    print(f"listening http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
