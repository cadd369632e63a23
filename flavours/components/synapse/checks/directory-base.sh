# shallow is below the last two labels of LDAPDOMAIN only; everybody else below all of them.
. "$CHECKS/synapse/checks/sign-in.sh"
stays_out user shallow "shallow's ﬁ😀 password" 'not below all of LDAPDOMAIN'
