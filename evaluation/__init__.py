"""How well the coaching judges: figures on sentences that it was not made from."""
