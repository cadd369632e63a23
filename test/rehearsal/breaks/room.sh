# nginx lets no PUT through.
sed -i 's/proxy_http_version 1.1;/if ($request_method = PUT) { return 405; } &/' "$COOK/files/matrix-site.sh"
