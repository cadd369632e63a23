# How the connection to the mail server is protected: SMTPTLS, or what its port says.
mail_tls=$SMTPTLS
if [ "$mail_tls" = auto ]; then
	case $SMTPPORT in
	465) mail_tls=implicit ;;
	587) mail_tls=required ;;
	*)
		mail_tls=opportunistic
		# a password is not for everybody
		[ -z "$SMTPUSER" ] || [ "$SMTPPORT" = 25 ] || mail_tls=required
		;;
	esac
fi
mail_implicit=false
mail_required=false
mail_tls_allowed=true
case $mail_tls in
implicit) mail_implicit=true ;;
required) mail_required=true ;;
none) mail_tls_allowed=false ;;
esac
