#!/bin/sh
# A mail server for rehearsals, which keeps what it gets as files in $FOLDER/mails.
set -eu
cd "$FOLDER"
mkdir mails
sh "$CHECKS/certificates/partners/certificate.sh" "$SMTPHOST" "$ADDRESS"
exec "$CACHE"/mail-sink-1.4.6/bin/python "$CHECKS/mail/partners/sink.py"
