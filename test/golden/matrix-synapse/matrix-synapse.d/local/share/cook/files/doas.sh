render_doas() {
	_o='# Owned by cook. What the user control may do as root, by its name and by its path.
permit nopass control as root cmd cook args status
permit nopass control as root cmd cook args status --json
permit nopass control as root cmd cook args check
permit nopass control as root cmd cook args diff
permit nopass control as root cmd cook args apply
permit nopass control as root cmd cook args help
permit nopass control as root cmd /usr/local/bin/cook args status
permit nopass control as root cmd /usr/local/bin/cook args status --json
permit nopass control as root cmd /usr/local/bin/cook args check
permit nopass control as root cmd /usr/local/bin/cook args diff
permit nopass control as root cmd /usr/local/bin/cook args apply
permit nopass control as root cmd /usr/local/bin/cook args help
'
}
