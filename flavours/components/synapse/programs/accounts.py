"""Makes administrators and registration tokens over Synapse's socket. Secrets come from files and standard input,
never from arguments: these can be seen by every user.

    accounts.py SECRETFILE admin NAME          reads the password (twice on a terminal)
    accounts.py SECRETFILE token ADMIN [USES]  reads ADMIN's password, prints a new token that USES people may use
"""
import getpass
import hashlib
import hmac
import http.client
import json
import re
import socket
import sys

SOCKET = "/var/run/matrix-synapse/main.sock"


class Unix(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(30)
        self.sock.connect(SOCKET)


def stop(code, message):
    sys.stderr.write(f"cook: {message}\n")
    sys.exit(code)


def call(method, path, body=None, token=None):
    """The JSON answer; ends the program with the server's own words when it refuses."""
    # over the socket Synapse takes the address from this header, and needs one to count logins by
    headers = {"Content-Type": "application/json", "Host": "localhost", "X-Forwarded-For": "127.0.0.1"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    connection = Unix("localhost")
    try:
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        text = json.loads(answer.read() or b"{}")
    except (OSError, ValueError) as error:
        stop(69, f"Synapse does not answer on {SOCKET} ({error}); look at: cook status")
    if answer.status != 200:
        stop(65, f"Synapse refuses: {text.get('error', answer.status)}")
    return text


def password(twice):
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password: ")
    if twice and getpass.getpass("Once more: ") != first:
        stop(65, "the two passwords differ")
    return first


def admin(file, name):
    secret = password(twice=True)
    if not secret:
        stop(65, "an empty password is refused")
    with open(file, "rb") as secret_file:
        key = secret_file.read().removesuffix(b"\n")
    nonce = call("GET", "/_synapse/admin/v1/register")["nonce"]
    message = b"\0".join([nonce.encode(), name.encode(), secret.encode(), b"admin"])
    made = call("POST", "/_synapse/admin/v1/register", {
        "nonce": nonce, "username": name, "password": secret, "admin": True, "inhibit_login": True,
        "mac": hmac.new(key, message, hashlib.sha1).hexdigest(),
    })
    print(f"administrator {made['user_id']} was made")


def token(name, uses):
    if uses and not re.fullmatch("[0-9]{1,9}", uses):
        stop(64, f"USES wants a whole number, got {uses!r}")
    login = call("POST", "/_matrix/client/v3/login", {
        "type": "m.login.password", "password": password(twice=False),
        "identifier": {"type": "m.id.user", "user": name},
    })["access_token"]
    try:
        limits = {"uses_allowed": int(uses)} if uses else {}
        print(call("POST", "/_synapse/admin/v1/registration_tokens/new", limits, login)["token"])
    finally:
        call("POST", "/_matrix/client/v3/logout", {}, login)


match sys.argv[1:]:
    case [file, "admin", name]:
        admin(file, name)
    case [_, "token", name, uses]:
        token(name, uses)
    case _:
        stop(64, "usage: cook admin create NAME | cook token create ADMIN [USES]")
