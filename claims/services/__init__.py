"""Every write, one use case a file: keyword-only functions named by a verb that raise ClaimsErrors."""
