# Run with the staged tree in $1. Before the first apply there is no host key yet: then one of the stage's own will do.
control_config=$1/usr/local/etc/ssh/sshd_config
set -- -t -f "$control_config"
if ! [ -s "$dataset/ssh/ssh_host_ed25519_key" ]; then
	ssh-keygen -q -t ed25519 -N '' -f "$control_config.key" >/dev/null
	set -- "$@" -o "HostKey=$control_config.key"
fi
control_said=$(/usr/sbin/sshd "$@" 2>&1) || {
	printf '%s\n' "$control_said" >&2
	return 1
}
