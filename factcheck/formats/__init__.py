"""How dates and times are written, on the desk and in the admin: settings.FORMAT_MODULE_PATH."""
