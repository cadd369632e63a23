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

# In the address of a mailto: link these would begin something else, as ?subject= does.
admin_address=
mail_rest=$ALERTEMAIL
while :; do
	case $mail_rest in
	*[!A-Za-z0-9.@!\'*+_~-]*) ;;
	*) break ;;
	esac
	mail_plain=${mail_rest%%[!A-Za-z0-9.@!\'*+_~-]*}
	mail_rest=${mail_rest#"$mail_plain"}
	case $mail_rest in
	'#'*) mail_code=23 ;;
	'%'*) mail_code=25 ;;
	'&'*) mail_code=26 ;;
	/*) mail_code=2F ;;
	'='*) mail_code=3D ;;
	'?'*) mail_code=3F ;;
	'^'*) mail_code=5E ;;
	'{'*) mail_code=7B ;;
	'|'*) mail_code=7C ;;
	'}'*) mail_code=7D ;;
	esac
	admin_address=$admin_address$mail_plain%$mail_code
	mail_rest=${mail_rest#?}
done
admin_address=$admin_address$mail_rest
