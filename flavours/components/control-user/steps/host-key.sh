# A key whose end is missing was never used: cook was killed while it was made.
control_key=$dataset/ssh/ssh_host_ed25519_key
_r=
[ ! -s "$control_key" ] || read_file "$control_key"
case $_r in
*'-----END '*) ;;
*)
	# the answer is for one that is there
	printf 'y\n' | ssh-keygen -q -t ed25519 -N '' -C "$flavour" -f "$control_key" >/dev/null
	;;
esac
