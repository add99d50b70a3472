"""The newsroom's door: REST under /api/v1/, keys for integrations, problem details for errors."""
