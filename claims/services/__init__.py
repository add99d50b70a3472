"""Every write, one use case a file: keyword-only functions named by a verb. What goes wrong is a ClaimsError."""
