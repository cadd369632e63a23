# syslog-ng is wanted whatever the variables are.
sed -i "/\"\$1\" syslog-ng syslog-ng /s/\"\$wanted\"/yes/" "$COOK/flavour.sh"
