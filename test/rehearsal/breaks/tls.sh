# The certificate is for another name.
sed -i 's/^certificate_name "$DOMAIN"/certificate_name wrong.example/' "$COOK/steps/certificates/settings.sh"
