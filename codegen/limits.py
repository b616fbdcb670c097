"""How much there may be of what generated code counts.

The runtime has no such limits: it counts messages, branches and values in `unsigned`, or in the
uint16_t of wf_enum_rule.groups.  These keep what is made of a document within what a C compiler
and a reader can take; schema/README.md lists them.
"""

MESSAGES_LIMIT = 4096        # of a document
BRANCHES_LIMIT = 4096        # of a union
NUMBERS_LIMIT = 8192         # that an enum has given out: to what there is, and to what there was
