remote_consul() {
	local _item1 _first1 _done
	_done=
	_o=
	_first1=yes
	IFS=,
	for _item1 in $CONSULSERVERS; do
		IFS=
		[ -n "$_item1" ] || continue
		if [ "$_first1" != yes ]; then
			_o=$_o','
		fi
		_o=$_o$_item1
		set_aside
		_first1=no
	done
	IFS=
	_o=$_done$_o
}
