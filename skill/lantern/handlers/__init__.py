"""What the couple can do: one module a capability, each a function from Turn to Reply."""
