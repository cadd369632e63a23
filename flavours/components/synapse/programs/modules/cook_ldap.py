"""Synapse's LDAP module, with an end to its waiting, with passwords as they are, and with names that are only names.

By itself it asks a directory that is away again and again, for ever, in a thread that Synapse needs for other things:
nobody could log in meanwhile, not even with an account of this server, and after ten attempts no media would be taken.
And its library changes passwords (a ligature becomes two letters) or refuses them (emoji); as bytes it leaves them. It
refuses names that a directory takes (a blank after a comma), unless it is told to leave that to the directory.
What a person types as name or address it puts into the LDAP filter as it stands. With parentheses in it, whoever may
log in could ask for anything in the directory that LDAPBINDDN may read: the login works, or does not."""
import functools

import ldap3
from ldap3.core.exceptions import LDAPException
from ldap3.utils.conv import escape_filter_chars
from ldap_auth_provider import LdapAuthProviderModule

CONNECT_SECONDS = 5
ANSWER_SECONDS = 10

# the module makes its connections by this name, and says nothing of either
ldap3.Connection = functools.partial(ldap3.Connection, receive_timeout=ANSWER_SECONDS, check_names=False)


class LdapLogin(LdapAuthProviderModule):
    def _get_server(self, *args, **kwargs):
        pool = super()._get_server(*args, **kwargs)
        # no look beforehand whether it is there: that is what would be repeated
        pool.active = False
        for server in pool.servers:
            server.connect_timeout = CONNECT_SECONDS
        return pool

    async def _ldap_simple_bind(self, *args, password=None, **kwargs):
        if isinstance(password, str):
            password = password.encode()
        return await super()._ldap_simple_bind(*args, password=password, **kwargs)

    async def _ldap_authenticated_search(self, *args, filters, **kwargs):
        filters = [(name, escape_filter_chars(value)) for name, value in filters]
        return await super()._ldap_authenticated_search(*args, filters=filters, **kwargs)

    async def check_3pid_auth(self, medium, address, password):
        try:
            return await super().check_3pid_auth(medium, address, password)
        except LDAPException:
            # it was logged; others may know the address
            return None
