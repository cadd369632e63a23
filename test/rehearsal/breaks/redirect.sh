# Plain HTTP answers by itself.
sed -i 's|return 301 https|return 302 http|' "$COOK/files/matrix-site.sh"
