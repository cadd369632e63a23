# The well-known files come without CORS.
sed -i 's/add_header Access-Control-Allow-Origin \* always;//' "$COOK/files/matrix-site.sh"
