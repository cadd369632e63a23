# The given certificate wins as soon as both of its files are there.
certificate_name "$DOMAIN"
certificate_folder=$dataset/certificates/self-signed
certificate_trusted=false
if [ -s "$dataset/certificates/given/fullchain.pem" ] && [ -s "$dataset/certificates/given/privkey.pem" ]; then
	certificate_folder=$dataset/certificates/given
	certificate_trusted=true
fi
