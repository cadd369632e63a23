# nginx opens a port that nobody declared.
sed -i 's/listen 80 default_server;/& listen 9999;/' "$COOK/files/nginx.sh"
