# cook greet NAME
[ $# -eq 1 ] || fail 64 'usage: cook greet NAME'
say "$GREETING $1"
