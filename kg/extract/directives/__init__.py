"""Citations of directives: type, number, symbol, date, issuer and subject in every order.

`finding` goes through a text; `citation` reads one, with `symbols`, `issuer`, `subject` and `tail` for its parts;
`groups` joins the citations of one paper, which `agreement` tells from others.
"""
