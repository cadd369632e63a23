# The log goes to another port, where nobody listens.
sed -i "s/port(514)/port(515)/" "$COOK/files/syslog-ng.sh"
