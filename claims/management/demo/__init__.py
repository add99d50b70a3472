"""What the demo needs besides the product: what it reads, kept passwords, and a table for the terminal."""
