# The keys: CONTROLKEY, else those that the operator put into the jail, else what an earlier jail on this dataset had
# of these. Options before a key are kept.
control_import=/root/importauthkey
control_kept=$dataset/ssh/importauthkey
control_keys=$CONTROLKEY$nl
if [ -z "$CONTROLKEY" ]; then
	control_keys=
	_r=
	if [ -s "$control_import" ]; then
		read_file "$control_import" 65536 || _r=too-long
	elif [ -s "$control_kept" ]; then
		read_file "$control_kept" 65536 || _r=too-long
	fi
	control_end=$(printf '\r')
	IFS=$nl
	for control_line in $_r; do
		control_line=${control_line%"$control_end"}
		case $control_line in
		'' | '#'*) ;;
		*'PRIVATE KEY'*)
			control_keys=
			problem "$control_import: want the public key, as in a .pub file, got a private one; take it away from there"
			break
			;;
		*'ssh-ed25519 AAAA'* | *'ssh-rsa AAAA'* | *'ecdsa-sha2-nistp'???' AAAA'* | *'@openssh.com AAAA'*)
			control_keys=$control_keys$control_line$nl
			;;
		*)
			control_keys=
			problem "$control_import: want one public key a line, as in a .pub file, got another line"
			break
			;;
		esac
	done
	IFS=
	[ -n "$control_keys$problems" ] ||
		problem "CONTROLUSER: want a public key for the user control, got none; set CONTROLKEY, or on the host: pot copy-in -p ${_POT_NAME:-POT} -s KEY.pub -d $control_import"
fi
