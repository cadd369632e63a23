# SMTPFROM does not reach its file.
sed -i 's/^mail_rest=$SMTPFROM/mail_rest=root@localhost/' "$COOK/steps/synapse/settings.sh"
