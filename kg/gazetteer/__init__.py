"""Administrative units of Viet Nam by period, with look-up and successors."""
