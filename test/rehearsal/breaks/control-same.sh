# Every jail has a host key of its own.
cat >>"$COOK/steps/control-user/settings.sh" <<'END'
[ -e /var/db/was-here ] || rm -f "$dataset/ssh/ssh_host_ed25519_key"
: >/var/db/was-here
END
