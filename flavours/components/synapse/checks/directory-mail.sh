# brian's first login: nobody here has this address yet.
. "$CHECKS/synapse/checks/sign-in.sh"
signs_in mail brian@people.example "brian's ﬁ😀 password" brian
