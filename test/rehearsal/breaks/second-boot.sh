# Secrets are made anew at every boot.
sed -i 's/if \[ -n "$_r" \] && { \[ -z "$5" \]/if [ -z "$booting" ] \&\& [ -n "$_r" ] \&\& { [ -z "$5" ]/' "$COOK/lib/secrets.sh"
