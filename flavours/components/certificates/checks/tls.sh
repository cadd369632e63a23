# The right name: curl refuses any other. Old TLS: refused.
. "$CHECKS/certificates/checks/request.sh"
request "https://$DOMAIN/" -o /dev/null || wrong "no TLS on 443 for $DOMAIN"
if request https://other.example/ -o /dev/null 2>/dev/null; then
	wrong 'the certificate is taken for a name that it is not for'
fi
if request "https://$DOMAIN/" -o /dev/null --tls-max 1.1 2>/dev/null; then
	wrong 'TLS 1.1 is still spoken'
fi
