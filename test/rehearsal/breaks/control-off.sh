# The user stays.
: >"$COOK/steps/control-user/remove.sh"
