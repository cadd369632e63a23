# Asks the jail from outside, as a browser would. Ends with 1 when the page does not greet.
. "$CHECKS/certificates/checks/request.sh"
wanted=$(printf %s "$GREETING" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g')
page=$(request "https://$DOMAIN/")
case $page in
*"<h1>$wanted</h1>"*) ;;
*) wrong "the page does not greet: $page" ;;
esac
echo "${#page} bytes"
