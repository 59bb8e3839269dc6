"""What the user can put right: one line, exit 2."""


class UserError(Exception):
    pass
