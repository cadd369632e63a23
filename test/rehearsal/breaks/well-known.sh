# The well-known files come without CORS.
sed -i '/Access-Control-Allow-Origin/d' "$COOK/files/matrix-site.sh"
