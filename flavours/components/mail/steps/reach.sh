# Asks the mail server as those who send mail will: is it there, does it speak the TLS that is wanted, can its
# certificate be trusted?
mail_how=smtp
case $mail_tls in
implicit) mail_how=tls ;;
none) mail_how=none ;;
esac
if ! reach "$SMTPHOST" "$SMTPPORT" "$mail_how" ''; then
	case $obstacle in
	plain)
		# without TLS is as good there
		[ "$mail_tls" != opportunistic ] || return 0
		_r="$_r, and with SMTPTLS=$SMTPTLS on port $SMTPPORT it must ($mail_tls): look at SMTPPORT and SMTPTLS"
		;;
	issuer)
		_r="$_r: put the authority that signed it into $dataset/certificates/trusted"
		[ "$mail_tls" != opportunistic ] || _r="$_r, or set SMTPTLS=none"
		;;
	name) _r="$_r: SMTPHOST must be one of its names" ;;
	absent) _r="$_r: are SMTPHOST and SMTPPORT right, and does it run?" ;;
	esac
	echo "$_r"
	return 1
fi
