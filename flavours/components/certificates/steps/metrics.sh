# cook-certificate.prom, where node_exporter looks for such files: when the certificate in use ends. 0: it cannot be read.
certificate_metric=/var/db/node_exporter/cook-certificate.prom
if [ "$NOSSL" = true ]; then
	[ ! -s "$certificate_metric" ] || : >"$certificate_metric"
elif [ -d "${certificate_metric%/*}" ]; then
	end_of
	umask 022
	printf '%s\n' \
		'# HELP flavourist_certificate_end_timestamp_seconds When the certificate that is served ends; 0 when it cannot be read.' \
		'# TYPE flavourist_certificate_end_timestamp_seconds gauge' \
		"flavourist_certificate_end_timestamp_seconds{name=\"$DOMAIN\"} $_r" >"$certificate_metric"
	umask 077
fi
