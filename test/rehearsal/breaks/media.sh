# nginx's own limit for uploads.
sed -i 's/client_max_body_size 50m/client_max_body_size 1m/' "$COOK/files/matrix-site.sh"
