# The second asks, while ada logs in, what brian is called.
. "$CHECKS/synapse/checks/sign-in.sh"
stays_out user 'ad*' "ada's ﬁ😀 password" 'a star stands for others'
stays_out mail '*@people.example)(|(uid=ada)(&(uid=brian)(sn=C*))' "ada's ﬁ😀 password" 'an address is part of the filter'
