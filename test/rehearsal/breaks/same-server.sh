# The signing key belongs to the jail.
cat >>"$COOK/steps/synapse/settings.sh" <<'END'
[ -e /var/db/was-here ] || rm -f "$dataset/secrets/signing-key"
: >/var/db/was-here
END
