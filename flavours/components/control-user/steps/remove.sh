# The one that cook made; who is logged in goes at once. Host key and imported keys stay on the dataset.
read_file /etc/passwd
case $nl$_r in
*"${nl}control:"*':may log in and run cook:'*)
	pkill -KILL -u control || :
	pw userdel control
	rm -f /usr/local/etc/ssh/control.keys
	;;
esac
