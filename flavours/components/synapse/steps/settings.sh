# The certificate is for both names.
certificate_name "$MATRIXHOST"
other_name=
[ "$MATRIXHOST" = "$DOMAIN" ] || other_name=$MATRIXHOST

IFS= read -r ldap_password_file <"$share/facts/ldap-password-file"

# Synapse puts its name in by Python's formatting, for which a % is two.
mail_sender='%(app)s <'
mail_rest=$SMTPFROM
while :; do
	case $mail_rest in
	*%*) ;;
	*) break ;;
	esac
	mail_sender=$mail_sender${mail_rest%%\%*}%%
	mail_rest=${mail_rest#*%}
done
mail_sender="$mail_sender$mail_rest>"
