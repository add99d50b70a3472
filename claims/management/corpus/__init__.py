"""A newsroom's worth of made-up news, in which it is known who copied, cited or heard whom."""
