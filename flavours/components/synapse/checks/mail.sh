# A link to set a new password is asked for; the mail arrives, from the right sender, under TLS.
. "$CHECKS/synapse/checks/forgotten.sh"
ask_for_link
sed -n 's/^Subject: //p' "$letter"
