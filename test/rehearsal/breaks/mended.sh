# After the first apply a file that is there is never looked at.
sed -i 's/^	state_of "$2"$/&\n	[ -z "$_r" ] || [ ! -e "$dataset\/cook\/marker.layout" ] || return 0/' "$COOK/lib/files.sh"
