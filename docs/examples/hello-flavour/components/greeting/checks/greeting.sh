# Asks the jail from outside. Ends with 1 when the page does not hold the greeting as HTML writes it.
. "$CHECKS/certificates/checks/request.sh"
page=$(request "https://$DOMAIN/")
case $page in
*'<h1>Tom &amp; Jerry say &quot;hello&quot;</h1>'* | *'<h1>Tom &amp; Jerry say "hello"</h1>'*) ;;
*) wrong "the page does not greet: $page" ;;
esac
echo "${#page} bytes"
