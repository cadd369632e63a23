# A file differs at every run.
sed -i "s/^	_o='# Owned by cook/	_o=\"# \$\$\$nl\"'# Owned by cook/" "$COOK/files/nginx.sh"
