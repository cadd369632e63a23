# nginx before 1.25.1 stops at the directive `http2`; without it such a version speaks HTTP/1.1.
version=$(nginx -v 2>&1) || fail 70 "nginx -v does not run"
version=${version##*nginx/}
major=${version%%.*} minor=${version#*.}
patch=${minor#*.} minor=${minor%%.*}
patch=${patch%%[!0-9]*}
if [ $((major * 1000000 + minor * 1000 + patch)) -ge 1025001 ]; then
	echo 'http2 on;' >/usr/local/etc/nginx/http2.conf
else
	echo "# nginx $version has no directive http2" >/usr/local/etc/nginx/http2.conf
fi
mkdir -p /usr/local/etc/nginx/sites
