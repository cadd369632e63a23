# sshd asks for a password, too.
sed -i "s/^PasswordAuthentication no/PasswordAuthentication yes/; s/^AuthenticationMethods publickey/AuthenticationMethods any/" "$COOK/files/sshd.sh"
