"""The reviewers' desk: pages of claims, articles and chains. Views parse, ask, call one service, render."""
