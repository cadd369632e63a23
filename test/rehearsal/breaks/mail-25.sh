# TLS that is offered is not taken.
sed -i 's/^mail_tls_allowed=true/[ "$mail_tls" != opportunistic ] || mail_tls=none\n&/' "$COOK/steps/mail/settings.sh"
