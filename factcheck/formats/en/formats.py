"""The 24-hour clock of a newsroom in place of Django's "11:08 p.m."; the rest is as Django has it."""

TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j M Y, H:i"
SHORT_DATETIME_FORMAT = "d/m/Y H:i"
