. "$CHECKS/certificates/checks/request.sh"
page=$(request "https://$DOMAIN/")
case $page in
*"<h1>$DOMAIN</h1>"*) ;;
*) wrong "the page does not name $DOMAIN: $page" ;;
esac
