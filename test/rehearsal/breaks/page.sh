# The site's folder is another one.
sed -i 's|root /usr/local/www/website;|root /usr/local/www/nowhere;|' "$COOK/files/site.sh"
