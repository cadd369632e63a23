. "$CHECKS/consul/checks/ask.sh"
page=$(ask /ui/)
case $page in
*'<title>Consul'*) ;;
*) wrong "no page of consul at /ui/: $(printf %.80s "$page")" ;;
esac
