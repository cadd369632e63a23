# Mail addresses are sought where no directory has them.
sed -i 's/mail: mail/mail: email/' "$COOK/files/homeserver.sh"
