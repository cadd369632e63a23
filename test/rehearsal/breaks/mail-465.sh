# Port 465 is as any other.
sed -i 's/465) mail_tls=implicit ;;/465) mail_tls=none ;;/' "$COOK/steps/mail/settings.sh"
