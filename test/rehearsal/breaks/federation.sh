# Federation listens on a wrong port.
sed -i 's/listen 8448/listen 8449/' "$COOK/files/matrix-site.sh"
