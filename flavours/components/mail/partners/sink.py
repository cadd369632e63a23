"""The mail server of a rehearsal: 25 offers STARTTLS, 587 wants it, 465 begins with TLS. Who may send: where SMTPUSER is
given, only who logs in with it and SMTPPASS, byte for byte; and only after TLS. Each mail is a file in mails/."""
import asyncio
import email
import email.policy
import os
import signal
import ssl

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

USER = os.environb.get(b"SMTPUSER", b"")
PASSWORD = os.environb.get(b"SMTPPASS", b"")
ADDRESS = os.environ["ADDRESS"]


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER, PASSWORD)
    session.user = data.login.decode() if good else ""
    return AuthResult(success=good, handled=False)


class Keeper:
    def __init__(self, port):
        self.port = port
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        text = message.get_body(("plain",)).get_content()
        heads = {
            "Port": self.port,
            "TLS": "yes" if session.ssl or server.transport.get_extra_info("ssl_object") else "no",
            "User": getattr(session, "user", ""),
            "Envelope-From": envelope.mail_from,
            "Envelope-To": " ".join(envelope.rcpt_tos),
            "From": message["From"],
            "To": message["To"],
            "Subject": message["Subject"],
        }
        self.count += 1
        name = f"mails/{self.port}-{self.count}.txt"
        with open(f"{name}.new", "w", encoding="utf-8") as file:
            file.write("".join(f"{head}: {value}\n" for head, value in heads.items()) + "\n" + text)
        os.rename(f"{name}.new", name)
        return "250 kept"


def serve(port, tls=None, **options):
    loop = asyncio.get_running_loop()
    keeper = Keeper(port)

    def speak():
        return SMTP(keeper, hostname="mail", loop=loop, auth_required=bool(USER), authenticator=authenticate, **options)

    return loop.create_server(speak, ADDRESS, port, ssl=tls)


async def main():
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain("cert.pem", "key.pem")
    await serve(25, tls_context=tls)
    await serve(587, tls_context=tls, require_starttls=True)
    # to aiosmtpd TLS is what STARTTLS began
    await serve(465, tls, auth_require_tls=False)
    print("ready", flush=True)
    end = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, end.set)
    await end.wait()


asyncio.run(main())
