# A file differs at every run.
sed -i 's/^	_o=$/	_o="# $$"$nl/' "$COOK/files/nginx.sh"
