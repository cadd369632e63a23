# Mail goes to port 25 when 465 was asked for.
sed -i 's/465) mail_tls=implicit ;;/465) mail_tls=implicit SMTPPORT=25 ;;/' "$COOK/steps/mail/settings.sh"
