# The link in the mail leads elsewhere.
sed -i 's|^public_baseurl: "https://|&wrong.|' "$COOK/files/homeserver.sh"
