# The files are written to another folder.
sed -i "s|/hosts/\$HOST|/others/\$HOST|" "$COOK/files/syslog-ng.sh"
