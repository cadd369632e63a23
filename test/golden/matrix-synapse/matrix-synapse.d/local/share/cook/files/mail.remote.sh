remote_mail() {
	_o=$SMTPHOST':'$SMTPPORT
}
