# In the jail's own words: does the collector take a connection?
said=$(timeout 4 nc -z -w 3 "$REMOTELOG" 514 2>&1) && return 0
case $said in
*getaddrinfo* | *resol*) echo "REMOTELOG: the name $REMOTELOG is not known here" ;;
*) echo "REMOTELOG: $REMOTELOG takes no connection on TCP port 514; the log waits in $dataset/log/queue" ;;
esac
return 1
