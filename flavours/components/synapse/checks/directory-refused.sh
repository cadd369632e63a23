. "$CHECKS/synapse/checks/sign-in.sh"
stays_out user ada "brian's ﬁ😀 password" 'a wrong password'
stays_out user printer "printer's ﬁ😀 password" 'LDAPFILTER leaves this one out'
