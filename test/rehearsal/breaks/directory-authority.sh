# The directory's certificate may come from anybody.
sed -i 's/validate: 2/validate: 0/' "$COOK/files/homeserver.sh"
